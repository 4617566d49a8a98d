/// Breaks text into lines of at most 72 columns.
struct TextWrapper {
    /// The width of a line in plain-text documents of the General Assembly of the 1990s.
    static let width = 72

    /// Wraps a text.
    ///
    /// - Parameters:
    ///   - text: Words separated by blanks; two blanks after a full stop are kept within a line.
    ///   - first: What the first line begins with.
    ///   - rest: What the other lines begin with.
    ///   - width: How many columns a line may have.
    /// - Returns: The lines, without blanks at their ends.
    static func wrap(
        _ text: String,
        first: String = "",
        rest: String = "",
        width: Int = width
    ) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in LegibleText.line(text).split(separator: " ") {
            let gap = isEmpty ? "" : endsSentence(line) ? "  " : " "
            if !isEmpty, line.count + gap.count + word.count > width {
                lines.append(line)
                line = rest + word
            } else {
                line += gap + word
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
    static func centred(_ text: String) -> [String] {
        wrap(text).map { line in
            String(repeating: " ", count: max(0, (width - line.count) / 2)) + line
        }
    }
}
