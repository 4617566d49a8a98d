import Foundation

/// Writes a Swift file that holds every text file named on the command line.
///
/// Usage: `EmbedFiles OUTPUT ROOT FILE…`, where each FILE lies below ROOT. The generated code is a
/// dictionary from the path below ROOT to the text.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: EmbedFiles OUTPUT ROOT FILE…\n".utf8))
    exit(64)
}
let root = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
var code = "// Made by EmbedFiles from the SQL folder. Do not edit.\n"
code += "let embeddedFiles: [String: StaticString] = [\n"
for path in arguments.dropFirst(2).sorted() {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    precondition(path.hasPrefix(root), "\(path) lies outside \(root)")
    // Four number signs: no SQL or CSV text contains `"""####`.
    code += "    \"\(path.dropFirst(root.count))\": ####\"\"\"\n\(text)\n\"\"\"####,\n"
}
code += "]\n"
try code.write(toFile: arguments[0], atomically: true, encoding: .utf8)
