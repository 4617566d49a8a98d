import Postgres
import SQLCatalog

/// Counts what the editions of a consultation say, in parallel, and makes it visible at once.
///
/// Readers see the old build of an edition or the new one, never a mixture: what depends on an
/// edition's date is written first, unseen; the units then count on one snapshot; their sums are
/// stored and shown in one transaction.
package struct Aggregator: Sendable {
    private let target: ConnectionTarget
    private let jobs: Int
    private let program: String
    private let cancellation: Cancellation
    private let helpers: (any UnitHelpers)?
    private let events: @Sendable (RunEvent) -> Void

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - target: The database.
    ///   - jobs: How many connections of this process count at once, at least 1; with helpers,
    ///     how many stand in where no helper is left.
    ///   - program: The version of the program, kept with every build.
    ///   - cancellation: Stops the run from outside.
    ///   - helpers: Others that run units, such as workers on other machines.
    ///   - events: Told what happens, on any thread; must not wait.
    package init(
        target: ConnectionTarget,
        jobs: Int,
        program: String,
        cancellation: Cancellation = Cancellation(),
        helpers: (any UnitHelpers)? = nil,
        events: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) {
        self.target = target
        self.jobs = max(1, jobs)
        self.program = program
        self.cancellation = cancellation
        self.helpers = helpers
        self.events = events
    }

    /// Builds the editions whose data changed since they were built.
    ///
    /// - Parameters:
    ///   - consultation: The code of the consultation.
    ///   - symbols: The editions wanted; empty for all.
    ///   - known: The batch up to which they know; `nil` for all that was loaded. What was known
    ///     up to an earlier batch is built beside what readers see.
    ///   - asOf: A cut-off date, as 1997-05-31, instead of the declared ones; `nil` for these. Such
    ///     an edition, too, is built beside what readers see.
    /// - Returns: What was built and what was left as it stood.
    /// - Throws: ``AggregateError`` for an unknown consultation or edition, `LockBusy` when
    ///   another run is at work, ``RunCancelled``, and `DatabaseError`.
    package func run(
        consultation: String,
        symbols: [String] = [],
        known: Int? = nil,
        asOf: String? = nil
    ) throws -> AggregateSummary {
        try Connection.withConnection(to: target, applicationName: "rapporteur/aggregate") {
            connection in
            var opened: Ledger?
            do {
                return try cancellation.enlisting(connection) {
                    let editions = try EditionState.all(
                        of: consultation,
                        known: known,
                        asOf: asOf,
                        on: connection
                    )
                    let wanted = try select(symbols, from: editions, consultation: consultation)
                    let outdated = wanted.filter { !$0.isBuilt }
                    var summary = AggregateSummary(
                        consultation: consultation,
                        symbols: wanted.map(\.symbol),
                        built: outdated.map(\.symbol),
                        unchanged: wanted.filter(\.isBuilt).map(\.symbol)
                    )
                    guard !outdated.isEmpty else { return summary }
                    try connection.withLock(Self.lock(of: outdated[0].consultation)) {
                        let ledger = try Ledger.open(
                            consultation: outdated[0].consultation,
                            program: program,
                            on: connection
                        )
                        opened = ledger
                        summary.plan = try build(
                            outdated,
                            asOf: asOf,
                            on: connection,
                            ledger: ledger
                        )
                        events(.ended(state: "done", failure: nil))
                    }
                    return summary
                }
            } catch {
                // What a statement complains of that was stopped is only the echo of the wish.
                let error =
                    cancellation.isCancelled && !(error is RunCancelled) ? RunCancelled() : error
                // Only here, where a wish to stop no longer reaches the connection.
                if let ledger = opened {
                    let state = ledger.fail(error, on: connection)
                    events(.ended(state: state, failure: String(describing: error)))
                }
                throw error
            }
        }
    }

    /// One run at a time counts a consultation; different ones do not wait for each other.
    private static func lock(of consultation: Int) -> AdvisoryLock {
        AdvisoryLock(key: 0x5261_7070_1000_0000 + Int64(consultation), purpose: "aggregating")
    }

    private func select(
        _ symbols: [String],
        from editions: [EditionState],
        consultation: String
    ) throws -> [EditionState] {
        guard !editions.isEmpty else { throw AggregateError.noEditions(consultation: consultation) }
        guard !symbols.isEmpty else { return editions }
        return try symbols.map { symbol in
            guard let edition = editions.first(where: { $0.symbol == symbol }) else {
                throw AggregateError.unknownEdition(symbol, known: editions.map(\.symbol))
            }
            return edition
        }
    }

    /// Writes what depends on the editions' dates, counts, stores; each step is one transaction.
    ///
    /// - Returns: Every unit as it was planned.
    private func build(
        _ editions: [EditionState],
        asOf: String?,
        on connection: borrowing Connection,
        ledger: Ledger
    ) throws -> [PlannedUnit] {
        let (plan, units) = try connection.withTransaction {
            let plan = try editions.flatMap { try begin($0, asOf: asOf, on: connection) }
            try ledger.plan(plan, on: connection)
            let times = try ExpectedTimes.read(of: editions[0].consultation, on: connection)
            return (plan, times.longestFirst(plan.filter { $0.how == .computed }.map(\.unit)))
        }
        events(.planned(run: ledger.run, editions: editions.map(\.symbol), units: units.count))
        let live = LiveLedger(run: ledger.run, target: target)
        defer { live.close() }
        let results = try count(units, on: connection, run: ledger.run, live: live)
        live.close()
        try connection.withTransaction {
            try store(results, on: connection)
            for build in Set(plan.map(\.unit.build)).sorted() {
                try hideSmallCells(of: build, on: connection)
                try connection.run(
                    "select rapporteur.finish_build($1::integer)",
                    name: "functions/finish_build",
                    [.int(build)]
                )
            }
            try ledger.finish(results, plan, on: connection)
        }
        return plan
    }

    private func begin(
        _ edition: EditionState,
        asOf: String?,
        on connection: borrowing Connection
    ) throws -> [PlannedUnit] {
        try connection.rows(
            SQLFile.aggregatesBegin.text,
            name: SQLFile.aggregatesBegin.name,
            [
                .int(edition.consultation), .text(edition.symbol), .int(edition.batch),
                .text(program), .text(asOf),
                .text("\(program) \(StatementFingerprint.value)"),
            ]
        ).map { row throws(RowError) in try PlannedUnit(row, symbol: edition.symbol) }
    }

    /// Has all units run, here or by helpers, and waits for them.
    private func count(
        _ units: [CountingUnit],
        on connection: borrowing Connection,
        run: Int,
        live: LiveLedger
    ) throws -> [UnitResult] {
        let unitRun = UnitRun(
            target: target,
            jobs: jobs,
            cancellation: cancellation,
            helpers: helpers
        )
        return try unitRun.results(of: units, run: run, on: connection) { [events] event in
            live.note(event)
            events(event)
        }
    }

    private func store(
        _ results: [UnitResult],
        on connection: borrowing Connection
    ) throws {
        let statement = "copy rapporteur.partial (build_id, scope, chunk, item, part, n) from stdin"
        try connection.copyText(statement, name: "aggregates/partial") { writer in
            for result in results {
                for count in result.counts {
                    try writer.field(result.unit.build)
                    try writer.field(result.unit.scope.rawValue)
                    try writer.field(result.unit.chunk)
                    try writer.field(count.item)
                    try writer.field(count.part)
                    try writer.field(count.count)
                    try writer.endRow()
                }
            }
        }
    }
}
