import Consultation

/// What must hold between the rows of the registers.
struct RegisterChecks {
    let folder: ConsultationFolder
    let register: StateRegister

    func faults() -> [Fault] {
        participationFaults() + eventFaults() + stageFaults() + symbolFaults() + requestFaults()
            + coverageFaults() + moneyFaults() + formerParentFaults()
    }

    private func each(
        _ resource: String,
        _ check: (Table, CSVDocument.Record) -> Fault?
    ) -> [Fault] {
        guard let table = folder.table(resource) else { return [] }
        return table.records.compactMap { check(table, $0) }
    }

    /// Invited is not a member; a State is a State.
    private func participationFaults() -> [Fault] {
        let own = Set(folder.table("respondents")?.values(of: "respondent") ?? [])
        return each("participations") { table, record in
            let (role, standing) = (table.text(record, "role"), table.text(record, "standing"))
            if standing == "member", role.hasPrefix("invited") {
                return table.fault(record, "standing", standing, "\(role) is no member")
            }
            let participant = table.text(record, "participant")
            if table.text(record, "participant_kind") == "state",
                register.entities[participant] == nil, !own.contains(participant)
            {
                return table.fault(
                    record,
                    "participant",
                    participant,
                    "no State has this code; "
                        + Nearest.advice(participant, among: Array(register.entities.keys))
                )
            }
            return nil
        }
    }

    /// Only what was planned can be realized, by what was held; nothing feeds into itself.
    private func eventFaults() -> [Fault] {
        guard let table = folder.table("events") else { return [] }
        var (status, feeds): ([String: String], [String: String]) = ([:], [:])
        for record in table.records {
            let event = table.text(record, "event")
            status[event] = table.text(record, "status")
            let next = table.text(record, "feeds")
            if !next.isEmpty { feeds[event] = next }
        }
        return each("events") { table, record in
            let realized = table.text(record, "realizes")
            if !realized.isEmpty,
                status[realized] != "planned" || table.text(record, "status") == "planned"
            {
                return table.fault(
                    record,
                    "realizes",
                    realized,
                    "an event that was held realizes one that was planned"
                )
            }
            if let count = Int(table.text(record, "at_least")), count < 1 {
                return table.fault(record, "at_least", "\(count)", "leave an unknown number empty")
            }
            let event = table.text(record, "event")
            var (seen, next): (Set<String>, String?) = ([event], feeds[event])
            while let current = next {
                guard seen.insert(current).inserted else {
                    return table.fault(
                        record,
                        "feeds",
                        feeds[event] ?? "",
                        "the chain comes back to itself"
                    )
                }
                next = feeds[current]
            }
            return nil
        }
    }

    /// A document passes its stages in order.
    private func stageFaults() -> [Fault] {
        guard let table = folder.table("instrument_actions") else { return [] }
        let staged = Dictionary(
            grouping: table.records.filter { !table.text($0, "stage").isEmpty }
        ) { table.text($0, "instrument") }
        return staged.values.flatMap { records -> [Fault] in
            let ordered = records.sorted {
                (Int(table.text($0, "stage")) ?? 0, $0.line)
                    < (Int(table.text($1, "stage")) ?? 0, $1.line)
            }
            var latest: Day?
            return ordered.compactMap { record in
                let last = Day(table.text(record, "date_to"))
                if let last, let latest, last < latest {
                    return table.fault(
                        record,
                        "stage",
                        table.text(record, "stage"),
                        "this stage ended by \(last.text), before an earlier one began, \(latest.text)"
                    )
                }
                if let first = Day(table.text(record, "date_from")) {
                    latest = max(latest ?? first, first)
                }
                return nil
            }
        }
    }

    /// A symbol or number identifies one instrument of its kind.
    private func symbolFaults() -> [Fault] {
        var first: [String: Int] = [:]
        return each("instruments") { table, record in
            let symbol = table.text(record, "symbol")
            guard !symbol.isEmpty else { return nil }
            let key = table.text(record, "kind") + "\u{1F}" + symbol
            guard let line = first[key] else {
                first[key] = record.line
                return nil
            }
            return table.fault(
                record,
                "symbol",
                symbol,
                "the instrument on line \(line) has this symbol already"
            )
        }
    }

    private func requestFaults() -> [Fault] {
        each("requests") { table, record in
            let edition = table.text(record, "answered_in")
            if !edition.isEmpty, table.text(record, "answered_by").isEmpty {
                return table.fault(
                    record,
                    "answered_in",
                    edition,
                    "name the paragraphs that answer in answered_by"
                )
            }
            if table.text(record, "recurs") == "yearly", table.text(record, "date_to").isEmpty {
                return table.fault(
                    record,
                    "recurs",
                    table.text(record, "recurs"),
                    "it falls due from the date of the request on, which is missing"
                )
            }
            return nil
        }
    }

    /// A cell of the coverage matrix needs something to stand on.
    private func coverageFaults() -> [Fault] {
        each("coverage") { table, record in
            guard table.text(record, "paragraph").isEmpty,
                Language.official.allSatisfy({ table.text(record, "evidence", in: $0).isEmpty })
            else { return nil }
            return table.fault(
                record,
                "paragraph",
                "",
                "name the paragraph or the evidence that says so"
            )
        }
    }

    /// An amount without its currency says nothing; a pledge, payment or loan needs its amount.
    private func moneyFaults() -> [Fault] {
        let amounts = ["amount_asked", "amount_pledged", "amount_received"]
        let activities = each("activities") { table, record in
            guard let column = amounts.first(where: { !table.text(record, $0).isEmpty }),
                table.text(record, "currency").isEmpty
            else { return nil }
            return table.fault(record, "currency", "", "\(column) needs a currency")
        }
        let needed: [String: String] = [
            "pledge": "activity", "payment": "activity", "loan_drawn": "body",
            "loan_repaid": "body",
        ]
        return activities
            + each("contributions") { table, record in
                let kind = table.text(record, "kind")
                guard let target = needed[kind] else { return nil }
                for column in ["amount", "currency", target]
                where table.text(record, column).isEmpty {
                    return table.fault(record, column, "", "a \(kind) needs it")
                }
                return nil
            }
    }

    private func formerParentFaults() -> [Fault] {
        each("former_parents") { table, record in
            let parent = table.text(record, "parent")
            guard parent == table.text(record, "body") else { return nil }
            return table.fault(record, "parent", parent, "the body lies below itself")
        }
    }
}
