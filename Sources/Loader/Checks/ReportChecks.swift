import Consultation

/// What must hold for figures, tables, concerns and instruments: expressions, bases and measures.
struct ReportChecks {
    let folder: ConsultationFolder
    let codebook: Codebook

    func faults() -> [Fault] { figureFaults() + tableFaults() + registerFaults() + parentFaults() }

    private func figureFaults() -> [Fault] {
        guard let table = folder.table("figures") else { return [] }
        return table.records.flatMap { record -> [Fault] in
            let measure = Measure(rawValue: table.text(record, "measure"))
            var faults = expression(table, record, "base", allowsMembers: true).faults
            if measure == .leadTime { return faults + leadTime(table, record) }
            if measure == .replies { return faults + replyTerms(table, record) }
            let found = expression(table, record, "expression")
            faults += found.faults
            let text = table.text(record, "expression")
            if let measure, measure.readsNumbers, found.faults.isEmpty {
                let questions = found.value.map(codebook.checker.questions) ?? []
                if questions.count != 1 || codebook.questions[questions[0]]?.hasNumbers != true {
                    faults.append(
                        table.fault(
                            record,
                            "expression",
                            text,
                            "\(measure.rawValue) needs exactly one question with numbers"
                        )
                    )
                }
            }
            if !table.text(record, "printed").isEmpty, table.text(record, "printed_in").isEmpty {
                faults.append(
                    table.fault(
                        record,
                        "printed_in",
                        "",
                        "a printed figure needs the edition that printed it"
                    )
                )
            }
            return faults
        }
    }

    private func leadTime(_ table: Table, _ record: CSVDocument.Record) -> [Fault] {
        let text = table.text(record, "expression")
        guard let match = text.wholeMatch(of: /\s*event:([\w-]+)\s*&\s*event:([\w-]+)\s*/) else {
            return [
                table.fault(
                    record,
                    "expression",
                    text,
                    "a lead time is event:first & event:second"
                )
            ]
        }
        let known = folder.table("events")?.values(of: "event") ?? []
        return [String(match.1), String(match.2)].filter { !known.contains($0) }.map {
            table.fault(
                record,
                "expression",
                $0,
                "not in events; \(Nearest.advice($0, among: known))"
            )
        }
    }

    /// Terms about communications, joined by `&`.
    private func replyTerms(_ table: Table, _ record: CSVDocument.Record) -> [Fault] {
        let known: [String: [String]] = [
            "status": ["substantive", "acknowledgement", "unchanged", "withdrawn"],
            "joint": ["yes", "no"], "late": ["yes", "no"],
            "round": folder.table("rounds")?.values(of: "round") ?? [],
        ]
        let text = table.text(record, "expression")
        return text.split(separator: "&").compactMap { item in
            let parts = item.split(separator: ":", maxSplits: 1).map {
                String($0.trimmingPrefix(while: \.isWhitespace)).trimmingSuffix
            }
            guard let values = known[parts[0]], parts.count == 2, values.contains(parts[1]) else {
                return table.fault(
                    record,
                    "expression",
                    text,
                    "replies are counted by status, round, joint and late, as in status:acknowledgement & round:1995-1"
                )
            }
            return nil
        }
    }

    private func tableFaults() -> [Fault] {
        guard let table = folder.table("tables") else { return [] }
        let names = codebook.checker.names
        return table.records.flatMap { record -> [Fault] in
            var faults = expression(table, record, "base").faults
            for column in ["rows", "columns"] {
                let name = table.text(record, column)
                guard !name.isEmpty, !names.contains(name) else { continue }
                faults.append(
                    table.fault(
                        record,
                        column,
                        name,
                        "neither a question nor a dimension; \(Nearest.advice(name, among: names))"
                    )
                )
            }
            return faults
        }
    }

    /// Answers that raise a concern or name an instrument.
    private func registerFaults() -> [Fault] {
        ["concerns", "instruments"].compactMap(folder.table).flatMap { table in
            table.records.flatMap { expression(table, $0, "expression").faults }
        }
    }

    /// Bodies that are their own ancestors.
    private func parentFaults() -> [Fault] {
        guard let table = folder.table("bodies") else { return [] }
        let parents = Dictionary(
            table.records.map { (table.text($0, "body"), table.text($0, "parent")) },
            uniquingKeysWith: { first, _ in first }
        )
        return table.records.compactMap { record in
            var seen: Set<String> = [table.text(record, "body")]
            var current = table.text(record, "parent")
            while !current.isEmpty {
                guard seen.insert(current).inserted else {
                    return table.fault(
                        record,
                        "parent",
                        table.text(record, "parent"),
                        "the body lies below itself"
                    )
                }
                current = parents[current] ?? ""
            }
            return nil
        }
    }

    private func expression(
        _ table: Table,
        _ record: CSVDocument.Record,
        _ column: String,
        allowsMembers: Bool = false
    ) -> (value: Expression?, faults: [Fault]) {
        let text = table.text(record, column)
        do {
            return (try codebook.checker.check(text, allowsMembers: allowsMembers), [])
        } catch {
            return (nil, [table.fault(record, column, text, error.description)])
        }
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var trimmingSuffix: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
