/// Charts of what people would rather look at than read, made from whatever the edition has.
struct HTMLCharts {
    let data: ReportData

    var wording: Wording { data.wording }
    /// Whether lines are read from the right.
    var isMirrored: Bool { wording.rules.isMirrored }

    /// One picture with its caption.
    struct Captioned {
        var svg: String
        var title: String
        /// How to read it.
        var note = ""
        /// Whether it keeps its size and is scrolled where it does not fit.
        var isWide = false
    }

    /// All charts that have something to show; empty where none has.
    func sections() -> String {
        var charts = [positions(), regions()].compactMap { $0 } + questions()
        charts += [timeline(), together()].compactMap { $0 } + transitions()
        charts += [calendarByYear(), calendarByMonth(), coverageMatrix()].compactMap { $0 }
        let table = coverage()
        guard !charts.isEmpty || !table.isEmpty else { return "" }
        return "<section aria-labelledby=\"charts\">"
            + HTML.element("h2", wording(.pageCharts), "id=\"charts\"") + Patterns.definitions
            + charts.enumerated().map(figure).joined(separator: "\n") + table + "</section>"
    }

    private func figure(_ number: Int, _ chart: Captioned) -> String {
        let caption =
            "<figcaption id=\"caption-\(number + 1)\"><b>\(HTML.escaped(chart.title))</b> "
            + "\(HTML.escaped(chart.note))</figcaption>"
        let picture =
            chart.isWide
            ? "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
                + "aria-labelledby=\"caption-\(number + 1)\">\(chart.svg)</div>"
            : chart.svg
        return "<figure>\(caption)\(picture)</figure>"
    }

    /// Items beyond the first ones, in words, or nothing.
    func left(_ count: Int, _ what: String, table: String) -> [String] {
        guard count > 0 else { return [] }
        let file = "tables/\(table).csv"
        return [wording(.chartLeft, ["count": count, "what": what, "file": file])]
    }

    /// A count with its share of a base; alone where the base is small.
    func share(_ count: Int, of base: Int) -> String {
        guard Percentages.are(toldOf: base) else { return wording.rules.inFigures(count) }
        return wording(.chartShare, ["count": count, "share": percent(count, of: base)])
    }

    /// A share with one decimal and its sign.
    func percent(_ count: Int, of base: Int) -> String {
        guard let percent = Percentages.column(count, of: base) else { return "-" }
        return wording.rules.decimal(percent) + wording.rules.percentSign
    }
}
