import Foundation

/// Small JSON documents as text, with their keys in a fixed order.
enum JSONText {
    /// An object of texts; empty texts are left out.
    static func object(_ pairs: [(String, String)]) -> String {
        let members = pairs.filter { !$0.1.isEmpty }.map { "\(quoted($0.0)): \(quoted($0.1))" }
        return "{" + members.joined(separator: ", ") + "}"
    }

    /// A text in quotes.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
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
