import Foundation

/// The database to connect to, in the words of libpq.
///
/// What the string leaves out comes from the `PG*` variables, a service file and `.pgpass`.
package struct ConnectionTarget: Hashable, Sendable {
    /// A libpq connection string or URI; empty means the environment alone.
    package let conninfo: String

    /// Takes a connection string as `--database` gives it.
    package init(_ conninfo: String) {
        self.conninfo = conninfo
    }

    /// The target that the environment names, or `nil` when it names none.
    ///
    /// Without one and without `--database`, Rapporteur uses its own private server.
    package static func fromEnvironment(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Self? {
        let names = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"]
        return names.contains { !(environment[$0] ?? "").isEmpty } ? Self("") : nil
    }

    /// Whether the string carries a password, which a command line must refuse.
    package var carriesPassword: Bool {
        (try? ConninfoOptions(parsing: self))?["password"] != nil
    }
}

extension ConnectionTarget {
    /// The same database and user on another machine of a distributed database.
    package func moved(toHost host: String, port: Int) throws(DatabaseError) -> ConnectionTarget {
        ConnectionTarget(try ConninfoOptions(parsing: self).moved(toHost: host, port: port))
    }
}

extension ConnectionTarget: CustomStringConvertible {
    /// Where the target is, without a password or anything else that is nobody's business.
    package var description: String {
        guard let options = try? ConninfoOptions(parsing: self) else { return "unreadable" }
        let shown = ["service", "host", "hostaddr", "port", "dbname", "user"].compactMap { key in
            options[key].map { "\(key)=\($0)" }
        }
        return shown.isEmpty ? "the PG* variables" : shown.joined(separator: " ")
    }
}
