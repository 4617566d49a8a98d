import Foundation
import Postgres
import SQLCatalog

/// The rows that say what a run does and did: one for the run, one for each unit.
struct Ledger: Sendable {
    private let run: Int

    /// Notes that a run begins; seen by others at once.
    static func open(
        consultation: Int,
        program: String,
        on connection: borrowing Connection
    ) throws -> Ledger {
        let row = try connection.row(
            SQLFile.aggregatesOpenRun.text,
            name: SQLFile.aggregatesOpenRun.name,
            [.int(consultation), "aggregate", .text(program)]
        )
        return Ledger(run: try row.required("run_id"))
    }

    /// Notes the units and the end of the run, in the transaction that shows its results.
    func finish(_ results: [UnitResult], on connection: borrowing Connection) throws {
        let columns = "run_id, symbol, unit, place, tries, rows, milliseconds"
        let statement = "copy rapporteur.run_unit (\(columns)) from stdin"
        try connection.copyText(statement, name: "aggregates/units") { writer in
            for result in results {
                try writer.row([
                    String(run), result.unit.symbol, result.unit.name, result.place,
                    String(result.tries), String(result.counts.count),
                    String(format: "%.3f", result.milliseconds),
                ])
            }
        }
        try close(state: "done", failure: nil, on: connection)
    }

    /// Notes why the run failed; if even that fails, the run's own error says more.
    func fail(_ error: any Error, on connection: borrowing Connection) {
        let state = error is RunCancelled ? "cancelled" : "failed"
        try? close(state: state, failure: String(describing: error), on: connection)
    }

    private func close(
        state: String,
        failure: String?,
        on connection: borrowing Connection
    ) throws {
        try connection.run(
            SQLFile.aggregatesCloseRun.text,
            name: SQLFile.aggregatesCloseRun.name,
            [.int(run), .text(state), .text(failure)]
        )
    }
}
