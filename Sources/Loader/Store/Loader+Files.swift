import Consultation
import Foundation
import Postgres
import SQLCatalog

extension Loader {
    /// Stores single files of a consultation that is loaded already; every other resource stays as it is.
    ///
    /// They are checked together with all that is stored, as if the whole folder had come in, and under
    /// the loader's lock, so that nothing changes between the checks and the batch.
    ///
    /// - Parameters:
    ///   - files: CSV files, each of which replaces one resource.
    ///   - named: The consultation, where neither a package beside the files nor the database tells.
    ///   - reason: Why they are loaded, kept with the batch.
    ///   - isDryRun: Does everything and takes it back.
    ///   - connection: The database, whose schema is up to date.
    /// - Returns: What was new.
    /// - Throws: ``LoadError`` with every fault, `LockBusy`, `DatabaseError`.
    package func store(
        files: [URL],
        of named: String?,
        reason: String?,
        isDryRun: Bool,
        on connection: borrowing Connection
    ) throws -> LoadSummary {
        try connection.withLock(Self.lock) {
            let folder = try Self.read(files, of: named, on: connection)
            return try store(folder, reason: reason, isDryRun: isDryRun, on: connection)
        }
    }

    private static func read(
        _ files: [URL],
        of named: String?,
        on connection: borrowing Connection
    ) throws -> ConsultationFolder {
        let given = try SingleFiles(files)
        let stored = try StoredConsultation.find(named ?? given.consultation, on: connection)
        guard !stored.isWide else {
            throw LoadError.unreadable(
                path: files[0].path,
                reason:
                    "the replies of \(stored.name) came as one large file, which is checked against "
                    + "all others: load the whole folder"
            )
        }
        var faults: [Fault] = []
        var tables: [String: Table] = [:]
        var replaced = Set(given.items.map(\.schema.name))
        for schema in ResourceCatalog.all.sorted(by: {
            $1.name == "replies" && $0.name != "replies"
        }) {
            let item = given.items.first { $0.schema.name == schema.name }
            let read = Table.read(
                try item?.bytes ?? stored.file(of: schema, on: connection),
                file: item?.name ?? "stored \(schema.name)",
                schema: schema,
                questions: tables["questions"]?.values(of: "question") ?? [],
                computed: tables["questions"]?.computedQuestions ?? []
            )
            faults += read.faults
            // What was never there is absent rather than empty.
            guard item != nil || !(read.table?.records.isEmpty ?? true) else { continue }
            tables[schema.name] = read.table
        }
        if let replies = tables["replies"], !replies.answers.isEmpty {
            // Such a file brings the sheets with it; those of the former one go.
            if !replaced.contains("sheets") { tables["sheets"] = nil }
            replaced.insert("sheets")
        }
        let folder = ConsultationFolder(
            description: stored.description,
            tables: tables,
            files: given.items.map { .init(path: $0.name, bytes: $0.bytes) }.sorted {
                $0.path < $1.path
            },
            replacing: replaced
        )
        faults += Validation.faults(in: folder, register: RegisterTables.register)
        guard faults.isEmpty else { throw LoadError.refused(Array(Set(faults)).sorted()) }
        return folder
    }
}

/// A consultation as the database has it.
private struct StoredConsultation {
    var identifier: Int
    var isWide: Bool
    var description = PackageDescription()

    var name: String { description.name }

    /// Finds the consultation that files belong to.
    static func find(
        _ name: String?,
        on connection: borrowing Connection
    ) throws -> StoredConsultation {
        let rows = try connection.rows(SQLFile.batchesLoaded.text, name: SQLFile.batchesLoaded.name)
        let all = try rows.map { row in
            var stored = StoredConsultation(
                identifier: try row.required("consultation_id"),
                isWide: try row.required("is_wide")
            )
            stored.description.name = try row.required("consultation")
            stored.description.languages = try row.required("languages")
            let title = Data(try row.required("title", as: String.self).utf8)
            stored.description.title =
                try JSONSerialization.jsonObject(with: title) as? [String: String] ?? [:]
            return stored
        }
        let known = all.map(\.name)
        if let name {
            guard let found = all.first(where: { $0.name == name }) else {
                throw LoadError.unreadable(
                    path: name,
                    reason: "no consultation of this name is loaded; "
                        + (known.isEmpty
                            ? "load its folder first" : Nearest.advice(name, among: known))
                )
            }
            return found
        }
        guard all.count == 1 else {
            throw LoadError.unreadable(
                path: "the files",
                reason: known.isEmpty
                    ? "nothing is loaded yet: load the whole folder first"
                    : "which consultation they belong to is not known: name it by --consultation, as one of "
                        + known.joined(separator: ", ")
            )
        }
        return all[0]
    }

    /// The rows of a resource in force, as the file that would bring them.
    func file(of schema: ResourceSchema, on connection: borrowing Connection) throws -> [UInt8] {
        let sql = SQLFile.batchesCurrentRows
        let rows = try connection.rows(
            sql.text,
            name: sql.name,
            [.int(identifier), .text(schema.name)]
        )
        let columns = schema.columns.flatMap { column in
            column.kind == .translated
                ? Language.official.map { (column, "\(column.name)_\($0)", Optional($0)) }
                : [(column, column.name, nil)]
        }
        var lines = [columns.map(\.1)]
        for row in rows {
            let text = Data(try row.required("contents", as: String.self).utf8)
            let contents = try JSONSerialization.jsonObject(with: text) as? [String: Any] ?? [:]
            lines.append(
                columns.map { column, _, language in
                    let value = contents[column.storedName]
                    guard let language else { return value as? String ?? "" }
                    return (value as? [String: Any])?[language] as? String ?? ""
                }
            )
        }
        let quoted = lines.map { line in
            line.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        return Array((quoted.joined(separator: "\n") + "\n").utf8)
    }
}
