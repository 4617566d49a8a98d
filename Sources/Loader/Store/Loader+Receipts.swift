import Consultation
import Postgres
import SQLCatalog

extension Loader {
    /// Stores the receipts that are new and returns the term of each by its number.
    func storeReceipts(
        _ plan: WideReader.Plan,
        on connection: borrowing Connection
    ) throws -> [Int32] {
        let numbers = plan.receipts.numbers.sorted { $0.value < $1.value }
        let adding = SQLFile.batchesAddReceipt
        for (receipt, number) in numbers {
            try connection.run(
                adding.text,
                name: adding.name,
                [
                    .int(Int(plan.consultation)), .int(Int(number)),
                    .texts(receipt.round.split(separator: ";").map { String($0) }),
                    .text(receipt.receivedOn.isEmpty ? nil : receipt.receivedOn),
                    .text(receipt.receivedBy.isEmpty ? nil : receipt.receivedBy),
                ]
            )
        }
        let terms = try connection.row(
            "select rapporteur.option_terms($1::integer, $2::text[], $3::text[]) as terms",
            name: "load/option_terms",
            [
                .int(Int(plan.consultation)), .texts(numbers.map { _ in "$receipt" }),
                .texts(numbers.map { String($0.value) }),
            ]
        ).required("terms", as: [Int].self)
        let highest = Int(numbers.last?.value ?? 0)
        var termOf = [Int32](repeating: 0, count: highest + 1)
        for (index, number) in numbers.enumerated() {
            termOf[Int(number.value)] = Int32(terms[index])
        }
        return termOf
    }

    /// One bitmap for each receipt and chunk: all that an edition has to know of when replies came.
    func storeReceipts(
        _ plan: WideReader.Plan,
        _ keys: WideKeys,
        on connection: borrowing Connection
    ) throws {
        let first = Int(plan.firstRecord)
        let termOf = try storeReceipts(plan, on: connection)
        let highest = termOf.count - 1
        let bits =
            "copy rapporteur.option_index (consultation_id, chunk, term_id, bits) from stdin with (format binary)"
        try connection.copyBinary(bits, name: "load/receipts") { writer in
            let size = WidePieces.recordsPerPiece
            for start in stride(from: 0, to: keys.count, by: size) {
                let planes = Planes(count: highest + 1)
                for record in start..<min(start + size, keys.count) {
                    let place = record - start
                    planes.set(
                        Int(keys.receipts[record]),
                        byte: place >> 3,
                        mask: 0x80 >> UInt8(place & 7)
                    )
                }
                // Receipt 0 is no receipt.
                for number in 1..<max(1, highest + 1) {
                    guard let plane = planes.bits(number) else { continue }
                    try writer.row(fields: 4)
                    try writer.int4(plan.consultation)
                    try writer.int4(Int32((first + start) / size))
                    try writer.int4(termOf[number])
                    try writer.bits(plane, count: size)
                }
            }
        }
    }

    func receipts(
        of consultation: Int,
        _ folder: ConsultationFolder,
        _ schema: ResourceSchema,
        on connection: borrowing Connection
    ) throws -> Receipts {
        let reading = SQLFile.batchesReceipts
        let rows = try connection.rows(reading.text, name: reading.name, [.int(consultation)])
        var known: [Receipts.Receipt: Int32] = [:]
        for row in rows {
            let receipt = Receipts.Receipt(
                round: try row.required("round"),
                receivedOn: try row.required("received_on"),
                receivedBy: try row.required("received_by")
            )
            known[receipt] = Int32(try row.required("receipt", as: Int.self))
        }
        return Receipts(
            known: known,
            folder: folder,
            register: RegisterTables.register,
            schema: schema
        )
    }
}
