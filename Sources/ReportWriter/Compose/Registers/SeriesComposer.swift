/// Writes what runs through a mechanism: themes of sessions, topics by level, chains of events,
/// contributions, loans.
struct SeriesComposer {
    let registers: Registers
    let names: NameBook

    private var wording: Wording { registers.wording }

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        [
            themes(family) + topics(family) + chains(family),
            contributions(family) + figures(family) + loans(family),
        ]
        .flatMap { [Document.Block].paragraph(wording.sentences($0)) }
    }

    private func themes(_ family: [Registers.Body]) -> [String] {
        registers.rows("sessions", of: family).compactMap { row in
            guard let theme = row["theme"], let number = row["number"] else { return nil }
            return wording(
                .sessionTheme,
                ["kind": wording.term(row["kind"] ?? ""), "number": number, "theme": theme]
            )
        }
    }

    /// The level is that of the event, not of the mechanism.
    private func topics(_ family: [Registers.Body]) -> [String] {
        let held = family.flatMap { registers.events(of: $0) }.filter { $0["status"] == "held" }
        func topics(_ event: Registers.Entry) -> [String] {
            (event["topics"] ?? "").split(separator: ";").map(String.init)
        }
        return held.flatMap(topics).distinct.map { topic in
            let own = held.filter { topics($0).contains(topic) }
            var parts = own.compactMap { $0["level"] }.distinct.map { level in
                wording(
                    .topicAtLevel,
                    [
                        "count": own.count { $0["level"] == level },
                        "level": wording.term(level),
                    ]
                )
            }
            let unstated = own.count { $0["level"] == nil }
            if unstated > 0 { parts.append(wording(.topicAtNoLevel, ["count": unstated])) }
            return wording(.topicLevels, ["topic": wording.term(topic), "parts": parts])
        }
    }

    /// What has to be held before a closing event can build on it.
    private func chains(_ family: [Registers.Body]) -> [String] {
        let events = family.flatMap { registers.events(of: $0) }
        let codes = Set(events.compactMap { $0["event"] })
        let links = registers.rows("event_chains").filter {
            codes.contains($0["closing_event"] ?? "") && $0["closing_status"] == "planned"
        }
        return links.compactMap { $0["closing_event"] }.distinct.compactMap { code in
            guard let link = links.first(where: { $0["closing_event"] == code }),
                let event = events.first(where: { $0["event"] == code }),
                let inputs = link["inputs"].flatMap({ Int($0) }),
                let held = link["inputs_held"].flatMap({ Int($0) })
            else { return nil }
            return wording(
                .chain,
                [
                    "event": event["title"] ?? code, "inputs": inputs, "recorded": held,
                    "complete": held == inputs,
                ]
            )
        }
    }

    private func contributions(_ family: [Registers.Body]) -> [String] {
        let codes = Set(family.map(\.code))
        let rows = registers.rows("contributions").filter {
            !["pledge", "payment", "loan_drawn", "loan_repaid"].contains($0["kind"] ?? "")
                && (codes.contains($0["contributor"] ?? "") || codes.contains($0["body"] ?? ""))
        }
        let received = rows.filter { $0["status"] != "expected" }
        return received.map { $0["contributor"] ?? "" }.distinct.map { contributor in
            let titles = received.filter { ($0["contributor"] ?? "") == contributor }.map(titled)
            let whose = registers.body(contributor).map { names.name($0) } ?? contributor
            return wording(
                whose.isEmpty ? .contributedUnnamed : .contributed,
                ["body": whose, "titles": titles]
            )
        }
    }

    /// Series of statistics with their gaps: a year without a figure is missing, and no zero.
    private func figures(_ family: [Registers.Body]) -> [String] {
        let grid = registers.rows("contribution_grid", of: family)
        let late = registers.rows("contributions", of: family)
        return grid.map { $0["topic"] ?? "" }.distinct.flatMap { topic -> [String] in
            let own = grid.filter { ($0["topic"] ?? "") == topic }
            let years = own.compactMap { $0["year"].flatMap { Int($0) } }
            guard let first = years.min(), let last = years.max() else { return [] }
            let givers = own.compactMap { $0["contributor"] }.distinct
            var sentences = [
                wording(
                    .statisticsExpected,
                    [
                        "topic": topic.isEmpty ? nil : wording.term(topic),
                        "first": String(first), "last": first == last ? nil : String(last),
                        "givers": givers.map { name($0, in: own) },
                        "received": own.count { $0["state"] == "received" },
                        "expected": own.count,
                    ]
                )
            ]
            let missing = givers.compactMap { giver -> String? in
                let gaps = own.filter { $0["contributor"] == giver && $0["state"] == "missing" }
                guard !gaps.isEmpty else { return nil }
                return wording(
                    .statisticsGap,
                    ["giver": name(giver, in: own), "years": gaps.compactMap { $0["year"] }]
                )
            }
            if !missing.isEmpty {
                sentences.append(wording(.statisticsMissing, ["gaps": missing]))
            }
            let days = late.filter { ($0["topic"] ?? "") == topic }
                .compactMap { $0["days_late_at_least"].flatMap { Int($0) } }
            if let least = days.min(), let most = days.max() {
                sentences.append(
                    wording(
                        .statisticsLate,
                        ["least": least, "most": least == most ? nil : most]
                    )
                )
            }
            return sentences
        }
    }

    private func name(_ contributor: String, in grid: [Registers.Entry]) -> String {
        registers.body(contributor).map { names.name($0) }
            ?? grid.first { $0["contributor"] == contributor }?["name"] ?? contributor
    }

    /// The title with the symbol of what it was contributed to.
    private func titled(_ row: Registers.Entry) -> String {
        let title = row["title"] ?? ""
        let instrument = registers.rows("instruments").first {
            row["instrument"] != nil && $0["instrument"] == row["instrument"]
        }
        return wording(
            .contribution,
            ["title": title, "symbol": instrument?["symbol"].map(wording.term)]
        )
    }

    private func loans(_ family: [Registers.Body]) -> [String] {
        registers.rows("loans", of: family).compactMap { row in
            guard let outstanding = row["outstanding"], let drawn = row["drawn"] else { return nil }
            let borrower = registers.body(row["borrower"] ?? "").map { names.name($0) }
            let currency = row["currency"] ?? ""
            return wording(
                .loan,
                [
                    "borrower": borrower ?? row["borrower"] ?? "",
                    "drawn": "\(currency) \(wording.rules.decimal(drawn))",
                    "outstanding": "\(currency) \(wording.rules.decimal(outstanding))",
                ]
            )
        }
    }
}
