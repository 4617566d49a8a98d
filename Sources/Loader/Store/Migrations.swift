import Postgres
import SQLCatalog

/// Brings the schema of a database up to what the program knows.
///
/// Numbered files are applied once, each noted with its checksum; functions and views are made anew
/// whenever one of them changed. All of it is one transaction: a schema is never changed by half. A
/// database of a newer program is refused.
package struct Migrations {
    /// What was done.
    package struct Summary: Sendable {
        /// The files applied, by name; empty when the schema was up to date.
        package var applied: [String] = []
        /// Whether functions and views were made anew.
        package var installedFunctions = false
        /// Whether the register of States was filled anew.
        package var installedRegister = false

        /// Whether nothing had to be done.
        package var isEmpty: Bool { applied.isEmpty && !installedFunctions && !installedRegister }
    }

    private static let lock = AdvisoryLock(key: 0x5261_7070_0001, purpose: "changing the schema")
    private let program: String

    /// Prepares migrations in the name of a version of the program.
    package init(program: String) {
        self.program = program
    }

    /// Makes the schema, its functions and views, and the register of States what they should be.
    ///
    /// - Parameters:
    ///   - connection: A connection that may create schemas.
    ///   - isRepair: Whether functions, views, owners and rights are made anew, whatever is there.
    /// - Returns: What was done.
    /// - Throws: ``MigrationError`` for a newer or a tampered schema, and where this role may not change
    ///   what has to be changed; `LockBusy`, `DatabaseError`.
    package func run(
        on connection: borrowing Connection,
        isRepair: Bool = false
    ) throws -> Summary {
        if try !isRepair && isUpToDate(on: connection) { return Summary() }
        do {
            return try change(on: connection, isRepair: isRepair)
        } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
            throw MigrationError.forbidden(error.message)
        }
    }

    /// Refuses a database whose schema is not that of this program.
    ///
    /// - Parameter connection: A connection that may read the schema.
    /// - Throws: ``MigrationError``, `DatabaseError`.
    package func requireKnownSchema(on connection: borrowing Connection) throws {
        switch try state(on: connection) {
        case .refused(let error): throw error
        case .older(let names): throw MigrationError.olderSchema(names)
        case .upToDate, .missing, .otherParts: return
        }
    }

    private func change(
        on connection: borrowing Connection,
        isRepair: Bool
    ) throws -> Summary {
        try connection.withLock(Self.lock) {
            try connection.withTransaction {
                try connection.execute(
                    script: SQLFile.schema0000Migrations.text,
                    name: SQLFile.schema0000Migrations.name
                )
                var summary = Summary()
                let applied = try recorded(on: connection)
                for file in Self.files where applied[file.number] == nil {
                    try apply(file, on: connection)
                    summary.applied.append(file.sql.name)
                }
                let installed = try checksums(on: connection)
                if isRepair || installed["functions"] != Self.functionsChecksum {
                    for sql in Self.functions {
                        try connection.execute(script: sql.text, name: sql.name)
                    }
                    try note("functions", Self.functionsChecksum, on: connection)
                    summary.installedFunctions = true
                }
                if installed["register"] != RegisterTables.checksum {
                    try RegisterTables.install(on: connection)
                    try note("register", RegisterTables.checksum, on: connection)
                    summary.installedRegister = true
                }
                return summary
            }
        }
    }

    /// One query that tells whether anything has to be done at all.
    private func isUpToDate(on connection: borrowing Connection) throws -> Bool {
        let table = "select to_regclass('rapporteur.installed') is not null as there"
        guard try connection.row(table, name: "schema").required("there") else { return false }
        let applied = try recorded(on: connection)
        let installed = try checksums(on: connection)
        return applied.count == Self.files.count
            && installed["functions"] == Self.functionsChecksum
            && installed["register"] == RegisterTables.checksum
    }

    /// The migrations that the database has, checked against those of the program.
    private func recorded(on connection: borrowing Connection) throws -> [Int: String] {
        let rows = try connection.rows(
            "select number, name, checksum from rapporteur.migration order by number",
            name: "migrations"
        )
        var recorded: [Int: String] = [:]
        for row in rows {
            let number: Int = try row.required("number")
            let name: String = try row.required("name")
            let checksum: String = try row.required("checksum")
            guard let file = Self.files.first(where: { $0.number == number }) else {
                throw MigrationError.newerSchema(
                    name: name,
                    newestKnown: Self.files.last?.sql.name ?? ""
                )
            }
            guard file.checksum == checksum else {
                throw MigrationError.changed(name: name)
            }
            recorded[number] = checksum
        }
        return recorded
    }

    private func apply(_ file: File, on connection: borrowing Connection) throws {
        try connection.execute(script: file.sql.text, name: file.sql.name)
        try connection.run(
            "insert into rapporteur.migration (number, name, checksum, program) values ($1::integer, $2, $3, $4)",
            name: "migrations",
            [.int(file.number), .text(file.sql.name), .text(file.checksum), .text(program)]
        )
    }

    private func checksums(on connection: borrowing Connection) throws -> [String: String] {
        let there = "select to_regclass('rapporteur.installed') is not null as there"
        guard try connection.row(there, name: "schema").required("there") else { return [:] }
        var checksums: [String: String] = [:]
        for row in try connection.rows(
            "select part, checksum from rapporteur.installed",
            name: "installed parts"
        ) {
            checksums[try row.required("part")] = try row.required("checksum")
        }
        return checksums
    }

    private func note(
        _ part: String,
        _ checksum: String,
        on connection: borrowing Connection
    ) throws {
        try connection.run(
            SQLFile.batchesNoteInstalled.text,
            name: SQLFile.batchesNoteInstalled.name,
            [.text(part), .text(checksum), .text(program)]
        )
    }
}

