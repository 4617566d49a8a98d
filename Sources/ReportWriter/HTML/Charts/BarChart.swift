/// Horizontal bars with their labels above them, as inline SVG.
///
/// One colour and a number at each bar: it reads in grey, in print and without colour vision. The
/// text alternative says all that the picture does.
struct BarChart {
    struct Bar {
        var label: String
        var value: Int
        /// What is written at the bar's end.
        var text: String
        var depth = 0
        /// The value of a full bar where it is the bar's own, such as the Members of a region.
        var full: Int?
    }

    let title: String
    let bars: [Bar]
    /// The value of a bar of full length: the base, so that lengths are shares of it.
    let full: Int
    /// Tells the chart's elements from those of others on the page.
    let identifier: String
    var rules = LanguageRules.english

    private static let (width, barHeight, labelHeight, gap) = (440, 14, 18, 10)
    /// Columns of a label that fit on a line.
    private static let labelWidth = 60
    /// Left for the number behind a bar.
    private static let numberWidth = 120

    /// The chart.
    func svg() -> String {
        var drawing = Drawing(width: Self.width, isMirrored: rules.isMirrored)
        var y = 4
        for bar in bars {
            let indent = bar.depth * 16
            for line in TextWrapper.wrap(bar.label, width: Self.labelWidth - bar.depth * 2) {
                y += Self.labelHeight
                drawing.text(line, indent, y - 5)
            }
            let room = Self.width - indent - Self.numberWidth
            let full = bar.full ?? full
            // Whole pixels: the same picture on every machine.
            let length = full > 0 ? (room * bar.value + full / 2) / full : 0
            drawing.rectangle(indent, y, room, Self.barHeight, "track")
            drawing.rectangle(indent, y, length, Self.barHeight, "bar")
            drawing.text(bar.text, indent + room + 8, y + Self.barHeight - 2, "value")
            y += Self.barHeight + Self.gap
        }
        drawing.height = y
        let told = bars.map { rules.told($0.text, of: $0.label) }
            .joined(separator: rules.lists.semicolon)
        return drawing.svg(title: title, told: told, identifier: identifier, isWide: false)
    }
}
