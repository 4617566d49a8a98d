import Postgres

extension Context {
    /// The database to connect to; starts the private server where none was named.
    func target() throws -> ConnectionTarget {
        switch database {
        case .named(let target):
            guard !target.carriesPassword else {
                throw UsageError(
                    problem: "--database holds a password, which others can read in the list of "
                        + "processes",
                    advice: "Put it into ~/.pgpass, or name a file of your own by PGPASSFILE."
                )
            }
            return target
        case .embedded:
            let server = try EmbeddedServer(environment: environment)
            if try server.ensureRunning() {
                console.info(
                    "started the private PostgreSQL in \(server.status.home.visible); "
                        + "'rapporteur db stop' stops it"
                )
            }
            return server.target
        }
    }

    /// Opens a connection whose statements a signal cancels.
    func withConnection<Value>(
        for purpose: String,
        _ body: (borrowing Connection) throws -> Value
    ) throws -> Value {
        try Connection.withConnection(
            to: try target(),
            applicationName: "rapporteur/\(purpose)"
        ) { connection in
            let canceller = try connection.canceller()
            // A cancel that does not arrive is no loss: the statement ends with its connection.
            return try Interruption.stopping(by: { try? canceller.cancel() }) {
                try body(connection)
            }
        }
    }
}
