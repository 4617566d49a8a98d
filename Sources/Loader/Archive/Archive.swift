import Foundation
import Postgres
import SQLCatalog

/// A consultation as a folder of files: all that the database remembers of it, every batch with its reason.
///
/// The folder is a data package: `datapackage.json` names each file with its size, its SHA-256 and its rows.
/// What is counted is not in it but counted again, and comes out the same.
package struct Archive: Codable, Sendable {
    /// One file of the folder.
    package struct Resource: Codable, Sendable {
        package var name: String
        package var path: String
        package var format = "csv"
        package var mediatype = "text/csv"
        package var encoding = "utf-8"
        package var bytes: Int
        package var hash: String
        /// How many rows it has below its header.
        package var rows: Int
        package var schema: Schema

        package struct Schema: Codable, Sendable {
            package struct Field: Codable, Sendable {
                package var name: String
                package var type = "string"
            }

            package var fields: [Field]
        }
    }

    /// An edition as it was counted.
    package struct Build: Codable, Sendable {
        package var edition: String
        package var batch: Int
        /// Whether readers saw this one.
        package var isCurrent: Bool
    }

    /// What the files alone do not say.
    package struct About: Codable, Sendable {
        package var consultation: String
        /// A text for each language, as JSON.
        package var title: String
        /// Separated by semicolons.
        package var languages: String
        /// The number of the newest migration.
        package var schema: Int
        /// The program that wrote the package.
        package var program: String
        package var builds: [Build]
    }

    package var schemaAddress = "https://datapackage.org/profiles/2.0/datapackage.json"
    package var name: String
    package var resources: [Resource]
    package var rapporteur: About

    private enum CodingKeys: String, CodingKey {
        case schemaAddress = "$schema"
        case name, resources, rapporteur
    }

    static let description = "datapackage.json"
    static let issued = [
        ("issued", SQLFile.archiveDumpIssued), ("issued_file", SQLFile.archiveDumpIssuedFiles),
    ]

    /// Writes a consultation into a new folder.
    ///
    /// - Parameters:
    ///   - consultation: Its code.
    ///   - folder: Where to; it must not exist yet, and is there whole or not at all.
    ///   - program: The version of the program.
    ///   - connection: The database.
    /// - Returns: What was written.
    /// - Throws: ``LoadError``, `DatabaseError`, or the file system's error.
    package static func write(
        _ consultation: String,
        to folder: URL,
        program: String,
        on connection: borrowing Connection
    ) throws -> Archive {
        let files = FileManager.default
        guard !files.fileExists(atPath: folder.path) else {
            throw LoadError.unreadable(
                path: folder.path,
                reason: "there is something already; name a new folder"
            )
        }
        let draft = URL(fileURLWithPath: folder.path + ".partial")
        try? files.removeItem(at: draft)
        // Names are in it that readers of the database must not see.
        try files.createDirectory(
            at: draft,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        do {
            // One snapshot, so that a load meanwhile is in all files or in none.
            let archive = try connection.withTransaction(
                isolation: .repeatableRead,
                readOnly: true
            ) {
                try compose(consultation, in: draft, program: program, on: connection)
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(archive).write(to: draft.appending(path: description))
            try files.moveItem(at: draft, to: folder)
            return archive
        } catch {
            try? files.removeItem(at: draft)
            throw error
        }
    }

    private static func compose(
        _ consultation: String,
        in folder: URL,
        program: String,
        on connection: borrowing Connection
    ) throws -> Archive {
        let about = SQLFile.archiveConsultation
        guard
            let row = try connection.rows(about.text, name: about.name, [.text(consultation)]).first
        else {
            throw LoadError.unreadable(
                path: consultation,
                reason: "the database has no such consultation"
            )
        }
        let number: Int = try row.required("consultation_id")
        var resources: [Resource] = []
        for table in try tables(of: number, on: connection) {
            resources.append(
                try write(table.name, by: table.dump, to: folder, on: connection)
            )
        }
        try connection.run(
            "select set_config('rapporteur.archived', $1, true)",
            name: "archived",
            [.text(String(number))]
        )
        for (name, sql) in issued {
            resources.append(try write(name, by: sql.text, to: folder, on: connection))
        }
        let counted = SQLFile.archiveBuilds
        let builds = try connection.rows(counted.text, name: counted.name, [.int(number)]).map {
            row throws(RowError) in
            Build(
                edition: try row.required("symbol"),
                batch: try row.required("batch"),
                isCurrent: try row.required("is_current")
            )
        }
        return Archive(
            name: consultation,
            resources: resources,
            rapporteur: About(
                consultation: consultation,
                title: try row.required("title"),
                languages: try row.required("languages"),
                schema: try row.required("schema"),
                program: program,
                builds: builds
            )
        )
    }

    private static func write(
        _ name: String,
        by statement: String,
        to folder: URL,
        on connection: borrowing Connection
    ) throws -> Resource {
        let path = folder.appending(path: "\(name).csv")
        try Data().write(to: path)
        let file = try FileHandle(forWritingTo: path)
        let rows = try connection.copyOut(statement, name: "archive/\(name)", to: file)
        try file.synchronize()
        try file.close()
        let (sha256, bytes) = try InputFile(path.path).checksum()
        let reader = try FileHandle(forReadingFrom: path)
        let start = try reader.read(upToCount: 64 * 1024) ?? Data()
        try reader.close()
        let header = String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        let fields = header.split(separator: ",").map {
            Resource.Schema.Field(name: $0.trimmingCharacters(in: ["\""]))
        }
        return Resource(
            name: name,
            path: "\(name).csv",
            bytes: bytes,
            hash: "sha256:\(sha256)",
            rows: rows,
            schema: .init(fields: fields)
        )
    }

    /// A table that remembers, and its statements: see `SQL/archive/tables.sql`.
    struct Table {
        var name: String
        var dump: String
        var stage: String
        var copy: String
        var store: String
    }

    static func tables(of number: Int, on connection: borrowing Connection) throws -> [Table] {
        let sql = SQLFile.archiveTables
        return try connection.rows(sql.text, name: sql.name, [.int(number)]).map {
            row throws(RowError) in
            Table(
                name: try row.required("name"),
                dump: try row.required("dump"),
                stage: try row.required("stage"),
                copy: try row.required("copy"),
                store: try row.required("store")
            )
        }
    }
}