extension Migrations {
    /// How the schema of a database stands to what the program knows.
    package enum State: Hashable, Sendable {
        case upToDate
        /// There is none.
        case missing
        /// Numbered files are still to be applied: their names.
        case older([String])
        /// Functions or the register of States are those of another program: their names.
        case otherParts([String])
        /// The schema is newer, or another one under the same numbers.
        case refused(MigrationError)
    }

    /// Looks at the schema and changes nothing.
    ///
    /// - Parameter connection: A connection that may read the schema.
    /// - Returns: How it stands.
    /// - Throws: `DatabaseError`, when it cannot be read.
    package func state(on connection: borrowing Connection) throws -> State {
        let table = "select to_regclass('rapporteur.migration') is not null as there"
        guard try connection.row(table, name: "schema").required("there") else { return .missing }
        do {
            let applied = try recorded(on: connection)
            let missing = Self.files.filter { applied[$0.number] == nil }
            guard missing.isEmpty else { return .older(missing.map(\.sql.name)) }
        } catch let error as MigrationError {
            return .refused(error)
        }
        let installed = try checksums(on: connection)
        var others: [String] = []
        if installed["functions"] != Self.functionsChecksum { others.append("functions and views") }
        if installed["register"] != RegisterTables.checksum {
            others.append("the register of States")
        }
        return others.isEmpty ? .upToDate : .otherParts(others)
    }
}

extension Migrations {
    /// A numbered file of `SQL/schema/`.
    private struct File: Sendable {
        var number: Int
        var sql: SQLFile
        var checksum: String
    }

    /// The numbered files in order, without the one that makes the record of them.
    private static let files: [File] = SQLFile.folder("schema").compactMap { sql in
        let digits = sql.name.dropFirst("schema/".count).prefix(4)
        guard let number = Int(digits), number > 0 else { return nil }
        return File(number: number, sql: sql, checksum: Checksum.of(sql.text))
    }

    /// Functions before the views that call them.
    private static let functions =
        SQLFile.folder("functions") + SQLFile.folder("load") + SQLFile.folder("views")

    private static let functionsChecksum = Checksum.of(
        functions.map { "\($0.name)\n\($0.text)" }.joined()
    )
}

/// Why a schema is left as it is.
package enum MigrationError: Error, Hashable, CustomStringConvertible {
    /// The database was changed by a newer program.
    case newerSchema(name: String, newestKnown: String)
    /// A file that was applied is not the file that this program has.
    case changed(name: String)
    /// Files of this program were not applied yet: their names.
    case olderSchema([String])
    /// The schema has to be changed, and this role may not: what the server says.
    case forbidden(String)

    package var description: String {
        switch self {
        case .newerSchema(let name, let newestKnown):
            "the database has \(name), but this program knows only up to \(newestKnown); use the newer program"
        case .changed(let name):
            "\(name) was applied with other contents than this program has; use the program that made the database"
        case .olderSchema(let names):
            "the database lacks \(names.joined(separator: ", ")); 'rapporteur init', run by its owner, a member of rapporteur_owner or a superuser, brings it up to date"
        case .forbidden(let message):
            "the schema has to be made or brought up to date, which this role may not do (\(message)); run 'rapporteur init' as the owner of the database, a member of rapporteur_owner or a superuser"
        }
    }
}
