import Postgres
import SQLCatalog

/// One run of the aggregator.
struct RunStatus: Encodable, Sendable {
    var run: Int
    var consultation: String?
    var command: String
    /// running, done, failed, cancelled, or lost: noted as running by a session that is gone.
    var state: String
    var startedAt: String
    var seconds: Double?
    /// How many units the run has, and how many of them are counted.
    var units: Int
    var done: Int
    var failure: String?

    static func newest(_ count: Int, on connection: borrowing Connection) throws -> [RunStatus] {
        let file = SQLFile.commandsStatusRuns
        return try connection.rows(file.text, name: file.name, [.int(count)]).map(RunStatus.init)
    }
}

extension RunStatus {
    /// Decodes a row of `SQL/commands/status_runs.sql`.
    init(_ row: Row) throws(RowError) {
        run = try row.required("run_id")
        consultation = try row.optional("consultation")
        command = try row.required("command")
        state = try row.required("state")
        startedAt = try row.required("started_at")
        seconds = try row.optional("seconds")
        units = try row.required("units")
        done = try row.required("done")
        failure = try row.optional("failure")
    }
}
