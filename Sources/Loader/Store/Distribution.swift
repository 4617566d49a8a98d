import Postgres
import SQLCatalog

/// What grows with the replies, on several machines: distributed by chunk through Citus.
package struct Distribution: Sendable {
    /// The oldest version of Citus whose rules the statements of this program were made for.
    package static let oldestVersion = (major: 12, minor: 1)

    /// Tables that are distributed by chunk.
    package var tables: [String]
    /// Tables that should be, and are not.
    package var missing: [String]

    /// Looks how a database is distributed.
    ///
    /// - Parameter connection: A database whose schema is up to date.
    /// - Returns: How, or `nil` where nothing is distributed.
    /// - Throws: `DatabaseError`.
    package static func state(on connection: borrowing Connection) throws -> Distribution? {
        let sql = SQLFile.distributionState
        let row = try connection.row(sql.text, name: sql.name)
        let tables: [String] = try row.required("tables")
        guard !tables.isEmpty else { return nil }
        return Distribution(tables: tables, missing: try row.required("missing"))
    }

    /// Looks whether a server can distribute tables; changes nothing.
    ///
    /// - Parameter connection: The database.
    /// - Throws: ``DistributionError`` with what is missing, `DatabaseError`.
    package static func check(on connection: borrowing Connection) throws {
        let readiness = SQLFile.distributionReadiness
        let row = try connection.row(readiness.text, name: readiness.name)
        guard try row.required("is_here") else {
            throw DistributionError.missing(
                isPackaged: try row.required("is_packaged"),
                isLoaded: try row.optional("is_loaded")
            )
        }
        let sql = SQLFile.distributionVersion
        let version: String = try connection.row(sql.text, name: sql.name).required("version")
        let numbers = version.split(whereSeparator: { !$0.isNumber }).prefix(2).compactMap {
            Int($0)
        }
        guard numbers.count == 2,
            (numbers[0], numbers[1]) >= (oldestVersion.major, oldestVersion.minor)
        else { throw DistributionError.tooOld(version: version) }
    }

    /// Distributes what is not distributed yet; rows that are there are moved.
    ///
    /// - Parameter connection: The coordinator, with the schema of this program.
    /// - Returns: The tables that were not distributed before.
    /// - Throws: `LockBusy` when a load is at work, `DatabaseError`; then nothing is distributed.
    package static func distribute(on connection: borrowing Connection) throws -> [String] {
        try connection.withLock(Loader.lock) {
            let sql = SQLFile.distributionDistribute
            let tables = try connection.withTransaction {
                try connection.row(sql.text, name: sql.name).required("tables", as: [String].self)
            }
            let rest = SQLFile.distributionTruncateLocal
            try connection.run(rest.text, name: rest.name, [.texts(tables)])
            return tables
        }
    }
}

/// Why tables cannot be distributed here.
package enum DistributionError: Error, Hashable, CustomStringConvertible {
    /// The extension is not in the database: whether its files are there and the server loads it.
    case missing(isPackaged: Bool, isLoaded: Bool?)
    /// Its version is too old, or cannot be read.
    case tooOld(version: String)

    private static let needed =
        "Citus \(Distribution.oldestVersion.major).\(Distribution.oldestVersion.minor) or newer"

    package var description: String {
        switch self {
        case .missing:
            "the database cannot be distributed: it has no extension citus; nothing was changed"
        case .tooOld(let version):
            "the database cannot be distributed: it has \(version), and this takes "
                + "\(Self.needed); nothing was changed"
        }
    }

    /// What to do, step by step.
    package var advice: String {
        switch self {
        case .missing(let isPackaged, let isLoaded):
            var steps: [String] = []
            if !isPackaged {
                steps.append("install \(Self.needed) for this PostgreSQL on every machine")
            }
            if isLoaded != true {
                steps.append("set shared_preload_libraries = 'citus' and restart PostgreSQL")
            }
            steps.append("run 'create extension citus' in this database on every machine")
            steps.append("tell the coordinator of the others by citus_add_node()")
            let text = steps.joined(separator: "; ")
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        case .tooOld:
            return "Update its packages on every machine, restart PostgreSQL, then run "
                + "'alter extension citus update'."
        }
    }
}
