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

    /// Notes how many units the run has, and those that need not run.
    func plan(_ plan: [PlannedUnit], on connection: borrowing Connection) throws {
        let file = SQLFile.aggregatesPlanRun
        try connection.run(file.text, name: file.name, [.int(run), .int(plan.count)])
        try write([], plan.filter { $0.how != .computed }, on: connection)
    }

    /// Notes the units and the end of the run, in the transaction that shows its results.
    func finish(
        _ results: [UnitResult],
        _ plan: [PlannedUnit],
        on connection: borrowing Connection
    ) throws {
        let file = SQLFile.aggregatesForgetUnits
        try connection.run(file.text, name: file.name, [.int(run)])
        try write(results, plan, on: connection)
        try close(state: "done", failure: nil, on: connection)
    }

    /// Writes units of the plan, with the results of those that ran.
    private func write(
        _ results: [UnitResult],
        _ plan: [PlannedUnit],
        on connection: borrowing Connection
    ) throws {
        let results = Dictionary(results.map { ($0.unit, $0) }) { first, _ in first }
        let columns =
            "run_id, symbol, unit, place, tries, rows, milliseconds, how, reason, inputs, failure"
        let statement = "copy rapporteur.run_unit (\(columns)) from stdin"
        try connection.copyText(statement, name: "aggregates/units") { writer in
            for planned in plan {
                let result = results[planned.unit]
                try writer.row([
                    String(run), planned.unit.symbol, planned.unit.name,
                    result?.place ?? Place.local, String(result?.tries ?? 1),
                    String(result?.counts.count ?? planned.rows),
                    result.map { String(format: "%.3f", $0.milliseconds) },
                    planned.how.rawValue, planned.reason, planned.inputs, result?.failure,
                ])
            }
        }
    }

    /// Notes why the run failed; if even that fails, the run's own error says more.
    ///
    /// - Parameters:
    ///   - error: Why it failed.
    ///   - connection: Where the ledger is.
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
