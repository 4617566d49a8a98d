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
    ) throws -> (folder: ConsultationFolder, changes: LoadSummary.Changes, warnings: [String]) {
        guard let file = folder.wide else { throw LoadError.refused([]) }
        let layout = WideLoad.layout(of: folder, file)
        let next: Int = try connection.row(
            "select rapporteur.next_record($1::integer, $2::integer) as next",
            name: "load/next_record",
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
        if let target = load.target, !load.plan.keepsFresh {
            load.routes = try WideRoutes(of: load.chunks, at: target, on: connection)
        }
        defer { load.summary.wait() }
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
            if let target = load.target {
                load.routes = try WideRoutes(of: load.chunks, at: target, on: connection)
            }
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
            ),
            load.routes.warnings
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
        let size = WidePieces.recordsPerPiece
        try noteLoad(plan, first: next, count: fresh.count, isWhole: false, on: connection)
        let columns = WideEncoder.columns(of: plan.layout).joined(separator: ", ")
        try connection.copyBinary(
            "copy rapporteur.wide_reply (\(columns)) from stdin with (format binary)",
            name: "load/wide_reply"
        ) { writer in
            for (place, reply) in fresh.enumerated() {
                var row = reply.row
                // Behind the number of fields and the consultation, and the number's own length; then the chunk.
                let record = next + place
                for (start, number) in [(14, record), (22, record / size)] {
                    withUnsafeBytes(of: Int32(number).bigEndian) { bytes in
                        row.replaceSubrange(start..<start + 4, with: bytes)
                    }
                }
                try row.withUnsafeBytes { bytes in try writer.rows(encoded: bytes, count: 1) }
            }
        }
        let receiptTerms = try storeReceipts(plan, on: connection)
        try connection.run(
            "create temporary table stage_bits (chunk integer, term_id integer, bits bit varying) on commit drop",
            name: "load/stage_bits"
        )
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
        load.summary.begin()
        try storeReceipts(plan, outcome.keys, on: connection)
        if !outcome.repeated.isEmpty {
            try connection.run(
                "delete from rapporteur.wide_reply where consultation_id = $1::integer and record_no = any ($2::integer[])",
                name: "load/repeated",
                [.int(Int(plan.consultation)), .ints(outcome.repeated.map { $0 + first })]
            )
        }
        try load.summary.result()
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
