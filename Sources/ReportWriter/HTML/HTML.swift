/// Pieces of HTML, made so that nothing from the data can become markup.
package enum HTML {
    /// A text as HTML; also safe within quotes of an attribute.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            // Signs that turn the direction of what follows are shown, not obeyed.
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "\u{FFFD}"
            default:
                // Control characters are no HTML.
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                result += isControl && scalar != "\n" ? "\u{FFFD}" : String(scalar)
            }
        }
        return result
    }

    /// An element with a text in it.
    static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
        "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(escaped(text))</\(name)>"
    }

    /// A code as an identifier: what is no letter, digit, `.` or `-` becomes its number.
    static func identifier(_ prefix: String, _ code: String) -> String {
        prefix
            + code.unicodeScalars.map { scalar in
                let isPlain =
                    scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || scalar == "." || scalar == "-")
                return isPlain ? String(scalar) : "_\(scalar.value)_"
            }.joined()
    }

    /// A text whose figures are links to what stands behind them.
    static func linked(_ text: String) -> String {
        FigureMark.pieces(of: text).map { piece in
            switch piece {
            case .words(let words): escaped(words)
            case .figure(let figure, let text):
                "<a class=\"figure\" href=\"#\(identifier("figure-", figure))\">\(escaped(text))</a>"
            }
        }.joined()
    }
}
