import Consultation
import Foundation
import Postgres
import SQLCatalog

extension Loader {
    /// Stores the replies of a large file; those that need a closer look come back as a small table.
    ///
    /// - Returns: The folder with that table, free of faults, and what was new.
    /// - Throws: ``LoadError`` with every fault of the file.
    func storeWide(
        _ folder: ConsultationFolder,
        _ consultation: Int,
        _ batch: Int,
        _ isDryRun: Bool,
        on connection: borrowing Connection
    ) throws -> (folder: ConsultationFolder, changes: LoadSummary.Changes) {
        guard let file = folder.wide else { throw LoadError.refused([]) }
        let layout = WideLoad.layout(of: folder, file)
        let next: Int = try connection.row(
            "select rapporteur.begin_wide($1::integer, $2::integer) as next",
            name: "load/begin_wide",
            [.int(consultation), .int(batch)]
        ).required("next")
        let size = WidePieces.recordsPerPiece
        let stored = try StoredReplies.read(
            consultation,
            layout: layout,
            places: layout.places,
            on: connection
        )
        var load = WideLoad(
            file: file,
            plan: WideReader.Plan(
                layout: layout,
                codebook: Codebook.read(folder, register: RegisterTables.register).codebook,
                receipts: try receipts(
                    of: consultation,
                    folder,
                    file.header.schema,
                    on: connection
                ),
                terms: try terms(of: layout, consultation, on: connection),
                consultation: Int32(consultation),
                batch: Int32(batch),
                firstRecord: Int32((next + size - 1) / size * size),
                stored: stored,
                keepsFresh: stored != nil
            ),
            target: isDryRun ? nil : target,
            jobs: jobs,
            progress: progress
        )
        var complete = folder
        func check(_ outcome: WideLoad.Outcome) throws {
            let (table, formFaults) = file.table(of: outcome.aside)
            complete.replace("replies", by: table)
            let faults =
                formFaults + Validation.faults(in: complete, register: RegisterTables.register)
            guard faults.isEmpty else { throw LoadError.refused(Array(Set(faults)).sorted()) }
        }
        let outcome: WideLoad.Outcome
        do {
            outcome = try load.run(check)
        } catch is WideReader.TooManyFresh {
            // So much is new that it is stored like a new file, beside what stays.
            stored?.reset()
            load.plan.keepsFresh = false
            outcome = try load.run(check)
        }
        if load.plan.keepsFresh {
            try append(outcome.fresh, load.plan, next: next, on: connection)
        } else {
            try finish(load, outcome, on: connection)
        }
        let changed = stored?.changed ?? 0
        if let ended = stored?.ended, !ended.isEmpty {
            try end(ended, load.plan, on: connection)
        }
        let gone = (stored?.count ?? 0) - (stored?.unchanged ?? 0) - changed
        return (
            complete,
            LoadSummary.Changes(
                resource: "replies",
                added: outcome.rows - changed,
                changed: changed,
                ended: gone,
                unchanged: stored?.unchanged ?? 0
            )
        )
    }

    /// Ends what is gone, and the former versions of what changed.
    private func end(
        _ records: [Int],
        _ plan: WideReader.Plan,
        on connection: borrowing Connection
    ) throws {
        try connection.run(
            SQLFile.batchesEndWide.text,
            name: SQLFile.batchesEndWide.name,
            [.int(Int(plan.consultation)), .int(Int(plan.batch)), .ints(records)]
        )
    }

    /// Appends a few replies behind all records.
    private func append(
        _ fresh: [WideReader.Fresh],
        _ plan: WideReader.Plan,
        next: Int,
        on connection: borrowing Connection
    ) throws {
        guard !fresh.isEmpty else { return }
        try noteLoad(plan, first: next, count: fresh.count, isWhole: false, on: connection)
        let columns = WideEncoder.columns(of: plan.layout).joined(separator: ", ")
        try connection.copyBinary(
            "copy rapporteur.wide_reply (\(columns)) from stdin with (format binary)",
            name: "load/wide_reply"
        ) { writer in
            for (place, reply) in fresh.enumerated() {
                var row = reply.row
                withUnsafeBytes(of: Int32(next + place).bigEndian) { number in
                    // Behind the number of fields and the consultation, and the number's own length.
                    row.replaceSubrange(14..<18, with: number)
                }
                try row.withUnsafeBytes { bytes in try writer.rows(encoded: bytes, count: 1) }
            }
        }
        let receiptTerms = try storeReceipts(plan, on: connection)
        try connection.run(
            "create temporary table stage_bits (chunk integer, term_id integer, bits bit varying) on commit drop",
            name: "load/stage_bits"
        )
        let size = WidePieces.recordsPerPiece
        try connection.copyBinary(
            "copy pg_temp.stage_bits from stdin with (format binary)",
            name: "load/stage_bits"
        ) { writer in
            for chunk in (next / size)...((next + fresh.count - 1) / size) {
                let terms = plan.terms + receiptTerms
                let planes = Planes(count: terms.count)
                for place in fresh.indices where (next + place) / size == chunk {
                    let bit = (next + place) % size
                    for slot in fresh[place].slots + [
                        Int32(plan.terms.count) + fresh[place].receipt
                    ] {
                        planes.set(Int(slot), byte: bit >> 3, mask: 0x80 >> UInt8(bit & 7))
                    }
                }
                for slot in terms.indices {
                    guard let plane = planes.bits(slot) else { continue }
                    try writer.row(fields: 3)
                    try writer.int4(Int32(chunk))
                    try writer.int4(terms[slot])
                    try writer.bits(plane, count: size)
                }
            }
        }
        try connection.run(
            "select rapporteur.merge_bits($1::integer)",
            name: "load/merge_bits",
            [.int(Int(plan.consultation))]
        )
    }

