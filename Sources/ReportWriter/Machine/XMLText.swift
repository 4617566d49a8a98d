/// An element of XML with its attributes, its text or the elements in it.
struct XMLElement {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var text = ""
    var children: [XMLElement] = []

    init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        (self.name, self.attributes, self.text) = (name, attributes, text)
    }

    init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLElement] = []) {
        (self.name, self.attributes, self.children) = (name, attributes, children)
    }

    /// The file: one element a line, two blanks for each level.
    var document: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines("").joined(separator: "\n") + "\n"
    }

    private func lines(_ indent: String) -> [String] {
        let told = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
        if children.isEmpty {
            return [
                indent
                    + (text.isEmpty
                        ? "<\(name)\(told)/>"
                        : "<\(name)\(told)>\(Self.escaped(text))</\(name)>")
            ]
        }
        return ["\(indent)<\(name)\(told)>"] + children.flatMap { $0.lines(indent + "  ") }
            + ["\(indent)</\(name)>"]
    }

    /// A text as XML 1.0 may hold it.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default:
                result +=
                    scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
                    ? "\u{FFFD}" : String(scalar)
            }
        }
        return result
    }
}
