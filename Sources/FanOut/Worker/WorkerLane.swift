import Aggregator
import Foundation
import Postgres

/// One connection of a worker to its database, which runs units of one coordinator.
///
/// A statement that fails ends the transaction, so the lane begins a new one for the next unit; a
/// connection that breaks is opened anew.
struct WorkerLane: Sendable {
    var settings: WorkerSettings
    var view: RunView
    var assignments: Assignments
    var slots: Slots
    var outbox: Outbox
    /// The address of the coordinator, for the log.
    var peer: String

    /// Runs units until there will be none; to be called on a thread of its own.
    ///
    /// - Parameter ready: Of the first lane: called once, when the data of the run are seen, with
    ///   `nil`, or with the reason why they are not. Without it the lane connects for its first unit.
    func work(ready: ((String?) -> Void)? = nil) {
        var tell = ready
        while true {
            var held: Assignment?
            if tell == nil {
                // Waits without a transaction: nothing is held open for a coordinator that is done.
                held = assignments.next()
                guard held != nil else { return }
            }
            do {
                try serve(&held, &tell)
                return
            } catch {
                if let report = tell {
                    report(reason(error))
                    return
                }
                if let held { answer(held, reason(error)) }
            }
        }
    }

    /// Opens a connection and runs units on it until one of them fails.
    private func serve(_ held: inout Assignment?, _ tell: inout ((String?) -> Void)?) throws {
        try Connection.withConnection(to: settings.target, applicationName: "rapporteur/worker") {
            connection in
            let canceller = try connection.canceller()
            let database = try DatabaseIdentity.read(on: connection)
            try view.seeing(
                on: connection,
                database: database,
                patience: .after(settings.patience),
                isWanted: { !outbox.isEnded }
            ) {
                tell?(nil)
                tell = nil
                held = held ?? assignments.next()
                while let assignment = held {
                    try run(assignment, canceller, on: connection)
                    held = nil
                    held = assignments.next()
                }
            }
        }
    }

    private func run(
        _ assignment: Assignment,
        _ canceller: Canceller,
        on connection: borrowing Connection
    ) throws {
        guard view.marks[assignment.unit.build] != nil else {
            answer(assignment, "build \(assignment.unit.build) is not of this run")
            return
        }
        let result: UnitResult? = try slots.occupying {
            guard assignments.begin(assignment.number, canceller) else { return nil }
            return try assignment.unit.count(on: connection)
        }
        guard let result else {
            answer(assignment, "cancelled")
            return
        }
        for message in Message.messages(for: result.counts, number: assignment.number) {
            try outbox.send(message)
        }
        try outbox.send(
            .done(
                number: assignment.number,
                rows: result.counts.count,
                microseconds: Int(result.milliseconds * 1000)
            )
        )
        assignments.end(assignment.number)
    }

    private func answer(_ assignment: Assignment, _ reason: String) {
        assignments.end(assignment.number)
        _ = try? outbox.send(.failed(number: assignment.number, reason: reason))
    }

    /// What the coordinator is told; details of the database are for the operator of the worker.
    private func reason(_ error: any Error) -> String {
        if case SQLState.queryCanceled = error { return "cancelled" }
        settings.warn("\(peer): \(error)")
        guard let error = error as? DatabaseError else { return String(describing: error) }
        return error.availability == .reached
            ? "\(error.query): \(error.message)" : "the database of this worker cannot be reached"
    }
}
