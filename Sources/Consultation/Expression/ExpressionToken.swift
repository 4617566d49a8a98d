/// A piece of an expression with its place, counted in characters from 1.
struct ExpressionToken: Hashable, Sendable {
    var text: String
    var place: Int

    /// Whether the token may begin a term: a name.
    var isName: Bool { text.first.map { $0.isLetter || $0 == "_" || $0.isNumber } ?? false }

    /// Whether the token may follow an operator: a code, a number, `*`, or a text in quotes.
    var isValue: Bool { text == "*" || text.hasPrefix("\"") || isName || text.hasPrefix("-") }

    static let comparisons: Set<String> = ["<=", ">=", "<", ">", "="]
}

extension ExpressionToken {
    /// Cuts an expression into tokens.
    ///
    /// - Parameter expression: The text.
    /// - Returns: The tokens, in order.
    /// - Throws: ``ExpressionError`` at the first character that begins none.
    static func split(_ expression: String) throws(ExpressionError) -> [ExpressionToken] {
        let characters = Array(expression)
        var tokens: [ExpressionToken] = []
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
                continue
            }
            let start = index
            if "<>".contains(character), index + 1 < characters.count, characters[index + 1] == "="
            {
                index += 2
            } else if "&|!()<>=:*".contains(character) {
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
                ExpressionToken(text: String(characters[start..<index]), place: start + 1)
            )
        }
        return tokens
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_./+-".contains(character)
    }
}
