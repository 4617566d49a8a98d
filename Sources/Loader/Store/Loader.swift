import Consultation
import Foundation
import Postgres
import SQLCatalog

/// Loads a consultation folder: checks it whole, then stores what is new as one batch, or nothing.
package struct Loader: Sendable {
    static let lock = AdvisoryLock(key: 0x5261_7070_0002, purpose: "loading")

    let program: String
    let progress: @Sendable (Double) -> Void
    /// Where further connections for a large file lead.
    let target: ConnectionTarget?
    let jobs: Int

    /// Prepares a load.
    ///
    /// - Parameters:
    ///   - program: The version of the program, kept with the batch.
    ///   - target: Where further connections for a large file lead; `nil` where none is needed.
    ///   - jobs: How many of them there may be; by default one for each processor.
    ///   - progress: Told the fraction that is done, from 0 to 1.
    package init(
        program: String,
        target: ConnectionTarget? = nil,
        jobs: Int? = nil,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) {
        self.program = program
        self.target = target
        self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        self.progress = progress
    }

    /// Reads and checks a folder without a database.
    ///
    /// - Parameter folder: The consultation folder.
    /// - Returns: The folder, free of faults.
    /// - Throws: ``LoadError`` with every fault of every file.
    package static func read(_ folder: URL) throws(LoadError) -> ConsultationFolder {
        let (read, formFaults) = try ConsultationFolder.read(folder)
        let faults = formFaults + Validation.faults(in: read, register: RegisterTables.register)
        guard faults.isEmpty else {
            // A large file is read while it is stored; where something else is wrong already, it is
            // read for its own faults, so that all are told at once.
            let more = try read.wide == nil ? [] : WideLoad.faults(in: read)
            throw .refused(Array(Set(faults + more)).sorted())
        }
        return read
    }

    /// Stores what a folder holds and the database does not know yet.
    ///
    /// - Parameters:
    ///   - folder: The folder, as ``read(_:)`` returned it.
    ///   - reason: Why it is loaded, kept with the batch.
    ///   - isDryRun: Does everything and takes it back.
    ///   - connection: The database, whose schema is up to date.
    /// - Returns: What was new.
    /// - Throws: ``LoadError``, `LockBusy` when another load is at work, `DatabaseError`.
    package func store(
        _ folder: ConsultationFolder,
        reason: String?,
        isDryRun: Bool = false,
        on connection: borrowing Connection
    ) throws -> LoadSummary {
        var summary = LoadSummary(
            consultation: folder.consultation,
            changes: [],
            warnings: Labels.warnings(in: folder),
            isDryRun: isDryRun
        )
        return try connection.withLock(Self.lock) {
            let files = try describe(folder, on: connection)
            if !isDryRun, try Self.isKnown(files, of: folder.consultation, on: connection) {
                return summary
            }
            if folder.wide != nil {
                try connection.run("select rapporteur.clear_wide()", name: "load/clear_wide")
            }
            do {
                try connection.withTransaction {
                    summary.changes = try absorb(
                        folder,
                        reason: reason,
                        files: files,
                        isDryRun: isDryRun,
                        batch: &summary.batch,
                        details: &summary.details,
                        warnings: &summary.warnings,
                        on: connection
                    )
                    if summary.batch == nil || isDryRun { throw TakeBack() }
                }
            } catch is TakeBack {
                summary.batch = nil
            }
            progress(1)
            return summary
        }
    }

    /// Nothing was new, or nothing should be stored: the transaction is rolled back.
    private struct TakeBack: Error {}

    private func absorb(
        _ folder: ConsultationFolder,
        reason: String?,
        files: String,
        isDryRun: Bool,
        batch: inout Int?,
        details: inout [LoadSummary.Detail],
        warnings: inout [String],
        on connection: borrowing Connection
    ) throws -> [LoadSummary.Changes] {
        let begun = try connection.row(
            SQLFile.batchesBegin.text,
            name: SQLFile.batchesBegin.name,
            [
                .text(folder.consultation), .json(JSONText.object(folder.titles)),
                .texts(folder.description.languages),
            ]
        )
        let consultation: Int = try begun.required("consultation_id")
        let number: Int = try begun.required("batch")
        let isFirst: Bool = try begun.required("is_first")
        var changes: [LoadSummary.Changes] = []
        var staging = Staging(folder: folder)
        for (index, schema) in ResourceCatalog.all.enumerated()
        where folder.replaced?.contains(schema.name) ?? true {
            if schema.name == "replies", folder.wide != nil {
                let stored = try storeWide(folder, consultation, number, isDryRun, on: connection)
                staging = Staging(folder: stored.folder)
                changes.append(stored.changes)
                warnings += stored.warnings
            }
            if isFirst, staging.isUnique(schema) {
                let added = try staging.store(
                    schema,
                    consultation: consultation,
                    batch: number,
                    on: connection
                )
                changes.append(LoadSummary.Changes(resource: schema.name, added: added))
            } else {
                try staging.stage(schema, on: connection)
                changes.append(try absorb(schema.name, consultation, number, on: connection))
            }
            if folder.wide == nil {
                progress(Double(index + 1) / Double(ResourceCatalog.all.count + 2))
            }
        }
        if folder.replaced == nil {
            changes.append(try absorbTexts(folder, consultation, number, on: connection))
        }
        changes = LoadSummary.Changes.merged(changes)
        guard changes.contains(where: { !$0.isEmpty }) else { return changes }
        try connection.run(
            "select * from rapporteur.index_records($1::integer, $2::integer)",
            name: "load/index_records",
            [.int(consultation), .int(number)]
        )
        try connection.run(
            SQLFile.batchesRecord.text,
            name: SQLFile.batchesRecord.name,
            [
                .int(number), .int(consultation), .text(reason), .text(program), .json(files),
                .json(Self.json(of: changes)),
            ]
        )
        batch = number
        if changes.contains(where: { $0.changed + $0.ended + $0.unchanged > 0 }) {
            details = try LoadSummary.Detail.read(of: consultation, batch: number, on: connection)
        }
        return changes
    }

    private func absorb(
        _ resource: String,
        _ consultation: Int,
        _ batch: Int,
        on connection: borrowing Connection
    ) throws -> LoadSummary.Changes {
        let row = try connection.row(
            "select * from rapporteur.absorb($1::integer, $2, $3::integer)",
            name: "load/absorb",
            [.int(consultation), .text(resource), .int(batch)]
        )
        return LoadSummary.Changes(
            resource: resource,
            added: try row.required("added"),
            changed: try row.required("changed"),
            ended: try row.required("ended"),
            unchanged: try row.required("unchanged")
        )
    }

    private func absorbTexts(
        _ folder: ConsultationFolder,
        _ consultation: Int,
        _ batch: Int,
        on connection: borrowing Connection
    ) throws -> LoadSummary.Changes {
        try connection.run("select rapporteur.stage('texts')", name: "load/stage")
        let statement = "copy pg_temp.stage_texts (path, language, text) from stdin"
        try connection.copyText(statement, name: "load/texts") { writer in
            for text in folder.texts {
                // report.en.txt is English; a file without a language is, too.
                let parts = text.path.dropLast(".txt".count).split(separator: ".")
                let language = parts.count > 1 ? String(parts[parts.count - 1]) : "en"
                let contents = String(decoding: text.bytes, as: UTF8.self)
                try writer.row([text.path, language, contents])
            }
        }
        return try absorb("texts", consultation, batch, on: connection)
    }

    /// Whether the newest batch was loaded from this very folder, so that there is nothing to do.
    ///
    /// - Parameters:
    ///   - folder: The path of a consultation folder.
    ///   - connection: The database.
    /// - Returns: The consultation, or `nil` where something is new, or wrong, and the folder has to
    ///   be loaded to find out.
    /// - Throws: `DatabaseError`.
    package static func unchanged(
        _ folder: URL,
        on connection: borrowing Connection
    ) throws -> String? {
        guard let (consultation, files) = ConsultationFolder.files(of: folder) else { return nil }
        let checksums = try checksums(of: files, on: connection)
        let items = zip(files, checksums).map { item($0, checksum: $1) }
        let description = "[" + items.joined(separator: ", ") + "]"
        return try isKnown(description, of: consultation, on: connection) ? consultation : nil
    }

    private static func checksums(
        of files: [ConsultationFolder.File],
        on connection: borrowing Connection
    ) throws -> [String] {
        let taken = try connection.checksums(of: files.map(\.bytes))
        return zip(files, taken).map { $0.measured?.sha256 ?? $1 }
    }

    /// A file as the batch keeps it.
    private static func item(_ file: ConsultationFolder.File, checksum: String) -> String {
        let bytes = file.measured?.bytes ?? file.bytes.count
        return
            "{\"path\": \(JSONText.quoted(file.path)), \"bytes\": \(bytes), \"sha256\": \"\(checksum)\"}"
    }

    /// Name, size and SHA-256 of every file, as the batch keeps them.
    private func describe(
        _ folder: ConsultationFolder,
        on connection: borrowing Connection
    ) throws -> String {
        var items: [String] = []
        let checksums = try Self.checksums(of: folder.files, on: connection)
        for (file, checksum) in zip(folder.files, checksums) {
            let stated = folder.description.resources.first { $0.path == file.path }?.hash
            if let stated, stated != checksum {
                throw LoadError.refused([
                    Fault(
                        file: file.path,
                        value: checksum,
                        "the package states another SHA-256, \(stated)"
                    )
                ])
            }
            items.append(Self.item(file, checksum: checksum))
        }
        return "[" + items.joined(separator: ", ") + "]"
    }

    /// Whether the newest batch was loaded from the very same files.
    private static func isKnown(
        _ files: String,
        of consultation: String,
        on connection: borrowing Connection
    ) throws -> Bool {
        let newest = try connection.rows(
            SQLFile.batchesNewest.text,
            name: SQLFile.batchesNewest.name,
            [.text(consultation), .json(files)]
        )
        return try newest.first?.required("is_same") ?? false
    }

    static func json(of changes: [LoadSummary.Changes]) -> String {
        let members = changes.filter { !$0.isEmpty }.map {
            "\(JSONText.quoted($0.resource)): {\"new\": \($0.added), \"changed\": \($0.changed), \"ended\": \($0.ended)}"
        }
        return "{" + members.joined(separator: ", ") + "}"
    }
}

extension ConsultationFolder {
    /// The title by language, in the order of the languages' codes.
    var titles: [(String, String)] { description.title.sorted { $0.key < $1.key } }
}
