import Postgres
import SQLCatalog

/// One load.
struct BatchStatus: Encodable, Sendable {
    var batch: Int
    var consultation: String
    var loadedAt: String
    var loadedBy: String
    var reason: String?
    var rowsNew: Int
    var rowsChanged: Int
    var rowsEnded: Int

    static func newest(
        _ count: Int,
        on connection: borrowing Connection
    ) throws -> [BatchStatus] {
        let file = SQLFile.commandsStatusBatches
        return try connection.rows(file.text, name: file.name, [.int(count)]).map(BatchStatus.init)
    }
}

extension BatchStatus {
    /// Decodes a row of `SQL/commands/status_batches.sql`.
    init(_ row: Row) throws(RowError) {
        batch = try row.required("batch")
        consultation = try row.required("consultation")
        loadedAt = try row.required("loaded_at")
        loadedBy = try row.required("loaded_by")
        reason = try row.optional("reason")
        rowsNew = try row.required("rows_new")
        rowsChanged = try row.required("rows_changed")
        rowsEnded = try row.required("rows_ended")
    }
}
