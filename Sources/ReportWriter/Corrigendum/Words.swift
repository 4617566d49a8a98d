/// A text as words that join to the text again; where a script has no blanks, each sign is a word.
enum Words {
    /// One word with the blanks that follow it.
    struct Word: Hashable {
        var text: Substring
        /// The word without blanks.
        var trimmed: String {
            var text = text
            while text.last == " " { text.removeLast() }
            return String(text)
        }

        /// Whether it is a single Han sign, and no punctuation.
        var isIdeograph: Bool {
            text.first.map { $0.isLetter && Words.isIdeograph($0) } ?? false
        }

        /// Whether it is punctuation of a script without blanks.
        var isWideMark: Bool { text.first.map { !$0.isLetter && Words.isIdeograph($0) } ?? false }

        static func == (one: Word, other: Word) -> Bool { one.trimmed == other.trimmed }
        func hash(into hasher: inout Hasher) { hasher.combine(trimmed) }
    }

    /// The words of a text.
    static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let sign = text[index]
            let next = text.index(after: index)
            let ends =
                next == text.endIndex
                || (sign == " " && text[next] != " ")
                || (text[next] != " " && (isIdeograph(sign) || isIdeograph(text[next])))
            if ends {
                words.append(Word(text: text[start..<next]))
                start = next
            }
            index = next
        }
        return words
    }

    /// Han signs and their punctuation.
    static func isIdeograph(_ sign: Character) -> Bool {
        guard let scalar = sign.unicodeScalars.first?.value else { return false }
        return (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0xFF00...0xFF60).contains(scalar) || scalar >= 0x20000
    }
}
