/// Cuts the text of an expression or a formula into pieces with their places.
enum TextCutter {
    /// A piece with its place, counted in Unicode scalars from 1, as PostgreSQL counts.
    typealias Piece = (text: String, place: Int)

    /// Cuts a text into signs and words; blanks, those of ASCII, stand between them or not.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - whole: What it is, for the error.
    ///   - sign: How many characters the sign takes with which some characters begin; 0 for none.
    ///   - isPartOfWord: Whether an ASCII character is part of a word. All others are, whatever they are: what
    ///     counts as a letter differs between databases, which have to cut as this does.
    /// - Returns: The pieces, in order.
    /// - Throws: ``ExpressionError`` at the first character that begins none.
    static func cut(
        _ text: String,
        from whole: String,
        sign: (ArraySlice<Unicode.Scalar>) -> Int,
        isPartOfWord: (Unicode.Scalar) -> Bool
    ) throws(ExpressionError) -> [Piece] {
        let characters = Array(text.unicodeScalars)
        var pieces: [Piece] = []
        var index = 0
        while index < characters.count {
            if isBlank(characters[index]) {
                index += 1
                continue
            }
            let start = index
            index += sign(characters[start...])
            if index == start {
                while index < characters.count,
                    !characters[index].isASCII || isPartOfWord(characters[index])
                { index += 1 }
            }
            guard index > start else {
                throw ExpressionError(
                    place: start + 1,
                    message: "\"\(characters[start])\" belongs to no \(whole)"
                )
            }
            pieces.append(
                (String(String.UnicodeScalarView(characters[start..<index])), start + 1)
            )
        }
        return pieces
    }

    private static func isBlank(_ character: Unicode.Scalar) -> Bool {
        character == " " || (0x09...0x0D).contains(character.value)
    }
}
