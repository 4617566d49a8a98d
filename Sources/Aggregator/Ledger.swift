import Foundation
import Postgres
import SQLCatalog

/// The rows that say what a run does and did: one for the run, one for each unit.
struct Ledger: Sendable {
    /// The number of the run.
    let run: Int

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

    /// Notes how many units the run has.
    func plan(_ units: Int, on connection: borrowing Connection) throws {
        let file = SQLFile.aggregatesPlanRun
        try connection.run(file.text, name: file.name, [.int(run), .int(units)])
    }

    /// Notes the units and the end of the run, in the transaction that shows its results.
    func finish(_ results: [UnitResult], on connection: borrowing Connection) throws {
        let file = SQLFile.aggregatesForgetUnits
        try connection.run(file.text, name: file.name, [.int(run)])
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
    ///
    /// - Returns: The state that the run has now.
    func fail(_ error: any Error, on connection: borrowing Connection) -> String {
        let state = error is RunCancelled ? "cancelled" : "failed"
        try? close(state: state, failure: String(describing: error), on: connection)
        return state
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
