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
        try TextCutter.cut(expression, from: "expression", sign: sign, isPartOfWord: isPartOfWord)
            .map { ExpressionToken(text: $0.text, place: $0.place) }
    }

    /// The length of a comparison, of another sign, or of a text in quotes that ends.
    private static func sign(_ characters: ArraySlice<Unicode.Scalar>) -> Int {
        guard let first = characters.first else { return 0 }
        let rest = characters.dropFirst()
        if first == "<" || first == ">", rest.first == "=" { return 2 }
        if "&|!()<>=:*".unicodeScalars.contains(first) { return 1 }
        guard first == "\"", let end = rest.firstIndex(of: "\"") else { return 0 }
        return end + 1 - characters.startIndex
    }

    private static func isPartOfWord(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "/", "+", "-": true
        default: !character.isASCII
        }
    }
}
