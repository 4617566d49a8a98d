/// A piece of an expression with its place, counted in Unicode scalars from 1, as PostgreSQL counts.
struct ExpressionToken: Hashable, Sendable {
    var text: String
    var place: Int

    /// Whether the token may begin a term: a name.
    var isName: Bool {
        isWord && !(text.unicodeScalars.first.map("./+-".unicodeScalars.contains) ?? true)
    }

    /// Whether the token may follow an operator: a code, a number, `*`, or a text in quotes.
    var isValue: Bool { text == "*" || text.hasPrefix("\"") || isWord }

    private var isWord: Bool { text.unicodeScalars.first.map(Self.isPartOfWord) ?? false }

    static let comparisons: Set<String> = ["<=", ">=", "<", ">", "="]
}

extension ExpressionToken {
    /// Cuts an expression into tokens.
    ///
    /// - Parameter expression: The text.
    /// - Returns: The tokens, in order.
    /// - Throws: ``ExpressionError`` at the first character that begins none.
    static func split(_ expression: String) throws(ExpressionError) -> [ExpressionToken] {
        let characters = Array(expression.unicodeScalars)
        var tokens: [ExpressionToken] = []
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if Self.isBlank(character) {
                index += 1
                continue
            }
            let start = index
            if character == "<" || character == ">", index + 1 < characters.count,
                characters[index + 1] == "="
            {
                index += 2
            } else if "&|!()<>=:*".unicodeScalars.contains(character) {
                index += 1
            } else if character == "\"",
                let end = characters[(index + 1)...].firstIndex(of: "\"")
            {
                index = end + 1
            } else {
                while index < characters.count, isPartOfWord(characters[index]) { index += 1 }
            }
            guard index > start else {
                throw ExpressionError(
                    place: start + 1,
                    message: "\"\(character)\" belongs to no expression"
                )
            }
            tokens.append(
                ExpressionToken(
                    text: String(String.UnicodeScalarView(characters[start..<index])),
                    place: start + 1
                )
            )
        }
        return tokens
    }

    /// Letters outside of ASCII are parts of words whatever they are: what counts as a letter differs
    /// between databases, and `rapporteur.tokenize` has to cut as this does in each of them.
    private static func isPartOfWord(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "/", "+", "-": true
        default: !character.isASCII
        }
    }

    private static func isBlank(_ character: Unicode.Scalar) -> Bool {
        character == " " || (0x09...0x0D).contains(character.value)
    }
}
