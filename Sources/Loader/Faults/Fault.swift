/// One thing that is wrong with the input, and where.
package struct Fault: Hashable, Sendable {
    /// The file, relative to the consultation folder.
    package var file: String
    /// The line, from 1; 0 where the fault is about the file as a whole.
    package var line: Int
    /// The field of the line, from 1; 0 where the fault is about the line as a whole.
    package var column: Int
    /// The offending value, as it stands in the file.
    package var value: String
    /// What is wrong and what would be right.
    package var message: String

    package init(
        file: String,
        line: Int = 0,
        column: Int = 0,
        value: String = "",
        _ message: String
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        self.message = message
    }
}

extension Fault: Comparable {
    /// The order of a report: by file, line and column.
    package static func < (first: Fault, second: Fault) -> Bool {
        (first.file, first.line, first.column, first.message, first.value)
            < (second.file, second.line, second.column, second.message, second.value)
    }
}

extension Fault: CustomStringConvertible {
    /// `file:line:column: value: what is wrong and what would be right`.
    package var description: String {
        "\(file):\(line):\(column): \(Self.printable(value)): \(message)"
    }

    /// A value as it may be shown: shortened, with control and bidirectional characters escaped.
    ///
    /// A file must not be able to write to a terminal what it likes.
    static func printable(_ value: String) -> String {
        var shown = ""
        for scalar in value.unicodeScalars.prefix(80) {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
                shown += "\\u{\(String(scalar.value, radix: 16))}"
            default:
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown + (value.unicodeScalars.count > 80 ? "…" : "")
    }
}
