import Consultation

/// What must hold for symbols of editions, which become the names of folders.
struct SymbolChecks {
    let folder: ConsultationFolder

    func faults() -> [Fault] {
        guard let table = folder.table("editions") else { return [] }
        var symbols: [String: String] = [:]
        return table.records.compactMap { record in
            let symbol = table.text(record, "symbol")
            let name = EditionFolder.name(of: symbol)
            // ".." would lead out of the folder of editions, ".revisions" among what stands beside them.
            guard !name.hasPrefix(".") else {
                return table.fault(record, "symbol", symbol, "a symbol does not begin with a point")
            }
            // The kernel's limit for a name, with room for what publishing puts around it.
            guard name.utf8.count <= 200 else {
                return table.fault(record, "symbol", symbol, "a symbol has at most 200 bytes")
            }
            guard let other = symbols[name], other != symbol else {
                symbols[name] = symbol
                return nil
            }
            return table.fault(
                record,
                "symbol",
                symbol,
                "\(other) is published in the folder \(name) as well; give one of them another symbol"
            )
        }
    }
}
