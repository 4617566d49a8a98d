/// One bar cut into the parts of a whole, each with its letter, its pattern and its line in the key.
struct PartsChart {
    struct Part {
        var label: String
        var value: Int
        /// The number with its share, as the key has it.
        var text: String
        /// Drawn empty: those who kept silent.
        var isRest = false
    }

    let title: String
    let parts: [Part]
    let identifier: String
    var rules = LanguageRules.english

    private static let (width, barHeight, rowHeight) = (440, 34, 22)
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    /// A narrower part has its letter in the key only.
    private static let narrow = 18

    func svg() -> String {
        var drawing = Drawing(width: Self.width, isMirrored: rules.isMirrored)
        let whole = parts.map(\.value).reduce(0, +)
        var (before, y) = (0, Self.barHeight + 28)
        for (number, part) in parts.enumerated() {
            // Ends are rounded, not lengths: the parts fill the whole bar.
            let from = place(before, of: whole)
            before += part.value
            let length = place(before, of: whole) - from
            drawing.rectangle(
                from,
                4,
                length,
                Self.barHeight,
                "part",
                fill: part.isRest ? nil : number
            )
            let letter = Self.letter(number)
            if length >= Self.narrow {
                let middle = from + length / 2
                drawing.rectangle(middle - 8, 13, 16, 17, "label")
                drawing.text(letter, middle, 26, "value", anchor: .middle)
            }
            drawing.rectangle(0, y - 12, 28, 14, "part", fill: part.isRest ? nil : number)
            drawing.text(letter, 34, y, "value")
            for line in TextWrapper.wrap(rules.told(part.text, of: part.label), width: 52) {
                drawing.text(line, 54, y)
                y += 18
            }
            y += Self.rowHeight - 18
        }
        drawing.height = y - 8
        let told = parts.map { rules.told($0.text, of: $0.label) }
            .joined(separator: rules.lists.semicolon)
        return drawing.svg(title: title, told: told, identifier: identifier, isWide: false)
    }

    private func place(_ value: Int, of whole: Int) -> Int {
        whole > 0 ? (Self.width * value + whole / 2) / whole : 0
    }

    private static func letter(_ number: Int) -> String {
        number < letters.count ? String(letters[number]) : String(number + 1)
    }
}
