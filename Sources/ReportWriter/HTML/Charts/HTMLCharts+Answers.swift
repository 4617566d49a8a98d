/// What was answered, and by whom.
extension HTMLCharts {
    /// Groups, and members of each, that are drawn; the others are in the table.
    private static let (mostGroups, mostTiles) = (10, 100)

    /// The first question with one option a respondent, as parts of all who were asked.
    func positions() -> Captioned? {
        guard
            let question = data.questions.first(where: { $0.kind == "single" && $0.answered > 0 })
        else { return nil }
        let given = question.options.filter { $0.depth == 0 && $0.count > 0 }
        guard !given.isEmpty, given.count < Patterns.count else { return nil }
        var parts = given.map { option in
            PartsChart.Part(
                label: English.capitalized(option.label),
                value: option.count,
                text: share(option.count, of: question.asked)
            )
        }
        if question.silent > 0 {
            parts.append(
                PartsChart.Part(
                    label: wording(.chartSilent),
                    value: question.silent,
                    text: share(question.silent, of: question.asked),
                    isRest: true
                )
            )
        }
        let title = wording(.chartParts, ["question": question.label])
        let chart = PartsChart(
            title: title,
            parts: parts,
            identifier: "chart-of-positions",
            rules: wording.rules
        )
        return Captioned(svg: chart.svg(), title: title)
    }

    /// Each region's Members that expressed views, as a share of its Members.
    func regions() -> Captioned? {
        let bars = data.rows("response_by_region").map { row in
            let (members, count) = (Self.int(row["members"]), Self.int(row["respondents"]))
            return BarChart.Bar(
                label: row["label"] ?? row["region"] ?? "",
                value: count,
                text: wording(
                    .chartOf,
                    [
                        "count": count, "whole": members, "share": percent(count, of: members),
                    ]
                ),
                full: members
            )
        }
        guard !bars.isEmpty else { return nil }
        let chart = BarChart(
            title: wording(.chartRegions),
            bars: bars,
            full: 0,
            identifier: "chart-of-regions",
            rules: wording.rules
        )
        return Captioned(svg: chart.svg(), title: wording(.chartRegions))
    }

    /// The options of each question, as shares of those who were asked.
    func questions() -> [Captioned] {
        data.questions.filter { $0.answered > 0 && !$0.options.isEmpty }.map { question in
            let bars = question.options.map { option in
                BarChart.Bar(
                    label: English.capitalized(option.label),
                    value: option.count,
                    text: share(option.count, of: question.asked),
                    depth: option.depth
                )
            }
            let title = English.capitalized(question.label)
            let chart = BarChart(
                title: title,
                bars: bars,
                full: question.asked,
                identifier: HTML.identifier("chart-", question.code),
                rules: wording.rules
            )
            return Captioned(
                svg: chart.svg(),
                title: title,
                note: wording(
                    .chartAnswered,
                    [
                        "asked": question.asked, "answered": question.answered,
                        "silent": question.silent,
                    ]
                )
            )
        }
    }

    /// Groups of Governments whose answers are alike, by their codes.
    func together() -> Captioned? {
        let rows = data.rows("like_minded").filter { $0["group"] != nil }
        let byGroup = Dictionary(grouping: rows) { Self.int($0["group"]) }
        let numbers = byGroup.keys.sorted()
        guard !numbers.isEmpty else { return nil }
        let groups = numbers.prefix(Self.mostGroups).map { number in
            let members = byGroup[number] ?? []
            let left = members.count - min(members.count, Self.mostTiles)
            return TileChart.Group(
                label: wording(
                    .chartGroup,
                    [
                        "number": number, "members": members.count,
                        "share": likeness(members.first?["lowest"]),
                    ]
                ),
                tiles: members.prefix(Self.mostTiles).map { $0["respondent"] ?? "" },
                rest: left > 0 ? wording(.chartMore, ["count": left]) : "",
                told: members.map { $0["name"] ?? "" }
                    .joined(separator: wording.rules.lists.comma)
            )
        }
        let chart = TileChart(
            title: wording(.chartTogether),
            groups: Array(groups),
            identifier: "chart-of-groups",
            rules: wording.rules
        )
        let notes =
            [wording(.chartTogetherNote)]
            + left(numbers.count - groups.count, "groups", table: "like_minded")
        return Captioned(
            svg: chart.svg(),
            title: wording(.chartTogether),
            note: wording.sentences(notes)
        )
    }

    /// How answers moved since the edition that this one supersedes, question by question.
    func transitions() -> [Captioned] {
        let rows = data.rows("answer_moves")
        let byQuestion = Dictionary(grouping: rows) { $0["question"] ?? "" }
        var seen: Set<String> = []
        let questions = rows.compactMap { $0["question"] }.filter { seen.insert($0).inserted }
        return questions.map { question in
            let moves = byQuestion[question] ?? []
            let options = data.questions.first { $0.code == question }?.options ?? []
            /// The answers of one side, and none as the last.
            func answers(_ side: String, _ none: Phrase) -> [(code: String?, label: String)] {
                let given = options.filter { option in moves.contains { $0[side] == option.code } }
                    .map { (code: String?($0.code), label: English.capitalized($0.label)) }
                let hasNone = moves.contains { $0[side] == nil }
                return given + (hasNone ? [(code: nil, label: wording(none))] : [])
            }
            let before = answers("before", .chartNoAnswerBefore)
            let after = answers("after", .chartNoAnswerNow)
            let cells = before.map { from in
                after.map { to in
                    let count = moves.filter { $0["before"] == from.code && $0["after"] == to.code }
                        .map { Self.int($0["respondents"]) }.reduce(0, +)
                    return from.code == to.code
                        ? GridChart.Cell(hollow: count) : GridChart.Cell(full: count)
                }
            }
            let title = wording(
                .chartMoved,
                [
                    "question": moves.first?["label"] ?? question,
                    "former": moves.first?["former"] ?? "",
                ]
            )
            let chart = GridChart(
                title: title,
                rows: before.map(\.label),
                columns: after.map(\.label),
                cells: cells,
                told: moves.map { move in
                    "\(move["before_label"] ?? wording(.chartNoAnswerBefore)) → "
                        + "\(move["after_label"] ?? wording(.chartNoAnswerNow)): "
                        + (move["respondents"] ?? "")
                }.joined(separator: "; "),
                identifier: HTML.identifier("chart-of-moves-", question),
                isMirrored: isMirrored
            )
            return Captioned(
                svg: chart.svg(),
                title: title,
                note: wording(.chartMovedNote),
                isWide: true
            )
        }
    }

    static func int(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }

    /// A likeness from 0 to 1 as a percentage, rounded down: that "or more" are alike has to be true.
    private func likeness(_ share: String?) -> String {
        let parts = (share ?? "0").split(separator: ".")
        let decimals = parts.count > 1 ? String(parts[1].prefix(3)) : ""
        let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
        return percent(Self.int(String(parts.first ?? "0") + padded), of: 1000)
    }
}
