import Postgres
import SQLCatalog

/// A unit that is being counted at this moment.
struct UnitStatus: Encodable, Sendable {
    var run: Int
    var edition: String
    var unit: String
    /// `local`, or the address of a worker.
    var place: String
    var tries: Int
    var seconds: Double

    static func running(on connection: borrowing Connection) throws -> [UnitStatus] {
        let file = SQLFile.commandsStatusRunning
        return try connection.rows(file.text, name: file.name).map { row throws(RowError) in
            UnitStatus(
                run: try row.required("run"),
                edition: try row.required("edition"),
                unit: try row.required("unit"),
                place: try row.required("place"),
                tries: try row.required("tries"),
                seconds: try row.required("seconds")
            )
        }
    }
}
