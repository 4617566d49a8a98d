import Consultation

/// Dates that contradict each other within a row.
struct CalendarChecks {
    let folder: ConsultationFolder

    /// Pairs of columns of which the first may not be after the second.
    private static let ordered: [(resource: String, first: String, second: String)] = [
        ("rounds", "sent_from", "sent_to"), ("rounds", "sent_to", "due_on"),
        ("groups", "member_from", "member_to"), ("attributes", "from", "to"),
        ("bodies", "date_from", "date_to"), ("bodies", "ended_from", "ended_to"),
        ("bodies", "date_from", "ended_to"), ("participations", "date_from", "date_to"),
        ("events", "date_from", "date_to"), ("instruments", "date_from", "date_to"),
        ("instrument_actions", "date_from", "date_to"), ("requests", "date_from", "date_to"),
        ("former_parents", "date_from", "date_to"), ("former_parents", "ended_from", "ended_to"),
        ("former_parents", "date_from", "ended_to"), ("progress", "date_from", "date_to"),
        ("contributions", "date_from", "date_to"),
        ("contributions", "reference_from", "reference_to"),
    ]

    /// Pairs of numbers of which the first may not be larger than the second.
    private static let bounds: [(resource: String, low: String, high: String)] = [
        ("options", "value_low", "value_high"), ("sheets", "value_low", "value_high"),
        ("quantifiers", "low", "high"), ("prospects", "low", "high"),
    ]

    func faults() -> [Fault] {
        var faults: [Fault] = []
        for pair in Self.ordered {
            guard let table = folder.table(pair.resource) else { continue }
            for record in table.records {
                guard let first = Day(table.text(record, pair.first)),
                    let second = Day(table.text(record, pair.second)), first > second
                else { continue }
                faults.append(
                    table.fault(
                        record,
                        pair.second,
                        second.text,
                        "\(pair.second) is before \(pair.first), \(first.text)"
                    )
                )
            }
        }
        for pair in Self.bounds {
            guard let table = folder.table(pair.resource) else { continue }
            for record in table.records {
                guard let low = Double(table.text(record, pair.low)),
                    let high = Double(table.text(record, pair.high)), low > high
                else { continue }
                faults.append(
                    table.fault(
                        record,
                        pair.high,
                        table.text(record, pair.high),
                        "\(pair.high) is below \(pair.low), \(table.text(record, pair.low))"
                    )
                )
            }
        }
        return faults + editionFaults()
    }

    private func editionFaults() -> [Fault] {
        guard let table = folder.table("editions") else { return [] }
        let cutoffs = Dictionary(
            table.records.map { (table.text($0, "symbol"), table.text($0, "cutoff")) },
            uniquingKeysWith: { first, _ in first }
        )
        return table.records.compactMap { record in
            if let smallest = Int(table.text(record, "suppress_below")), smallest < 2 {
                return table.fault(
                    record,
                    "suppress_below",
                    String(smallest),
                    "hides nothing; write 2 or more, 5 is usual, or leave it empty"
                )
            }
            guard let own = Day(table.text(record, "cutoff")),
                let former = Day(cutoffs[table.text(record, "supersedes")] ?? ""), own < former
            else { return nil }
            return table.fault(
                record,
                "cutoff",
                own.text,
                "the cut-off is before that of the edition that it supersedes, \(former.text)"
            )
        }
    }
}
