/// The marks of parts, sections, paragraphs and sub-paragraphs.
extension LanguageRules {
    /// The mark of a part, counted from 0: "I.", "一.", "أولا -".
    func partMark(_ index: Int) -> String {
        (index < marks.parts.count ? marks.parts[index] : Self.roman(index + 1)) + marks.end
    }

    /// The mark of a section, counted from 0: "A.", "ألف -".
    func sectionMark(_ index: Int) -> String {
        (index < marks.sections.count ? marks.sections[index] : Self.letter(index)) + marks.end
    }

    /// The letter of a sub-paragraph, counted from 0.
    func itemLetter(_ index: Int) -> String {
        index < marks.items.count ? marks.items[index] : Self.letter(index).lowercased()
    }

    /// The number of a paragraph with its mark.
    func paragraphMark(_ number: Int) -> String { "\(number)\(marks.paragraphEnd)" }

    /// An item of the agenda, given as "99 (d)", its part as a sub-paragraph: "99 d)", "99(d)", "99 (د)".
    func agendaItem(_ item: String) -> String {
        item.replacing(/\s?\(([a-z])\)/) { match in
            let letter = match.1.first?.asciiValue ?? 97
            return betweenWords + itemMark(itemLetter(Int(letter) - 97))
        }
    }

    private static func letter(_ index: Int) -> String {
        index < 26
            ? String(UnicodeScalar(UInt8(65 + index)))
            : letter(index / 26 - 1) + String(UnicodeScalar(UInt8(65 + index % 26)))
    }

    private static func roman(_ number: Int) -> String {
        let numerals = [
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, numeral) in numerals {
            while rest >= value {
                text += numeral
                rest -= value
            }
        }
        return text
    }
}
