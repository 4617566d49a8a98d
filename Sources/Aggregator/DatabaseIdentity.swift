import Postgres
import SQLCatalog

/// What tells whether two connections look at the same data.
package struct DatabaseIdentity: Hashable, Sendable {
    /// The name that a database shares with its replicas and copies, and with no other.
    package var identity: String
    /// The server and the database in it; a physical replica has the same.
    package var server: String
    /// Whether the server only replays what another one writes.
    package var isReplica: Bool
    /// The checksum of the functions that `init` made.
    package var functions: String

    /// Reads the identity of the database behind a connection.
    package static func read(on connection: borrowing Connection) throws -> DatabaseIdentity {
        let file = SQLFile.aggregatesIdentity
        let row = try connection.row(file.text, name: file.name)
        return DatabaseIdentity(
            identity: try row.required("identity"),
            server: try row.required("server"),
            isReplica: try row.required("is_replica"),
            functions: try row.optional("functions") ?? ""
        )
    }
}
