/// Writes what runs through a mechanism: themes of sessions, topics by level, chains of events,
/// contributions, loans.
struct SeriesComposer {
    let registers: Registers
    let names: NameBook

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        [
            themes(family) + topics(family) + chains(family),
            contributions(family) + figures(family) + loans(family),
        ]
        .flatMap { [Document.Block].paragraph($0.joined(separator: " ")) }
    }

    private func themes(_ family: [Registers.Body]) -> [String] {
        registers.rows("sessions", of: family).compactMap { row in
            guard let theme = row["theme"], let number = row["number"] else { return nil }
            return "The theme of \(row["kind"] ?? "") \(number) was \(theme)."
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
            let levels = own.compactMap { $0["level"] }.distinct.map { level in
                "\(English.number(own.count { $0["level"] == level })) at the \(level) level"
            }
            let unstated = own.count { $0["level"] == nil }
            let parts =
                levels + (unstated > 0 ? ["\(English.number(unstated)) at no stated level"] : [])
            return "Events on \(BodyPhrases.words(topic)): \(English.list(parts))."
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
            let which =
                held == inputs
                ? "\(inputs == 1 ? "" : "all of ")which \(inputs == 1 ? "is" : "are") on record"
                : inputs == 1
                    ? "which is not on record"
                    : "\(held == 0 ? "none" : English.number(held)) of which "
                        + "\(held < 2 ? "is" : "are") on record"
            return "The \(event["title"] ?? code) builds on \(English.number(inputs)) "
                + "\(English.noun("event", for: inputs)), \(which)."
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
            return whose.isEmpty
                ? "Contributed \(English.verb("was", titles)) \(English.list(titles))."
                : "\(English.capitalized(whose)) contributed \(English.list(titles))."
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
            let of = topic.isEmpty ? "Figures" : "Figures on \(BodyPhrases.words(topic))"
            let span = first == last ? "for \(first)" : "for the years \(first) to \(last)"
            let givers = own.compactMap { $0["contributor"] }.distinct
            let received = own.count { $0["state"] == "received" }
            var sentences = [
                "\(of) \(span) were expected of \(English.list(givers.map { name($0, in: own) })); "
                    + "\(English.number(received)) of \(English.number(own.count)) "
                    + "\(received < 2 ? "is" : "are") on record."
            ]
            let missing = givers.compactMap { giver -> String? in
                let gaps = own.filter { $0["contributor"] == giver && $0["state"] == "missing" }
                guard !gaps.isEmpty else { return nil }
                return "\(name(giver, in: own)) for \(English.list(gaps.compactMap { $0["year"] }))"
            }
            if !missing.isEmpty { sentences.append("Missing: \(English.list(missing)).") }
            let days = late.filter { ($0["topic"] ?? "") == topic }
                .compactMap { $0["days_late_at_least"].flatMap { Int($0) } }
            if let least = days.min(), let most = days.max() {
                let time = least == most ? "\(least)" : "between \(least) and \(most)"
                sentences.append(
                    "They came \(time) days after the end of their year, at the least."
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
        return instrument?["symbol"].map { "\(title) (\($0))" } ?? title
    }

    private func loans(_ family: [Registers.Body]) -> [String] {
        registers.rows("loans", of: family).compactMap { row in
            guard let outstanding = row["outstanding"], let drawn = row["drawn"] else { return nil }
            let borrower = registers.body(row["borrower"] ?? "").map { names.name($0) }
            let currency = row["currency"] ?? ""
            return English.capitalized(borrower ?? row["borrower"] ?? "")
                + " drew \(currency) \(drawn), of which \(currency) \(outstanding) is outstanding."
        }
    }
}
