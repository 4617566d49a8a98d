import Dispatch
import Postgres

/// Has units run on one snapshot, here or by helpers, and waits for all of them.
struct UnitRun: Sendable {
    var target: ConnectionTarget
    /// How many connections of this process run units at once; with helpers, how many stand in
    /// where no helper is left.
    var jobs: Int
    /// Stops the run from outside.
    var cancellation: Cancellation
    var helpers: (any UnitHelpers)?

    /// Runs units until each has a result.
    ///
    /// - Parameters:
    ///   - units: In the order in which they are handed out.
    ///   - run: The run in the ledger, or 0 for a question that is not kept.
    ///   - connection: In no transaction; its transaction gives the snapshot.
    ///   - report: Told what happens, on any thread; must not wait.
    /// - Returns: The results in the order of the units.
    /// - Throws: ``RunCancelled``, `DatabaseError`.
    func results(
        of units: [CountingUnit],
        run: Int,
        on connection: borrowing Connection,
        report: @escaping @Sendable (RunEvent) -> Void
    ) throws -> [UnitResult] {
        guard !units.isEmpty else { return [] }
        let queue = UnitQueue(units, helpers: helpers?.count ?? 0, report: report)
        let lanes = Cancellation()
        let stop: @Sendable () -> Void = {
            queue.stop()
            lanes.cancel()
        }
        return try cancellation.reacting(by: stop) {
            try connection.withTransaction(isolation: .repeatableRead, readOnly: true) {
                try work(on: queue, units: units, run: run, lanes: lanes, connection)
                return try queue.results()
            }
        }
    }

    private func work(
        on queue: UnitQueue,
        units: [CountingUnit],
        run: Int,
        lanes: Cancellation,
        _ connection: borrowing Connection
    ) throws {
        let group = DispatchGroup()
        let own = Cancellation()
        // Statements that are still running then are of no use to anybody.
        defer {
            if group.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
                lanes.cancel()
                group.wait()
            }
        }
        do {
            let others = helpers == nil ? min(jobs, units.count) - 1 : jobs
            if others > 0 {
                let scheduler = Scheduler(
                    target: target,
                    snapshot: try connection.exportSnapshot(),
                    isReserve: helpers != nil,
                    cancellation: lanes,
                    failed: { own.cancel() }
                )
                try help(on: queue, units: units, run: run, scheduler.snapshot, group, connection)
                scheduler.start(others, on: queue, in: group)
            }
            if helpers == nil {
                try own.enlisting(connection) {
                    try Scheduler.work(from: nil, on: queue, isReserve: false, connection)
                }
            }
            queue.wait()
        } catch {
            queue.fail(error)
        }
    }

    /// Lets the helpers begin, where there are any.
    private func help(
        on queue: UnitQueue,
        units: [CountingUnit],
        run: Int,
        _ snapshot: Snapshot,
        _ group: DispatchGroup,
        _ connection: borrowing Connection
    ) throws {
        guard let helpers else { return }
        let job = CountingJob(
            run: run,
            marks: try CountingJob.marks(of: Set(units.map(\.build)), on: connection),
            snapshot: snapshot,
            database: try DatabaseIdentity.read(on: connection)
        )
        DispatchQueue(label: "rapporteur.helpers").async(group: group) {
            helpers.work(on: job, queue: queue)
        }
    }
}
