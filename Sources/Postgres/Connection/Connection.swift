import CLibPQ

/// The one owner of a connection to PostgreSQL, which is closed when this value goes away.
///
/// Noncopyable and not `Sendable`: libpq allows one thread at a time on a connection, and this way
/// the compiler sees to it. Work that runs in parallel opens a connection for each thread.
package struct Connection: ~Copyable {
    let pointer: OpaquePointer
    private let notices: NoticeSink

    private init(owning pointer: OpaquePointer) {
        self.pointer = pointer
        notices = NoticeSink()
        notices.attach(to: pointer)
    }

    deinit {
        PQfinish(pointer)
    }

    /// Opens a connection and prepares its session.
    ///
    /// - Parameters:
    ///   - target: The database; what it leaves out comes from the environment.
    ///   - applicationName: How the session is called in `pg_stat_activity`.
    /// - Returns: The connection, which closes as it goes out of scope.
    /// - Throws: ``DatabaseError`` when the database cannot be reached, ``UnsupportedServer`` when
    ///   it is too old.
    package static func open(
        _ target: ConnectionTarget,
        applicationName: String
    ) throws -> Connection {
        let parameters = try ConnectParameters(target, applicationName: applicationName)
        guard let pointer = parameters.connect() else {
            throw DatabaseError(
                query: "connect",
                message: "libpq is out of memory",
                availability: .unreachable
            )
        }
        let connection = Connection(owning: pointer)  // Its deinit closes, on every path below.
        guard PQstatus(pointer) == CONNECTION_OK else {
            throw parameters.failure(of: pointer)
        }
        guard PQserverVersion(pointer) >= UnsupportedServer.oldestMajor * 10_000 else {
            throw UnsupportedServer(version: connection.serverVersion)
        }
        try connection.execute(script: SessionSettings.script, name: "session settings")
        return connection
    }

    /// Opens a connection for the duration of `body` and closes it afterwards, whatever happens.
    package static func withConnection<Value: ~Copyable>(
        to target: ConnectionTarget,
        applicationName: String,
        _ body: (borrowing Connection) throws -> Value
    ) throws -> Value {
        let connection = try open(target, applicationName: applicationName)
        return try body(connection)
    }

    /// The version that the server calls itself, such as `15.18 (Debian 15.18-0+deb12u1)`.
    package var serverVersion: String {
        PQparameterStatus(pointer, "server_version").map { String(cString: $0) } ?? "unknown"
    }

    /// The process that serves this connection, as in `pg_stat_activity.pid`.
    package var backendPID: Int { Int(PQbackendPID(pointer)) }

    /// Hands every notice from now on to `handler`; without one, notices are dropped.
    ///
    /// They are never printed: under cron, every stray line is a mail.
    package func onNotice(_ handler: ((Notice) -> Void)?) {
        notices.handler = handler
    }
}
