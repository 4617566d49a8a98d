import Foundation

/// A JSON document whose members keep the order in which they were given.
///
/// Editions are the same bytes for the same inputs, so nothing here depends on the order of a
/// dictionary.
enum JSONValue: Sendable {
    case text(String)
    case integer(Int)
    case truth(Bool)
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// The document with two blanks of indentation a level and a line feed at its end.
    var document: String { written(indent: 0) + "\n" }

    private func written(indent: Int) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .text(let text): return Self.quoted(text)
        case .integer(let number): return String(number)
        case .truth(let flag): return flag ? "true" : "false"
        case .list(let items):
            guard !items.isEmpty else { return "[]" }
            let lines = items.map { inner + $0.written(indent: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let lines = members.map {
                inner + Self.quoted($0.0) + ": " + $0.1.written(indent: indent + 2)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            default:
                if scalar.value < 0x20 {
                    quoted += "\\u" + String(format: "%04x", scalar.value)
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
