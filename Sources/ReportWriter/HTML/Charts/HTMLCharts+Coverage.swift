/// Which mechanism treats which concern.
extension HTMLCharts {
    /// Rows and columns of the matrix that are drawn.
    private static let (mostConcerns, mostMechanisms) = (40, 22)

    /// Concerns by mechanisms, those that treat most concerns first.
    func coverageMatrix() -> Captioned? {
        var bases: [String: [String: GridChart.Cell]] = [:]
        for row in data.rows("coverage_matrix") {
            let (concern, mechanism) = (row["concern"] ?? "", row["mechanism"] ?? "")
            if row["basis"] == "stated" {
                bases[mechanism, default: [:]][concern, default: GridChart.Cell()].full = 1
            } else {
                bases[mechanism, default: [:]][concern, default: GridChart.Cell()].hollow = 1
            }
        }
        let mechanisms = mostFrequent(bases.mapValues(\.count))
        let all = data.rows("concerns").compactMap { $0["concern"] }
        guard mechanisms.count > 1, all.count > 1 else { return nil }
        let (columns, concerns) = (
            mechanisms.prefix(Self.mostMechanisms), all.prefix(Self.mostConcerns)
        )
        let (bodies, labels) = (names("bodies", "body"), names("concerns", "concern"))
        let told = concerns.map { concern in
            let marks = columns.compactMap { mechanism in
                bases[mechanism]?[concern].map { cell in
                    wording(
                        .optionCount,
                        [
                            "option": bodies[mechanism] ?? mechanism,
                            "count": wording(cell.full > 0 ? .stated : .inferred),
                        ]
                    )
                }
            }
            return wording.rules.told(
                marks.joined(separator: wording.rules.lists.comma),
                of: labels[concern] ?? concern
            )
        }
        let chart = GridChart(
            title: wording(.chartCoverage),
            rows: concerns.map { English.capitalized(labels[$0] ?? $0) },
            columns: columns.map { bodies[$0] ?? $0 },
            cells: concerns.map { concern in
                columns.map { bases[$0]?[concern] ?? GridChart.Cell() }
            },
            told: told.joined(separator: wording.rules.lists.semicolon),
            identifier: "chart-of-coverage",
            marks: .dots,
            isMirrored: isMirrored
        )
        let notes =
            [wording(.chartCoverageNote)]
            + left(mechanisms.count - columns.count, "mechanisms", table: "coverage_matrix")
            + left(all.count - concerns.count, "concerns", table: "coverage_matrix")
        return Captioned(
            svg: chart.svg(),
            title: wording(.chartCoverage),
            note: wording.sentences(notes),
            isWide: true
        )
    }

    /// Which mechanism treats which concern: a table, for a screen reader can walk it.
    func coverage() -> String {
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
                return wording.rules.sorted(codes.map { bodies[$0] ?? $0 })
                    .joined(separator: wording.rules.lists.comma)
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
}
