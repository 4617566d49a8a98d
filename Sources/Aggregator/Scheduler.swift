import Dispatch
import Foundation
import Postgres
import SQLCatalog
import Synchronization

/// Runs units on a bounded number of connections, all of which see the same snapshot.
///
/// Each connection has a serial queue of its own: libpq blocks, and a concurrent queue would run no
/// more blocked threads than there are cores. Units are pulled, so a slow one holds up nobody.
struct Scheduler: Sendable {
    /// The database, opened once for each worker.
    var target: ConnectionTarget
    /// How many connections work at once, at least 1.
    var jobs: Int
    var cancellation: Cancellation

    /// Runs every unit and returns their results in the order of `units`.
    ///
    /// - Parameters:
    ///   - units: The work, longest first where that is known.
    ///   - snapshot: An exported snapshot, whose transaction the caller keeps open.
    ///   - finished: Told of every unit that is done, on the thread that ran it.
    /// - Returns: One result for each unit.
    /// - Throws: The first failure; the statements then running are stopped.
    func run(
        _ units: [CountingUnit],
        snapshot: Snapshot,
        finished: @escaping @Sendable (UnitResult) -> Void
    ) throws -> [UnitResult] {
        let next = Atomic(0)
        let outcome = Mutex(Outcome(results: Array(repeating: nil, count: units.count)))
        let group = DispatchGroup()
        for worker in 0..<min(jobs, units.count) {
            DispatchQueue(label: "rapporteur.worker.\(worker)").async(group: group) {
                do {
                    try work(through: units, snapshot: snapshot, next: next) { index, result in
                        outcome.withLock { $0.results[index] = result }
                        finished(result)
                    }
                } catch {
                    // Only the first failure tells why; those that follow are its echo.
                    let isFirst = outcome.withLock { outcome in
                        defer { outcome.failure = outcome.failure ?? error }
                        return outcome.failure == nil
                    }
                    if isFirst { cancellation.cancel() }
                }
            }
        }
        group.wait()
        return try outcome.withLock { outcome in
            if let failure = outcome.failure { throw failure }
            return outcome.results.compactMap { $0 }
        }
    }

    private struct Outcome {
        var results: [UnitResult?]
        var failure: (any Error)?
    }

    /// Pulls units until none is left, on a connection of this thread.
    private func work(
        through units: [CountingUnit],
        snapshot: Snapshot,
        next: borrowing Atomic<Int>,
        done: (Int, UnitResult) -> Void
    ) throws {
        try Connection.withConnection(to: target, applicationName: "rapporteur/unit") {
            connection in
            try cancellation.enlisting(connection) {
                try connection.withTransaction(
                    isolation: .repeatableRead,
                    readOnly: true,
                    snapshot: snapshot
                ) {
                    while true {
                        let index = next.add(1, ordering: .relaxed).oldValue
                        guard index < units.count else { return }
                        guard !cancellation.isCancelled else { throw RunCancelled() }
                        done(index, try Self.run(units[index], on: connection))
                    }
                }
            }
        }
    }

    /// Runs one unit on a connection.
    static func run(
        _ unit: CountingUnit,
        on connection: borrowing Connection
    ) throws -> UnitResult {
        let start = DispatchTime.now()
        let statement = unit.scope.statement
        let rows = try connection.rows(
            statement.text,
            name: statement.name,
            [.int(unit.build), .int(unit.chunk), .text(unit.scope.rawValue)]
        )
        let counts = try rows.map { row throws(RowError) in try PartialCount(row) }
        let nanoseconds = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
        return UnitResult(
            unit: unit,
            counts: counts,
            place: "local",
            tries: 1,
            milliseconds: Double(nanoseconds) / 1_000_000
        )
    }
}
