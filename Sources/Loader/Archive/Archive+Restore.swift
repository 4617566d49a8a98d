import Foundation
import Postgres
import SQLCatalog

extension Archive {
    /// Reads what a folder says of itself, and holds its files against it.
    ///
    /// - Parameter folder: A folder that ``write(_:to:program:on:)`` wrote.
    /// - Returns: The description.
    /// - Throws: ``LoadError`` naming the file that is missing or damaged.
    package static func read(_ folder: URL) throws -> Archive {
        let path = folder.appending(path: description)
        let archive: Archive
        do {
            archive = try JSONDecoder().decode(Archive.self, from: try Data(contentsOf: path))
        } catch {
            throw LoadError.unreadable(
                path: path.path,
                reason: "this is no package that 'rapporteur dump' wrote: \(error)"
            )
        }
        for resource in archive.resources {
            let file = folder.appending(path: resource.path).path
            guard let (sha256, bytes) = try? InputFile(file).checksum() else {
                throw LoadError.unreadable(path: file, reason: "the file cannot be read")
            }
            guard bytes == resource.bytes, "sha256:\(sha256)" == resource.hash else {
                throw LoadError.unreadable(
                    path: file,
                    reason: "the file is not what was written: size or SHA-256 differs"
                )
            }
        }
        return archive
    }

    /// Stores what the package remembers, in one transaction.
    ///
    /// - Parameters:
    ///   - folder: The folder that the description was read from.
    ///   - connection: A database whose schema is up to date and that knows none of it.
    /// - Returns: The number of the consultation there.
    /// - Throws: ``LoadError`` with why it cannot be restored there, `LockBusy`, `DatabaseError`.
    package func store(from folder: URL, on connection: borrowing Connection) throws -> Int {
        try connection.withLock(Loader.lock) {
            try connection.withTransaction {
                let number = try open(in: folder, on: connection)
                let files = Dictionary(uniqueKeysWithValues: resources.map { ($0.name, $0) })
                for table in try Self.tables(of: number, on: connection) {
                    guard let resource = files[table.name] else {
                        throw LoadError.unreadable(
                            path: folder.path,
                            reason: "the package has no table '\(table.name)'"
                        )
                    }
                    try connection.execute(script: table.stage, name: "archive/\(table.name)")
                    try take(resource, by: table.copy, from: folder, on: connection)
                    try connection.execute(script: table.store, name: "archive/\(table.name)")
                }
                return number
            }
        }
    }

    /// Brings back the documents that went out, and which builds readers see, once all are counted.
    ///
    /// - Parameters:
    ///   - number: The consultation, as ``store(from:on:)`` returned it.
    ///   - folder: The folder of the package.
    ///   - connection: The database.
    /// - Throws: ``LoadError``, `DatabaseError`.
    package func settle(
        _ number: Int,
        from folder: URL,
        on connection: borrowing Connection
    ) throws {
        try connection.withTransaction {
            for build in rapporteur.builds where build.isCurrent {
                try connection.run(
                    SQLFile.archiveShowBuild.text,
                    name: SQLFile.archiveShowBuild.name,
                    [.int(number), .text(build.edition), .int(build.batch)]
                )
            }
            try connection.run(
                "select set_config('rapporteur.archived', $1, true)",
                name: "archived",
                [.text(String(number))]
            )
            let stage = SQLFile.archiveStageIssued
            try connection.execute(script: stage.text, name: stage.name)
            for resource in resources where ["issued", "issued_file"].contains(resource.name) {
                let copy =
                    "copy pg_temp.restored_\(resource.name) from stdin (format csv, header match)"
                try take(resource, by: copy, from: folder, on: connection)
            }
            let store = SQLFile.archiveStoreIssued
            try connection.execute(script: store.text, name: store.name)
        }
    }

    /// Makes the consultation, or says everything that is in the way.
    private func open(in folder: URL, on connection: borrowing Connection) throws -> Int {
        let taken = SQLFile.archiveTaken
        let batches = Set(try batchNumbers(in: folder)).sorted()
        let reasons = try connection.rows(
            taken.text,
            name: taken.name,
            [.text(rapporteur.consultation), .int(rapporteur.schema), .ints(batches)]
        ).map { row throws(RowError) in try row.required("reason", as: String.self) }
        guard reasons.isEmpty else {
            throw LoadError.unreadable(
                path: folder.path,
                reason: reasons.joined(separator: "; ")
            )
        }
        let sql = SQLFile.archiveOpen
        return try connection.row(
            sql.text,
            name: sql.name,
            [
                .text(rapporteur.consultation), .json(rapporteur.title),
                .text(rapporteur.languages),
            ]
        ).required("consultation_id")
    }

    /// The first column of the package's batches.
    private func batchNumbers(in folder: URL) throws -> [Int] {
        let text = try String(
            contentsOf: folder.appending(path: "batch.csv"),
            encoding: .utf8
        )
        return text.split(separator: "\n").compactMap { line in
            line.hasPrefix("\"") ? Int(line.dropFirst().prefix { $0.isNumber }) : nil
        }
    }

    private func take(
        _ resource: Resource,
        by statement: String,
        from folder: URL,
        on connection: borrowing Connection
    ) throws {
        let path = folder.appending(path: resource.path)
        let file = try FileHandle(forReadingFrom: path)
        defer { try? file.close() }
        let rows = try connection.copyIn(
            statement,
            name: "archive/\(resource.name)",
            from: file
        )
        guard rows == resource.rows else {
            throw LoadError.unreadable(
                path: path.path,
                reason: "\(rows) rows arrived, and it has \(resource.rows)"
            )
        }
    }
}
