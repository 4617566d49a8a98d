/// Letters from the day they were sent to the day replies were due, above the replies as they came in.
struct TimelineChart {
    struct Letter {
        var label: String
        var from: DayNumber
        var due: DayNumber?
    }

    /// Replies of one stretch of time.
    struct Column {
        var from: Int
        var to: Int
        var count: Int
    }

    let title: String
    let letters: [Letter]
    /// Empty where nobody knows when replies came.
    let columns: [Column]
    /// The day up to which the edition knows, and its words.
    let cutoff: (day: DayNumber, label: String)
    /// Where years, months or days are marked on the axis.
    let ticks: [(number: Int, label: String)]
    let range: ClosedRange<Int>
    let told: String
    let identifier: String
    var isMirrored = false

    private static let (width, laneHeight, barsHeight) = (640, 40, 110)
    private static let margin = 10

    func svg() -> String {
        var drawing = Drawing(width: Self.width, isMirrored: isMirrored)
        let lanes = letters.count * Self.laneHeight
        let bottom = lanes + (columns.isEmpty ? 14 : Self.barsHeight + 30)
        for (number, letter) in letters.enumerated() {
            let y = number * Self.laneHeight
            let from = place(letter.from.number)
            // A label that begins late in time is set back, so that it stays in the picture.
            let room = DisplayWidth.of(letter.label) * 7
            drawing.text(letter.label, max(0, min(from, Self.width - room)), y + 16)
            let to = letter.due.map { place($0.number) } ?? from + 6
            drawing.rectangle(
                from,
                y + 22,
                max(to - from, 6),
                10,
                "part",
                fill: letter.due == nil ? 0 : 1
            )
        }
        let most = max(columns.map(\.count).max() ?? 0, 1)
        for column in columns where column.count > 0 {
            let (from, to) = (place(column.from), place(column.to))
            let height = max((Self.barsHeight * column.count + most / 2) / most, 1)
            drawing.rectangle(from, bottom - height, max(to - from - 1, 1), height, "bar")
        }
        if !columns.isEmpty {
            let peak = columns.first { $0.count == most }
            let x = peak.map { (place($0.from) + place($0.to)) / 2 } ?? 0
            drawing.text(
                "\(most)",
                x,
                bottom - Self.barsHeight - 4,
                "small",
                anchor: x < 30 ? .start : x > Self.width - 30 ? .end : .middle
            )
        }
        drawing.line(0, bottom, Self.width, bottom, "axis")
        for tick in ticks {
            let x = place(tick.number)
            drawing.line(x, bottom, x, bottom + 5, "axis")
            let isLast = x > Self.width - 40
            drawing.text(tick.label, x, bottom + 18, "small", anchor: isLast ? .end : .start)
        }
        let x = place(cutoff.day.number)
        drawing.line(x, 0, x, bottom, "mark")
        drawing.text(
            cutoff.label,
            x,
            bottom + 36,
            "small",
            anchor: x > Self.width / 2 ? .end : .start
        )
        drawing.height = bottom + 42
        return drawing.svg(title: title, told: told, identifier: identifier, isWide: true)
    }

    private func place(_ number: Int) -> Int {
        let days = max(range.upperBound - range.lowerBound, 1)
        let inside = min(max(number, range.lowerBound), range.upperBound) - range.lowerBound
        return Self.margin + ((Self.width - 2 * Self.margin) * inside + days / 2) / days
    }
}
