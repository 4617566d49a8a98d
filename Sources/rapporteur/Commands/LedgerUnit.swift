import Foundation
import Postgres
import SQLCatalog

/// A unit of the newest run, as the ledger has it.
struct LedgerUnit: Encodable, Sendable {
    var run: Int
    var edition: String
    var unit: String
    /// running, done or lost.
    var state: String
    /// computed, kept or counted on.
    var how: String
    /// Why it was computed, or what it was kept or counted on from.
    var reason: String?
    /// The beginnings of the checksums of what it counts, and of what it counts in.
    var inputs: String?
    /// `local`, or the address of a worker.
    var place: String
    var tries: Int
    var rows: Int?
    var milliseconds: Double?
    /// Where and why it failed, or was given up before it was counted elsewhere.
    var failure: String?

    static func newest(on connection: borrowing Connection) throws -> [LedgerUnit] {
        let file = SQLFile.commandsStatusUnits
        return try connection.rows(file.text, name: file.name).map { row throws(RowError) in
            LedgerUnit(
                run: try row.required("run"),
                edition: try row.required("edition"),
                unit: try row.required("unit"),
                state: try row.required("state"),
                how: try row.required("how"),
                reason: try row.optional("reason"),
                inputs: try row.optional("inputs"),
                place: try row.required("place"),
                tries: try row.required("tries"),
                rows: try row.optional("rows"),
                milliseconds: try row.optional("milliseconds"),
                failure: try row.optional("failure")
            )
        }
    }

    /// The units as a table for people.
    static func lines(_ units: [LedgerUnit]) -> [String] {
        guard !units.isEmpty else { return ["Nothing was counted yet."] }
        var table = TextTable(
            [
                "run", "edition", "unit", "state", "how", "counted by", "tries", "rows", "ms",
                "inputs", "reason", "failure",
            ])
        for row in units {
            table.add([
                String(row.run), row.edition, row.unit, row.state, row.how,
                row.how == "computed" ? row.place : "-", String(row.tries),
                row.rows.map(String.init) ?? "-",
                row.milliseconds.map { String(format: "%.1f", $0) } ?? "-",
                row.inputs ?? "-", row.reason ?? "", row.failure ?? "",
            ])
        }
        return table.lines
    }
}
