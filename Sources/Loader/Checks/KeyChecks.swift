import Consultation

/// Keys that stand twice, and codes that refer to nothing.
struct KeyChecks {
    let folder: ConsultationFolder

    /// Checks one table against itself and against the others.
    func faults(in table: Table) -> [Fault] {
        duplicates(in: table) + danglingReferences(in: table)
    }

    private func duplicates(in table: Table) -> [Fault] {
        // Looked up once for the table: a large register has hundreds of thousands of rows.
        let places = table.schema.key.map { table.place(of: $0) }
        var firstLines: [String: Int] = [:]
        firstLines.reserveCapacity(table.records.count)
        return table.records.compactMap { record in
            var joined = ""
            for place in places {
                if let place { joined += table.document.text(of: record, at: place) }
                joined += "\u{1F}"
            }
            guard let line = firstLines[joined] else {
                firstLines[joined] = record.line
                return nil
            }
            let key = table.schema.key.map { table.text(record, $0) }
            let verb = table.schema.key.count == 1 ? "stands" : "stand"
            return table.fault(
                record,
                table.schema.key[0],
                key.filter { !$0.isEmpty }.joined(separator: ", "),
                "\(table.schema.key.joined(separator: " and ")) \(verb) on line \(line) already"
            )
        }
    }

    private func danglingReferences(in table: Table) -> [Fault] {
        var faults: [Fault] = []
        for source in table.sources {
            guard let resource = source.column.refersTo else { continue }
            let known = codes(of: resource)
            for record in table.records {
                let value = table.document.text(of: record, at: source.index)
                if value.isEmpty || known.contains(value) { continue }
                let items =
                    source.column.kind == .list
                    ? value.split(separator: ";").map(String.init) : [value]
                for item in items where !item.isEmpty && !known.contains(item) {
                    faults.append(
                        table.fault(
                            record,
                            source.column.name,
                            item,
                            "not in \(resource); \(Nearest.advice(item, among: Array(known)))"
                        )
                    )
                }
            }
        }
        return faults
    }

    private func codes(of resource: String) -> Set<String> {
        guard let table = folder.table(resource), let key = table.schema.key.first else {
            return []
        }
        return Set(table.values(of: key))
    }
}