    private func finish(
        _ load: WideLoad,
        _ outcome: WideLoad.Outcome,
        on connection: borrowing Connection
    ) throws {
        let plan = load.plan
        let first = Int(plan.firstRecord)
        try noteLoad(plan, first: first, count: load.file.records, isWhole: true, on: connection)
        try storeReceipts(plan, outcome.keys, on: connection)
        if !outcome.repeated.isEmpty {
            try connection.run(
                "delete from rapporteur.wide_reply where consultation_id = $1::integer and record_no = any ($2::integer[])",
                name: "load/repeated",
                [.int(Int(plan.consultation)), .ints(outcome.repeated.map { $0 + first })]
            )
        }
        try connection.run(
            "select brin_summarize_new_values('rapporteur.wide_reply_place')",
            name: "load/summarize"
        )
    }

    private func noteLoad(
        _ plan: WideReader.Plan,
        first: Int,
        count: Int,
        isWhole: Bool,
        on connection: borrowing Connection
    ) throws {
        try connection.run(
            "select rapporteur.finish_wide($1::integer, $2::integer, $3::integer, $4::integer, $5::text[], $6::boolean)",
            name: "load/finish_wide",
            [
                .int(Int(plan.consultation)), .int(Int(plan.batch)), .int(first),
                .int(first + count), .texts(plan.layout.places), .bool(isWhole),
            ]
        )
    }

    /// Stores the receipts that are new and returns the term of each by its number.
    private func storeReceipts(
        _ plan: WideReader.Plan,
        on connection: borrowing Connection
    ) throws -> [Int32] {
        let numbers = plan.receipts.numbers.sorted { $0.value < $1.value }
        for (receipt, number) in numbers {
            try connection.run(
                """
                insert into rapporteur.receipt (consultation_id, receipt, round, received_on, received_by)
                values ($1::integer, $2::integer, $3::text[], $4::date, $5) on conflict do nothing
                """,
                name: "load/receipt",
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
    private func storeReceipts(
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

    private func receipts(
        of consultation: Int,
        _ folder: ConsultationFolder,
        _ schema: ResourceSchema,
        on connection: borrowing Connection
    ) throws -> Receipts {
        let rows = try connection.rows(
            """
            select receipt, array_to_string(round, ';') as round, coalesce(received_on::text, '') as received_on,
                coalesce(received_by, '') as received_by
            from rapporteur.receipt where consultation_id = $1::integer
            """,
            name: "load/receipts",
            [.int(consultation)]
        )
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

    private func terms(
        of layout: WideLayout,
        _ consultation: Int,
        on connection: borrowing Connection
    ) throws -> [Int32] {
        try connection.row(
            "select rapporteur.option_terms($1::integer, $2::text[], $3::text[]) as terms",
            name: "load/option_terms",
            [
                .int(consultation), .texts(layout.slots.map(\.question)),
                .texts(layout.slots.map(\.option)),
            ]
        ).required("terms", as: [Int].self).map { Int32($0) }
    }
}

extension WideLoad {
    /// The columns of a folder's wide file.
    static func layout(of folder: ConsultationFolder, _ file: WideFile) -> WideLayout {
        let options = folder.table("options").map { table in
            table.records.map { (table.text($0, "question"), table.text($0, "option")) }
        }
        return WideLayout(
            header: file.header,
            options: options ?? [],
            codebook: Codebook.read(folder, register: RegisterTables.register).codebook
        )
    }

    /// All faults of a folder with a wide file, without a database.
    static func faults(in folder: ConsultationFolder) throws(LoadError) -> [Fault] {
        guard let file = folder.wide else { return [] }
        let layout = layout(of: folder, file)
        let register = RegisterTables.register
        let load = WideLoad(
            file: file,
            plan: WideReader.Plan(
                layout: layout,
                codebook: Codebook.read(folder, register: register).codebook,
                receipts: Receipts(
                    known: [:],
                    folder: folder,
                    register: register,
                    schema: file.header.schema
                ),
                terms: layout.slots.indices.map { Int32($0 + 1) },
                consultation: 0,
                batch: 0,
                firstRecord: 0
            ),
            target: nil,
            jobs: ProcessInfo.processInfo.activeProcessorCount,
            progress: { _ in }
        )
        var faults: [Fault] = []
        do {
            _ = try load.run { outcome in
                let (table, formFaults) = file.table(of: outcome.aside)
                var complete = folder
                complete.replace("replies", by: table)
                faults = formFaults + Validation.faults(in: complete, register: register)
            }
        } catch let error as LoadError {
            throw error
        } catch {
            throw .unreadable(path: file.path, reason: String(describing: error))
        }
        return faults
    }
}
