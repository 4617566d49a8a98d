/// Writes who was asked when, and who replied.
struct RoundComposer {
    let data: ReportData
    /// The communications of each round, in the order of the names, by round.
    let replies: [String: [String]]

    func blocks() -> [Document.Block] {
        var blocks: [Document.Block] = []
        for round in data.rounds { blocks.append(paragraph(letter(round))) }
        for round in data.rounds where surveyed.contains(round.code) {
            blocks.append(paragraph(survey(round)))
        }
        for (rounds, names) in answered()
        where !rounds.contains(where: { surveyed.contains($0.code) }) {
            let titles = English.list(rounds.map { "the \($0.title)" }, joiner: "or")
            let governments = rounds.map(\.governments).max() ?? 0
            blocks.append(
                paragraph(
                    "By \(English.date(data.facts.cutoff)), \(English.number(names.count)) "
                        + "\(English.noun("reply", for: names.count)) to \(titles), representing "
                        + "\(English.number(governments)) \(English.noun("Government", for: governments)), "
                        + "\(names.count == 1 ? "was" : "were") on file: "
                        + English.list(names) + "."
                )
            )
        }
        return blocks + summary()
    }

    /// The letters that an open survey answered: too many replies to name them.
    private var surveyed: Set<String> {
        Set(
            data.rows("receipts").flatMap {
                ($0["round"] ?? "").split(separator: ";").map(String.init)
            }
        )
    }

    private func survey(_ round: ReportData.Round) -> String {
        "By \(English.date(data.facts.cutoff)), \(English.number(round.replies)) "
            + "\(English.noun("reply", for: round.replies)) to the \(round.title), of "
            + "\(English.number(round.governments)) "
            + "\(English.noun("respondent", for: round.governments)), "
            + "\(round.replies == 1 ? "was" : "were") on file."
    }

    private func paragraph(_ text: String) -> Document.Block {
        .paragraph(label: nil, text: text, items: [])
    }

    private func letter(_ round: ReportData.Round) -> String {
        let to = round.addressees == "all" ? "all addressees" : "those who had not replied before"
        var text = "The \(round.title) was sent to \(to) \(ReferenceResolver.sent(round))"
        if let mandate = round.mandate { text += ", in pursuance of \(mandate)" }
        if let due = round.dueOn { text += ", with a request to reply by \(English.date(due))" }
        return text + "."
    }

    /// Rounds whose replies cannot be told apart are named together.
    private func answered() -> [(rounds: [ReportData.Round], names: [String])] {
        var groups: [(rounds: [ReportData.Round], names: [String])] = []
        for round in data.rounds {
            guard let names = replies[round.code], !names.isEmpty else { continue }
            if let index = groups.firstIndex(where: { $0.names == names }) {
                groups[index].rounds.append(round)
            } else {
                groups.append(([round], names))
            }
        }
        return groups
    }

    private func summary() -> [Document.Block] {
        let surveyed = data.rows("receipts").filter { $0["speaks"] == "yes" }
            .compactMap { $0["replies"].flatMap { Int($0) } }.reduce(0, +)
        let respondents = data.rows("respondents").count + surveyed
        guard respondents > 0 else { return [] }
        let members = data.rows("respondents").count { $0["member"] == "yes" }
        var text =
            "The views of \(English.number(respondents)) "
            + "\(English.noun("respondent", for: respondents)) are thus known."
        if members > 0 {
            text +=
                " Of the \(English.number(data.facts.members)) Members of the United Nations on "
                + "\(English.date(data.facts.cutoff)), \(English.number(members)) "
                + "\(members == 1 ? "is" : "are") among them."
        }
        let acknowledged = data.rows("replies").filter { $0["status"] == "acknowledgement" }
        if !acknowledged.isEmpty {
            let names = acknowledged.compactMap { $0["name"] }
            text +=
                " \(English.list(names)) acknowledged receipt and had sent no views by that date."
        }
        return [paragraph(text)]
    }
}
