/// A piece of a formula with its place, counted in Unicode scalars from 1.
struct FormulaToken: Hashable, Sendable {
    var text: String
    var place: Int

    /// Whether it is a sign or a parenthesis rather than a question or a number.
    var isSign: Bool { text.unicodeScalars.first.map(Self.isSign) ?? false }
    /// Whether it is a number; a code of digits alone cannot stand in a formula.
    var isNumber: Bool { text.isPlainDecimal }

    /// Cuts a formula into tokens.
    ///
    /// - Parameter formula: The text.
    /// - Returns: The tokens, in order.
    /// - Throws: ``ExpressionError`` at the first character that begins none.
    static func split(_ formula: String) throws(ExpressionError) -> [FormulaToken] {
        try TextCutter.cut(
            formula,
            from: "formula",
            sign: { $0.first.map(isSign) == true ? 1 : 0 },
            isPartOfWord: isPartOfWord
        ).map { FormulaToken(text: $0.text, place: $0.place) }
    }

    private static func isSign(_ character: Unicode.Scalar) -> Bool {
        "+-*()".unicodeScalars.contains(character)
    }

    private static func isPartOfWord(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".": true
        default: false
        }
    }
}
