import CLibPQ
import Glibc

/// What libpq is given to connect: the target, and what this program adds to it.
struct ConnectParameters {
    private var pairs: [(keyword: String, value: String)]

    /// Adds the defaults of this program, which the target's own options outrank.
    init(_ target: ConnectionTarget, applicationName: String) throws(DatabaseError) {
        let own = try ConninfoOptions(parsing: target)
        // Given before `dbname`, so that what the connection string says comes later and wins.
        pairs = [
            ("keepalives_idle", "10"),
            ("keepalives_interval", "5"),
            ("keepalives_count", "3"),
            ("tcp_user_timeout", "20000"),
            ("fallback_application_name", applicationName),
        ]
        // libpq waits for ever by default. The time of a service is not known before connecting.
        let environment = ConninfoOptions.environment
        if environment["connect_timeout"] == nil, (own["service"] ?? environment["service"]) == nil
        {
            pairs.append(("connect_timeout", "10"))
        }
        if !target.conninfo.isEmpty { pairs.append(("dbname", target.conninfo)) }
        // Last, since nothing else decides what bytes mean.
        pairs.append(("client_encoding", "UTF8"))
    }

    /// Connects and waits until that is done or has failed.
    func connect() -> OpaquePointer? {
        withArrays { PQconnectdbParams($0, $1, 1) }
    }

    /// The error of a connection that did not come about.
    ///
    /// libpq gives no SQLSTATE here, and the message is in the server's language; the look at the
    /// server once more tells one that is starting up from one that is not there.
    func failure(of connection: OpaquePointer) -> DatabaseError {
        var error = DatabaseError(
            query: "connect",
            message: DatabaseError.message(of: connection),
            hint: """
                The database comes from --database, the PG* variables, a service file (PGSERVICE) \
                and the passwords of ~/.pgpass (PGPASSFILE).
                """,
            availability: .unreachable
        )
        error.severity = "FATAL"
        if withArrays({ PQpingParams($0, $1, 1) }) == PQPING_REJECT {
            error.sqlState = .cannotConnectNow
        } else if error.message.contains(/too many (clients|connections)|connection slots are/) {
            error.sqlState = .tooManyConnections
        }
        if error.sqlState != nil {
            error.hint = "Try again in a moment."
            error.availability = .notReady
        }
        return error
    }

    private func withArrays<Value>(
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?
        ) -> Value
    ) -> Value {
        let copies = pairs.map { (strdup($0.keyword), strdup($0.value)) }
        defer {
            for copy in copies {
                free(copy.0)
                free(copy.1)
            }
        }
        let keywords = copies.map { UnsafePointer<CChar>($0.0) } + [nil]
        let values = copies.map { UnsafePointer<CChar>($0.1) } + [nil]
        return keywords.withUnsafeBufferPointer { keywords in
            values.withUnsafeBufferPointer { body(keywords.baseAddress, $0.baseAddress) }
        }
    }
}
