import Foundation
import Postgres
import SQLCatalog

/// Notes what units do while they do it, for everybody who looks.
///
/// It has a connection and a thread of its own and writes a few times a second, so that no unit
/// waits for it. What it writes is for looking at alone: the final rows are written with the run's
/// results, and a failure in here fails nothing.
final class LiveLedger: @unchecked Sendable {  // All state is guarded by `condition`.
    private struct Note {
        var place: String
        var tries: Int
        var since: ContinuousClock.Instant
        var ended: (rows: Int, milliseconds: Double)?
        var failure: String?
    }

    private let run: Int
    private let target: ConnectionTarget
    private let condition = NSCondition()
    private var notes: [CountingUnit: Note] = [:]
    private var hasFailed = false
    private var isClosing = false
    private var isOver = false

    /// How often it writes; a run that is shorter than this needs no live ledger.
    private static let interval = 0.3

    /// Begins to note the units of a run.
    init(run: Int, target: ConnectionTarget) {
        self.run = run
        self.target = target
        Thread.detachNewThread { [self] in
            write()
            condition.lock()
            isOver = true
            condition.broadcast()
            condition.unlock()
        }
    }

    /// Takes what happens; never waits for the database.
    func note(_ event: RunEvent) {
        condition.lock()
        defer { condition.unlock() }
        switch event {
        case .unitBegan(let unit, let place, let tries):
            let failure = notes[unit]?.failure
            notes[unit] = Note(place: place, tries: tries, since: .now, failure: failure)
        case .unitEnded(let result):
            notes[result.unit] = Note(
                place: result.place,
                tries: result.tries,
                since: .now,
                ended: (result.counts.count, result.milliseconds),
                failure: result.failure
            )
        case .unitReturned(let unit, let place, let reason):
            fail(unit, at: place, reason: "\(place): \(reason)")
        case .unitFailed(let unit, let reason):
            hasFailed = true
            fail(unit, at: Place.local, reason: reason)
        default: break
        }
    }

    /// Writes what is left, if it has begun to write, and returns when it never will again.
    func close() {
        condition.lock()
        isClosing = true
        condition.broadcast()
        while !isOver { condition.wait() }
        condition.unlock()
    }

    private func fail(_ unit: CountingUnit, at place: String, reason: String) {
        notes[unit, default: Note(place: place, tries: 1, since: .now)].failure = reason
    }

    private func write() {
        guard !pause() || hasUnitFailed else { return }
        try? Connection.withConnection(to: target, applicationName: "rapporteur/ledger") {
            connection in
            var isLast = false
            repeat {
                let due = take()
                if !due.isEmpty { try write(due, on: connection) }
                isLast = isLast || pause()
            } while !isLast
            try write(take(), on: connection)
        }
    }

    /// Waits for the next turn; returns whether there is none.
    private func pause() -> Bool {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: Self.interval)
        while !isClosing, condition.wait(until: end) {}
        return isClosing
    }

    /// Whether the run ends because of a unit, which then is to be found in the ledger.
    private var hasUnitFailed: Bool {
        condition.lock()
        defer { condition.unlock() }
        return hasFailed
    }

    private func take() -> [(CountingUnit, Note)] {
        condition.lock()
        defer { condition.unlock() }
        let due = notes.map { ($0.key, $0.value) }
        notes = [:]
        return due
    }

    private func write(_ due: [(CountingUnit, Note)], on connection: borrowing Connection) throws {
        guard !due.isEmpty else { return }
        let file = SQLFile.aggregatesNoteUnits
        let now = ContinuousClock.now
        try connection.run(
            file.text,
            name: file.name,
            [
                .int(run),
                .texts(due.map(\.0.symbol)),
                .texts(due.map(\.0.name)),
                .texts(due.map(\.1.place)),
                .texts(due.map { String($0.1.tries) }),
                .texts(due.map { String($0.1.ended?.rows ?? 0) }),
                .texts(
                    due.map { entry in
                        let time =
                            entry.1.ended?.milliseconds ?? (now - entry.1.since) / .milliseconds(1)
                        return String(format: "%.3f", time)
                    }
                ),
                .texts(due.map { $0.1.ended == nil ? "running" : "done" }),
                // An array of texts holds no nulls.
                .texts(due.map { $0.1.failure ?? "" }),
            ]
        )
    }
}
