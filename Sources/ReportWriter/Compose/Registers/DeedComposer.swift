/// Writes what a mechanism does beside its meetings: series, agreements, commitments, activities.
struct DeedComposer {
    let registers: Registers
    let names: NameBook

    private var wording: Wording { registers.wording }

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        [
            meetings(family), agreements(family), commitments(family), activities(family),
            appeals(family),
        ].flatMap { [Document.Block].paragraph(wording.sentences($0)) }
    }

    /// Series with their hosts, and bare numbers of meetings, which are no events.
    private func meetings(_ family: [Registers.Body]) -> [String] {
        let series = registers.rows("meeting_series", of: family)
        let held = series.map({ $0["series"] ?? "" }).distinct.compactMap { name -> String? in
            let own = series.filter { $0["series"] == name }
            let hosts = own.filter { $0["status"] == "held" }.compactMap { $0["host_name"] }
            guard !hosts.isEmpty else { return nil }
            let next = own.first { $0["is_next"] == "yes" }
            return wording(
                .seriesHeld,
                [
                    "series": wording.term(name), "hosts": hosts, "next": next?["host_name"],
                    "date": next.map { wording.date($0) },
                ]
            )
        }
        return held
            + registers.rows("meeting_aggregates", of: family).map { row in
                wording(
                    .meetingAggregate,
                    ["meetings": row["title"], "date": wording.date(row)]
                )
            }
    }

    private func agreements(_ family: [Registers.Body]) -> [String] {
        let codes = Set(family.map(\.code))
        let joined = registers.rows("treaty_counts").filter { row in
            (row["party_codes"] ?? "").split(separator: ";").contains { codes.contains(String($0)) }
        }
        guard !joined.isEmpty, let main = family.first, main["role"] == "main" else { return [] }
        let items = joined.map { row in
            let parties = (row["party_codes"] ?? "").split(separator: ";").map(String.init)
                .filter { $0 != main.code }
                .map { code in registers.body(code).map { names.name($0) } ?? name(code) }
            return wording(
                .agreementWith,
                ["date": wording.date(row), "parties": parties]
            )
        }
        return [
            wording(.agreements, ["body": names.name(main), "agreements": items])
        ]
    }

    private func name(_ party: String) -> String {
        let row = registers.rows("treaty_status").first { $0["party"] == party }
        let name = row?["name"] ?? party
        return name == party ? wording.term(party) : name
    }

    private func commitments(_ family: [Registers.Body]) -> [String] {
        let rows = registers.rows("commitment_counts", of: family)
        let undertaken = rows.filter { $0["kind"] == "commitment" }
        var sentences: [String] = []
        if let first = undertaken.first {
            sentences.append(
                wording(
                    .commitments,
                    [
                        "parties": number(first, "parties"),
                        "commitments": undertaken.compactMap { $0["title"] },
                    ]
                )
            )
            let reported = undertaken.map { number($0, "reported") }.reduce(0, +)
            sentences.append(
                reported == 0
                    ? wording(.commitmentsUnreported)
                    : wording(.commitmentsReported, ["reported": reported])
            )
        }
        for kind in rows.compactMap({ $0["kind"] }).distinct where kind != "commitment" {
            let own = rows.filter { $0["kind"] == kind }
            sentences.append(
                wording(
                    .undertaking,
                    [
                        "kind": wording.term(kind), "things": own.map(item),
                        "progress": progress(own),
                    ]
                )
            )
        }
        return sentences
    }

    /// What was undertaken, with the parties that were expected and those that are named.
    private func item(_ row: Registers.Entry) -> String {
        let title = row["title"] ?? ""
        guard let expected = row["expected"].flatMap({ Int($0) }) else { return title }
        return wording(
            .undertakingExpected,
            ["title": title, "expected": expected, "named": number(row, "parties")]
        )
    }

    private func progress(_ rows: [Registers.Entry]) -> String {
        let reported = rows.map { number($0, "reported") }.reduce(0, +)
        if reported > 0 { return wording(.progressReported, ["reported": reported]) }
        let states = rows.compactMap { $0["state"] }.filter { $0 != "not reported" }
        guard !states.isEmpty else { return wording(.progressNotReported) }
        let counted = states.distinct.map { state in
            wording(
                .progressState,
                ["count": states.count { $0 == state }, "state": wording.term(state)]
            )
        }
        return wording(.progressStates, ["states": counted])
    }

    private func activities(_ family: [Registers.Body]) -> [String] {
        let rows = registers.rows("activities", of: family)
        return rows.compactMap { $0["class"] }.distinct.map { kind in
            let titles = rows.filter { $0["class"] == kind }.map { row in
                let places = (row["places"] ?? "").split(separator: ";").map(String.init)
                    .map(wording.term)
                let title = row["title"] ?? ""
                return places.isEmpty || places.contains { title.contains($0) }
                    ? title
                    : wording(.activityWithPlaces, ["activity": title, "places": places])
            }
            return wording(.activities, ["class": wording.term(kind), "activities": titles])
        }
    }

    /// Money asked for: what is not given is said not to be known, and is not zero.
    private func appeals(_ family: [Registers.Body]) -> [String] {
        registers.rows("appeals", of: family).map { row in
            let amounts = [
                ("amount_asked", Phrase.amountAsked), ("amount_pledged", .amountPledged),
                ("amount_received", .amountReceived),
            ].compactMap { column, phrase in
                row[column].map { wording(phrase, ["amount": money($0, row["currency"])]) }
            }
            return wording(
                amounts.isEmpty ? .appealUnknown : .appealKnown,
                ["appeal": row["title"] ?? "", "amounts": amounts]
            )
        }
    }

    /// An amount with its currency before it, as documents of the Organization have it.
    private func money(_ amount: String, _ currency: String?) -> String {
        (currency.map { $0 + " " } ?? "") + wording.rules.decimal(amount)
    }

    private func number(_ row: Registers.Entry, _ column: String) -> Int {
        row[column].flatMap { Int($0) } ?? 0
    }
}
