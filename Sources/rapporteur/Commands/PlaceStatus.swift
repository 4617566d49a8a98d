import Postgres
import SQLCatalog

/// What one place contributed to a run.
struct PlaceStatus: Encodable, Sendable {
    var run: Int
    /// `local`, or the address of a worker.
    var place: String
    var units: Int
    /// How often a unit that ended here had been handed out before.
    var again: Int
    var milliseconds: Double

    static func newest(_ runs: Int, on connection: borrowing Connection) throws -> [PlaceStatus] {
        let file = SQLFile.commandsStatusPlaces
        return try connection.rows(file.text, name: file.name, [.int(runs)])
            .map { row throws(RowError) in
                PlaceStatus(
                    run: try row.required("run"),
                    place: try row.required("place"),
                    units: try row.required("units"),
                    again: try row.required("again"),
                    milliseconds: try row.required("milliseconds")
                )
            }
    }
}
