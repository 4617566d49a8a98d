import Foundation

/// Writes a Swift file that holds the files named on the command line.
///
/// Usage: `EmbedFiles OUTPUT ROOT FILE…`, where each FILE lies below ROOT. Every `.sql` file becomes
/// a constant named after its path, so that a slip in the program does not compile; the `.csv` files
/// become a table from path to text.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: EmbedFiles OUTPUT ROOT FILE…\n".utf8))
    exit(64)
}
let root = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"

/// `schema/0001_foundation` becomes `schema0001Foundation`.
func constantName(_ path: String) -> String {
    let words = path.split { !$0.isLetter && !$0.isNumber }
    return words.enumerated().map { index, word in
        index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
}

/// A Swift literal of the text. No SQL or CSV file contains `"""####`.
func literal(_ text: String) -> String { "####\"\"\"\n\(text)\n\"\"\"####" }

var constants = ""
var names: [String] = []
var tables = ""
for file in arguments.dropFirst(2).sorted() {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let path = String(file.dropFirst(root.count))
    if path.hasSuffix(".sql") {
        let stem = String(path.dropLast(".sql".count))
        let name = constantName(stem)
        names.append(name)
        constants += """
                /// `SQL/\(path)`
                package static let \(name) = SQLFile(name: "\(stem)", text: \(literal(text)))

            """
    } else {
        tables += "        \"\(path)\": \(literal(text)),\n"
    }
}
let code = """
    // Made by EmbedFiles from the SQL folder. Do not edit.

    extension SQLFile {
    \(constants)
        /// Every file, in the order of their paths.
        package static let all: [SQLFile] = [\(names.joined(separator: ", "))]
    }

    extension EmbeddedTable {
        static let texts: [String: String] = [
    \(tables)        :]
    }

    """
try code.replacing(",\n        :]", with: "\n        ]")
    .replacing("[\n        :]", with: "[:]")
    .write(toFile: arguments[0], atomically: true, encoding: .utf8)
