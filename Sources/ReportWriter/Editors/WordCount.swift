/// How long a report is, beside what the General Assembly asks of reports of the Secretariat.
///
/// The limit holds for the text with its headings and notes (United Nations Editorial Manual, "Length of
/// documents"): 8,500 words. Masthead, contents and annex are not counted. A word is what stands between
/// blanks and has a letter or a digit in it.
///
/// Chinese has no blanks: its characters are counted, and a number or a foreign word as one. The limit then
/// is that of the words at 1.6 characters for each, which is the usual yield of a translation; no rule of
/// the United Nations was found for it.
package struct WordCount: Sendable {
    /// The limit of a report of the Secretariat, in words.
    static let limit = 8500
    /// Chinese characters for ten words.
    private static let charactersForTenWords = 16

    package var language: String
    package var count: Int
    package var limit: Int

    /// Whether the text is longer than it may be.
    package var isOver: Bool { count > limit }
    /// What was counted.
    package var unit: String { language == "zh" ? "characters" : "words" }

    /// Counts a document.
    init(_ document: Document) {
        let headings = document.parts.flatMap { part in
            [part.title]
                + part.blocks.compactMap { block in
                    if case .section(let title) = block { title } else { nil }
                }
        }
        let texts =
            [document.title, document.subtitle, document.remark ?? ""] + headings
            + document.paragraphs + document.notes
        language = document.wording.rules.code
        let isChinese = language == "zh"
        count = texts.reduce(0) { $0 + Self.count($1, isChinese: isChinese) }
        limit = isChinese ? Self.limit * Self.charactersForTenWords / 10 : Self.limit
    }

    /// The words of a text, or its characters.
    static func count(_ text: String, isChinese: Bool) -> Int {
        var (count, isInWord) = (0, false)
        // Scalars, not characters: a mark that is set on a letter begins no word.
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if isChinese, properties.isIdeographic {
                count += 1
                isInWord = false
            } else if properties.isWhitespace
                || (isChinese && !scalar.isASCII && Character(scalar).isPunctuation)
            {
                isInWord = false
            } else if !isInWord, properties.isAlphabetic || properties.numericType != nil {
                count += 1
                isInWord = true
            }
        }
        return count
    }
}
