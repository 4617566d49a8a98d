import Foundation

/// Writes who was asked when, and who replied.
struct RoundComposer {
    let data: ReportData
    /// The communications of each round, in the order of the names, by round.
    let replies: [String: [String]]

    private var wording: Wording { data.wording }
    private var cutoff: String { wording.rules.date(data.facts.cutoff) }

    func blocks() -> [Document.Block] {
        var blocks: [Document.Block] = []
        for round in data.rounds { blocks += .paragraph(letter(round)) }
        for round in data.rounds where surveyed.contains(round.code) {
            blocks += .paragraph(
                wording(
                    .surveyOnFile,
                    [
                        "date": cutoff, "letter": round.title, "replies": round.replies,
                        "respondents": round.governments,
                    ]
                )
            )
        }
        for (rounds, names) in answered()
        where !rounds.contains(where: { surveyed.contains($0.code) }) {
            let governments = rounds.map(\.governments).max() ?? 0
            blocks += .paragraph(
                wording(
                    // Where each reply is of one Government, one number says all.
                    governments == names.count ? .repliesByGovernments : .repliesOnFile,
                    [
                        "date": cutoff, "replies": names,
                        "letters": rounds.map { wording(.letterInList, ["letter": $0.title]) },
                        "governments": governments,
                    ]
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

    private func letter(_ round: ReportData.Round) -> String {
        wording(
            .letterSent,
            [
                "letter": round.title, "addressees": round.addressees,
                "date": wording.rules.sent(round), "mandate": round.mandate.map(wording.term),
                "due": round.dueOn.map(wording.rules.date),
            ]
        )
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
        var sentences = [wording(.viewsKnown, ["respondents": respondents])]
        if members > 0 {
            sentences.append(
                wording(
                    .membersAmongThem,
                    ["members": data.facts.members, "date": cutoff, "count": members]
                )
            )
        }
        // Who acknowledged one letter and answered another has sent views.
        let known = Set(data.rows("respondents").compactMap { $0["name"] })
        let locale = Locale(identifier: wording.rules.locale)
        let acknowledged = Set(
            data.rows("replies").filter {
                $0["status"] == "acknowledgement" && $0["reason"] != "after the cut-off"
            }.compactMap { $0["name"] }
        ).subtracting(known).sorted { $0.compare($1, locale: locale) == .orderedAscending }
        if !acknowledged.isEmpty {
            sentences.append(wording(.acknowledged, ["names": acknowledged]))
        }
        return .paragraph(wording.sentences(sentences))
    }
}

extension LanguageRules {
    /// When a letter was sent, as an adverb, as far as it is known.
    func sent(_ round: ReportData.Round) -> String {
        let (from, to) = (round.sentFrom, round.sentTo)
        let precision =
            from == to
            ? "day"
            : from.prefix(7) != to.prefix(7)
                ? "year" : to.suffix(2) <= "10" ? "early_month" : "month"
        return adverbialDate(from: from, to: to, precision: precision)
    }
}
