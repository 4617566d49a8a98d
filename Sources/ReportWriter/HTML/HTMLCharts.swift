import Foundation

/// Charts of what people would rather look at than read, made from whatever the edition has.
struct HTMLCharts {
    let data: ReportData

    private var wording: Wording { data.wording }

    /// All charts that have something to show.
    func sections() -> String {
        let charts = questions() + [rounds(), years()].compactMap { $0 }
        let matrix = coverage()
        guard !charts.isEmpty || !matrix.isEmpty else { return "" }
        return "<section aria-labelledby=\"charts\">"
            + HTML.element("h2", wording(.pageCharts), "id=\"charts\"") + "\n"
            + charts.map { chart, caption in
                "<figure>\(HTML.element("figcaption", caption))\(chart.svg())</figure>"
            }.joined(separator: "\n") + matrix + "</section>"
    }

    private typealias Captioned = (BarChart, String)

    /// The options of each question, as shares of those who were asked.
    private func questions() -> [Captioned] {
        data.questions.filter { $0.answered > 0 && !$0.options.isEmpty }.map { question in
            let bars = question.options.map { option in
                BarChart.Bar(
                    label: English.capitalized(option.label),
                    value: option.count,
                    text: "\(option.count) (\(percent(option.count, of: question.asked)))",
                    depth: option.depth
                )
            }
            let title = English.capitalized(question.label)
            return (
                BarChart(
                    title: title,
                    bars: bars,
                    full: question.asked,
                    identifier: HTML.identifier("chart-", question.code)
                ),
                wording(
                    .chartQuestion,
                    [
                        "question": question.label, "asked": question.asked,
                        "answered": question.answered, "silent": question.silent,
                    ]
                )
            )
        }
    }

    private func rounds() -> Captioned? {
        guard data.rounds.count > 1 else { return nil }
        let bars = data.rounds.map {
            BarChart.Bar(
                label: wording(.letterCode, ["letter": $0.title, "code": $0.code]),
                value: $0.replies,
                text: "\($0.replies)"
            )
        }
        return (
            BarChart(
                title: wording(.chartLetters),
                bars: bars,
                full: bars.map(\.value).max() ?? 0,
                identifier: "chart-of-rounds"
            ),
            wording(.chartLettersNote)
        )
    }

    /// Events of the registers by the year in which they began.
    private func years() -> Captioned? {
        var counts: [String: Int] = [:]
        for event in data.rows("events") where event["status"] != "aggregate" {
            if let year = event["date_from"]?.prefix(4), !year.isEmpty {
                counts[String(year), default: 0] += 1
            }
        }
        guard counts.count > 2 else { return nil }
        return (
            BarChart(
                title: wording(.chartYears),
                bars: counts.sorted { $0.key < $1.key }.map {
                    BarChart.Bar(label: $0.key, value: $0.value, text: "\($0.value)")
                },
                full: counts.values.max() ?? 0,
                identifier: "chart-of-events"
            ),
            wording(.chartYearsNote)
        )
    }

    /// Which mechanism treats which concern: a table, for a screen reader can walk it.
    private func coverage() -> String {
        let rows = data.rows("coverage")
        guard !rows.isEmpty else { return "" }
        let names = Dictionary(
            data.rows("concerns").map { ($0["concern"] ?? "", $0["label"] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        let bodies = Dictionary(
            data.rows("bodies").map { ($0["body"] ?? "", $0["short"] ?? $0["label"] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        let byConcern = Dictionary(grouping: rows) { $0["concern"] ?? "" }
        let lines = byConcern.keys.sorted().map { concern in
            let all = byConcern[concern] ?? []
            func list(_ basis: String) -> String {
                let codes = Set(all.filter { $0["basis"] == basis }.compactMap { $0["body"] })
                return codes.map { bodies[$0] ?? $0 }.sorted().joined(separator: ", ")
            }
            return "<tr>\(HTML.element("th", names[concern] ?? concern, "scope=\"row\""))"
                + HTML.element("td", list("stated")) + HTML.element("td", list("inferred"))
                + "</tr>"
        }
        let heads = [Phrase.concern, .stated, .inferred].map {
            HTML.element("th", wording($0), "scope=\"col\"")
        }
        return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
            + "aria-label=\"\(HTML.escaped(wording(.chartCoverageLabel)))\"><table>"
            + HTML.element("caption", wording(.chartCoverage))
            + "<thead><tr>\(heads.joined())</tr></thead><tbody>"
            + "\(lines.joined(separator: "\n"))</tbody></table></div>"
    }

    private func percent(_ count: Int, of base: Int) -> String {
        guard base > 0 else { return "-" }
        // Half away from zero, in whole numbers.
        let tenths = (count * 2000 + base) / (base * 2)
        return wording.rules.decimal("\(tenths / 10).\(tenths % 10)") + " %"
    }
}
