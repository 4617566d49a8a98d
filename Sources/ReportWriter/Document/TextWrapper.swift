/// Breaks text into lines of at most 72 columns.
struct TextWrapper {
    /// The width of a line in plain-text documents of the General Assembly of the 1990s.
    static let width = 72

    /// Wraps a text.
    ///
    /// Lines break at blanks, and between the signs of a script without blanks, but never before
    /// punctuation that closes nor after punctuation that opens.
    ///
    /// - Parameters:
    ///   - text: Words separated by blanks.
    ///   - first: What the first line begins with.
    ///   - rest: What the other lines begin with.
    ///   - width: How many columns a line may have.
    ///   - rules: The language, which tells how many blanks follow a sentence.
    /// - Returns: The lines, without blanks at their ends.
    static func wrap(
        _ text: String,
        first: String = "",
        rest: String = "",
        width: Int = width,
        rules: LanguageRules = .english
    ) -> [String] {
        var lines: [String] = []
        var line = first
        var columns = DisplayWidth.of(first)
        let indent = DisplayWidth.of(rest)
        var isEmpty = true
        for piece in pieces(of: text) {
            let gap =
                isEmpty || !piece.followsBlank
                ? "" : endsSentence(line) ? rules.afterSentence : " "
            let added = DisplayWidth.of(piece.text)
            if !isEmpty, columns + gap.count + added > width {
                lines.append(line)
                line = rest + piece.text
                columns = indent + added
            } else {
                line += gap + piece.text
                columns += gap.count + added
            }
            isEmpty = false
        }
        if !isEmpty || !first.isEmpty { lines.append(line) }
        return lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// A part of a text that no line end cuts.
    struct Piece {
        var text: String
        /// Whether a blank stands before it in the text.
        var followsBlank: Bool
    }

    /// Punctuation that no line begins with.
    private static let closing: Set<Character> = [
        "。", "，", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "”", "’", "…", "％", "·",
        ",", ".", ";", ":", "?", "!", ")", "]", "%",
    ]
    /// Punctuation that no line ends with.
    private static let opening: Set<Character> = ["（", "《", "〈", "「", "『", "“", "‘", "(", "["]

    /// The pieces of a text: words, and in a script without blanks single signs.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        for word in LegibleText.line(text).split(separator: " ") {
            var current = ""
            var isFirst = true
            func close() {
                if !current.isEmpty { pieces.append(Piece(text: current, followsBlank: isFirst)) }
                if !current.isEmpty { isFirst = false }
                current = ""
            }
            guard word.unicodeScalars.contains(where: DisplayWidth.isWide) else {
                pieces.append(Piece(text: String(word), followsBlank: true))
                continue
            }
            for sign in word {
                let mayBreak =
                    current.last.map { last in
                        (isWide(sign) || isWide(last)) && !closing.contains(sign)
                            && !opening.contains(last)
                    } ?? false
                if mayBreak { close() }
                current.append(sign)
            }
            close()
        }
        return pieces
    }

    private static func isWide(_ sign: Character) -> Bool {
        sign.unicodeScalars.first.map(DisplayWidth.isWide) ?? false
    }

    /// Whether two blanks follow, as after a full stop that ends a sentence.
    private static func endsSentence(_ line: String) -> Bool {
        guard let last = line.last(where: { !"\")".contains($0) }), ".?!".contains(last) else {
            return false
        }
        // "No. 97", "chap. I": an abbreviation ends no sentence.
        let word = line.split(separator: " ").last.map(String.init) ?? ""
        return !["No.", "Nos.", "chap.", "sect.", "p.", "pp.", "para.", "paras.", "Sales", "Vol."]
            .contains(word)
    }

    /// A text in the middle of a line.
    static func centred(_ text: String, rules: LanguageRules = .english) -> [String] {
        wrap(text, rules: rules).map { line in
            String(repeating: " ", count: max(0, (width - DisplayWidth.of(line)) / 2)) + line
        }
    }
}
