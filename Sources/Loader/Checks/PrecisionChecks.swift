import Consultation

/// Partial dates: a first and a last possible day that say no more and no less than the precision.
struct PrecisionChecks {
    let folder: ConsultationFolder

    private static let resources = [
        "bodies", "events", "instruments", "instrument_actions", "requests", "former_parents",
        "progress", "contributions",
    ]

    func faults() -> [Fault] {
        Self.resources.flatMap { name -> [Fault] in
            guard let table = folder.table(name) else { return [] }
            return table.records.compactMap { fault(table, $0) }
        }
    }

    private func fault(_ table: Table, _ record: CSVDocument.Record) -> Fault? {
        let (from, to) = (table.text(record, "date_from"), table.text(record, "date_to"))
        let precision = table.text(record, "precision")
        guard from.isEmpty == to.isEmpty else {
            return table.fault(
                record,
                from.isEmpty ? "date_from" : "date_to",
                "",
                "a date is its first and its last possible day; a known day has both equal"
            )
        }
        if from.isEmpty {
            guard !precision.isEmpty, precision != "undated" else { return nil }
            return table.fault(record, "precision", precision, "there is no date; write undated")
        }
        guard let complaint = complaint(precision, from.utf8, to.utf8) else { return nil }
        return table.fault(record, "precision", precision, complaint)
    }

    /// What is wrong with a precision over a range of days, or `nil`.
    private func complaint(
        _ precision: String,
        _ from: String.UTF8View,
        _ to: String.UTF8View
    ) -> String? {
        // YYYY-MM-DD: the first four bytes are the year, the first seven the month.
        switch precision {
        case "undated": "there is a date; name its precision"
        case "day": from.elementsEqual(to) ? nil : "a day begins and ends on itself"
        case "month", "early_month":
            from.prefix(7).elementsEqual(to.prefix(7))
                ? nil : "the first and the last possible day lie in different months"
        case "year", "early_year", "half_year", "quarter":
            from.prefix(4).elementsEqual(to.prefix(4))
                ? nil : "the first and the last possible day lie in different years"
        default: nil
        }
    }
}
