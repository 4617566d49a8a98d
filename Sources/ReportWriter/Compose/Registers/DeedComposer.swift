/// Writes what a mechanism does beside its meetings: series, agreements, commitments, activities.
struct DeedComposer {
    let registers: Registers
    let names: NameBook

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        [
            meetings(family), agreements(family), commitments(family), activities(family),
            appeals(family),
        ].flatMap { [Document.Block].paragraph($0) }
    }

    /// Series with their hosts, and bare numbers of meetings, which are no events.
    private func meetings(_ family: [Registers.Body]) -> String {
        var sentences: [String] = []
        let series = registers.rows("meeting_series", of: family)
        for name in series.map({ $0["series"] ?? "" }).distinct {
            let own = series.filter { $0["series"] == name }
            let held = own.filter { $0["status"] == "held" }.compactMap { $0["host_name"] }
            guard !held.isEmpty else { continue }
            var text = "The \(BodyPhrases.words(name)) was held by "
            text += "\(English.list(held))\(held.count > 1 ? " in turn" : "")"
            let next = own.first { $0["is_next"] == "yes" }
            if let next, let host = next["host_name"] {
                text += " and was next to be held by \(host) \(BodyPhrases.date(next))"
            }
            sentences.append(text + ".")
        }
        for row in registers.rows("meeting_aggregates", of: family) {
            let title = English.capitalized(row["title"] ?? "")
            let time = BodyPhrases.date(row)
            sentences.append(
                "\(title)\(time.isEmpty ? "" : ", \(time),") are known of, but not one by one."
            )
        }
        return sentences.joined(separator: " ")
    }

    private func agreements(_ family: [Registers.Body]) -> String {
        let codes = Set(family.map(\.code))
        let joined = registers.rows("treaty_counts").filter { row in
            (row["party_codes"] ?? "").split(separator: ";").contains { codes.contains(String($0)) }
        }
        guard !joined.isEmpty, let main = family.first, main["role"] == "main" else { return "" }
        let items = joined.map { row in
            let parties = (row["party_codes"] ?? "").split(separator: ";").map(String.init)
                .filter { $0 != main.code }
                .map { code in registers.body(code).map { names.name($0) } ?? name(code) }
            return "\(BodyPhrases.date(row)) with \(English.list(parties))"
        }
        let count = English.number(joined.count)
        return "\(English.capitalized(names.name(main))) is a party to \(count) "
            + "\(English.noun("agreement", for: joined.count)) on record, concluded "
            + "\(English.list(items))."
    }

    private func name(_ party: String) -> String {
        let row = registers.rows("treaty_status").first { $0["party"] == party }
        let name = row?["name"] ?? party
        return name == party
            ? "the " + party.split(separator: "_").map { $0.capitalized }.joined(separator: " ")
            : name
    }

    private func commitments(_ family: [Registers.Body]) -> String {
        let rows = registers.rows("commitment_counts", of: family)
        let undertaken = rows.filter { $0["kind"] == "commitment" }
        var sentences: [String] = []
        if let first = undertaken.first {
            let parties = number(first, "parties")
            sentences.append(
                "\(English.numberAtStart(parties)) \(English.noun("State", for: parties)) undertook "
                    + "\(English.list(undertaken.compactMap { $0["title"] }))."
            )
            let reported = undertaken.map { number($0, "reported") }.reduce(0, +)
            sentences.append(
                reported == 0
                    ? "Which of them reported progress, and on what, is not on record."
                    : "\(English.numberAtStart(reported)) "
                        + "\(English.noun("mark", for: reported)) of progress were reported."
            )
        }
        for kind in rows.compactMap({ $0["kind"] }).distinct where kind != "commitment" {
            let own = rows.filter { $0["kind"] == kind }
            sentences.append(
                BodyPhrases.undertaking(kind, own.map(item), progress: progress(own))
            )
        }
        return sentences.joined(separator: " ")
    }

    /// What was undertaken, with the parties that were expected and those that are named.
    private func item(_ row: Registers.Entry) -> String {
        let title = row["title"] ?? ""
        guard let expected = row["expected"].flatMap({ Int($0) }) else { return title }
        let named = number(row, "parties")
        return "\(title), expected from \(English.number(expected)) "
            + "\(English.noun("party", for: expected)), "
            + (named == 0 ? "none" : English.number(named)) + " of which "
            + (named < 2 ? "is" : "are") + " named"
    }

    private func progress(_ rows: [Registers.Entry]) -> String {
        let reported = rows.map { number($0, "reported") }.reduce(0, +)
        let states = rows.compactMap { $0["state"] }.filter { $0 != "not reported" }
        if reported > 0 { return "\(English.number(reported)) of them reported progress" }
        return states.isEmpty
            ? "progress was not reported"
            : "of them, \(English.list(states.distinct.map { state in "\(English.number(states.count { $0 == state })) \(BodyPhrases.words(state))" }))"
    }

    private func activities(_ family: [Registers.Body]) -> String {
        let rows = registers.rows("activities", of: family)
        return rows.compactMap { $0["class"] }.distinct.map { kind in
            let titles = rows.filter { $0["class"] == kind }.map { row in
                let places = (row["places"] ?? "").split(separator: ";").map(String.init)
                let title = row["title"] ?? ""
                return places.isEmpty || places.contains { title.contains($0) }
                    ? title : "\(title) (\(English.list(places)))"
            }
            return BodyPhrases.activities(
                kind,
                titles,
                of: family[0]["role"] == "main" ? "its" : "their"
            )
        }.joined(separator: " ")
    }

    /// Money asked for: what is not given is said not to be known, and is not zero.
    private func appeals(_ family: [Registers.Body]) -> String {
        registers.rows("appeals", of: family).map { row in
            let currency = row["currency"].map { $0 + " " } ?? ""
            let parts = [
                ("asked for", row["amount_asked"]), ("pledged", row["amount_pledged"]),
                ("received", row["amount_received"]),
            ]
            let known = parts.compactMap { part in part.1.map { "\(currency)\($0) \(part.0)" } }
            let title = "For the \(row["title"] ?? ""), "
            return known.isEmpty
                ? title + "the amounts asked for, pledged and received are not on record."
                : title + "\(English.list(known)) are on record."
        }.joined(separator: " ")
    }

    private func number(_ row: Registers.Entry, _ column: String) -> Int {
        row[column].flatMap { Int($0) } ?? 0
    }
}
