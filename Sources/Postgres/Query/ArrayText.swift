/// The text form of a one-dimensional PostgreSQL array, such as `{a,"b c",NULL}`.
enum ArrayText {
    /// Writes an array; every element is quoted, so that none is taken for a `NULL` or a brace.
    static func encode(_ elements: [String?]) -> String {
        var text = "{"
        for (index, element) in elements.enumerated() {
            if index > 0 { text.append(",") }
            guard let element else {
                text.append("NULL")
                continue
            }
            text.append("\"")
            for scalar in element.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { text.append("\\") }
                text.unicodeScalars.append(scalar)
            }
            text.append("\"")
        }
        return text + "}"
    }

    /// Reads an array, or returns `nil` where the text is none or has more than one dimension.
    static func decode(_ text: String) -> [String?]? {
        var rest = text.utf8[...]
        guard rest.popFirst() == UInt8(ascii: "{"), rest.popLast() == UInt8(ascii: "}") else {
            return nil
        }
        var elements: [String?] = []
        guard !rest.isEmpty else { return elements }
        while true {
            guard let element = nextElement(&rest) else { return nil }
            elements.append(element)
            guard let separator = rest.popFirst() else { return elements }
            guard separator == UInt8(ascii: ",") else { return nil }
        }
    }

    /// Takes one element off the front: no element, SQL `NULL`, or a text.
    private static func nextElement(_ rest: inout Substring.UTF8View.SubSequence) -> String?? {
        var bytes: [UInt8] = []
        guard rest.first == UInt8(ascii: "\"") else {
            while let byte = rest.first, byte != UInt8(ascii: ",") {
                guard byte != UInt8(ascii: "{") else { return nil }
                if byte == UInt8(ascii: "\\") { rest.removeFirst() }
                guard let plain = rest.popFirst() else { return nil }
                bytes.append(plain)
            }
            let word = String(decoding: bytes, as: UTF8.self)
            return .some(word == "NULL" ? nil : word)
        }
        rest.removeFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return .some(String(decoding: bytes, as: UTF8.self))
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }
}
