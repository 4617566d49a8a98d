/// The sentences of a template's text, each with the blanks that follow it.
enum Sentences {
    private static let ends: Set<Character> = [".", "?", "!", "؟", "。", "！", "？"]
    /// Marks that end a sentence even where no blank follows.
    private static let wideEnds: Set<Character> = ["。", "！", "？"]

    /// Cuts a text; a reference in braces never holds the end of a sentence.
    ///
    /// Blanks are made single; in a language that is written without, those at the ends of lines go.
    static func split(_ text: String, _ rules: LanguageRules) -> [String] {
        let signs = Array(
            rules.betweenSentences.isEmpty
                ? withoutLineBlanks(text)
                : text.split(separator: " ").joined(separator: " ")
        )
        var (sentences, current, depth) = ([String](), "", 0)
        for (index, sign) in signs.enumerated() {
            current.append(sign)
            if sign == "{" { depth += 1 } else if sign == "}" { depth -= 1 }
            let next = index + 1 < signs.count ? signs[index + 1] : " "
            let endsHere =
                wideEnds.contains(sign)
                || (sign == " " && index > 0 && ends.contains(signs[index - 1]))
            if depth == 0, endsHere, !(wideEnds.contains(sign) && next == " ") {
                sentences.append(current)
                current = ""
            }
        }
        return current.isEmpty ? sentences : sentences + [current]
    }

    /// A blank between two signs of a script without blanks came from the end of a line.
    private static func withoutLineBlanks(_ text: String) -> String {
        let signs = Array(text)
        return String(
            signs.enumerated().filter { index, sign in
                guard sign == " ", index > 0, index + 1 < signs.count else { return true }
                let neighbours = (signs[index - 1], signs[index + 1])
                return !(Words.isIdeograph(neighbours.0) || Words.isIdeograph(neighbours.1))
                    || neighbours.0 == "{" || isWithinBraces(index, signs)
            }.map(\.element)
        )
    }

    private static func isWithinBraces(_ index: Int, _ signs: [Character]) -> Bool {
        let last = signs[..<index].lastIndex { $0 == "{" || $0 == "}" }
        return last.map { signs[$0] == "{" } ?? false
    }
}
