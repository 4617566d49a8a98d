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
        let characters = Array(formula.unicodeScalars)
        var tokens: [FormulaToken] = []
        var index = 0
        while index < characters.count {
            let start = index
            if isBlank(characters[index]) {
                index += 1
                continue
            }
            if isSign(characters[index]) {
                index += 1
            } else {
                while index < characters.count, isPartOfWord(characters[index]) { index += 1 }
            }
            guard index > start else {
                throw ExpressionError(
                    place: start + 1,
                    message: "\"\(characters[start])\" belongs to no formula"
                )
            }
            tokens.append(
                FormulaToken(
                    text: String(String.UnicodeScalarView(characters[start..<index])),
                    place: start + 1
                )
            )
        }
        return tokens
    }

    private static func isSign(_ character: Unicode.Scalar) -> Bool {
        "+-*()".unicodeScalars.contains(character)
    }

    /// Letters outside of ASCII are taken for parts of words, so that an error shows the whole word.
    private static func isPartOfWord(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".": true
        default: !character.isASCII
        }
    }

    private static func isBlank(_ character: Unicode.Scalar) -> Bool {
        character == " " || (0x09...0x0D).contains(character.value)
    }
}
