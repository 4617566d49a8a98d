import Foundation

/// The plan of a run while it is worked on, shared by all who run units.
///
/// It ends once, for one reason: every unit has a result, a unit failed here, or somebody asked to
/// stop. Who waits for work is woken then.
package final class UnitQueue: @unchecked Sendable {  // All state is guarded by `condition`.
    private let condition = NSCondition()
    private let report: @Sendable (RunEvent) -> Void
    private var pool: UnitPool
    private var failure: (any Error)?
    private var isStopped = false
    private var connecting: Int
    private var joined = 0
    private let began = ContinuousClock.now
    private var observers: [@Sendable () -> Void] = []

    /// How long workers may take to connect before this process begins without them.
    private static let grace = Duration.seconds(2)

    /// Takes the plan.
    ///
    /// - Parameters:
    ///   - units: In the order in which they are to be handed out.
    ///   - helpers: How many helpers will join or be given up.
    ///   - report: Told what happens, on any thread.
    package init(
        _ units: [CountingUnit],
        helpers: Int = 0,
        report: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) {
        pool = UnitPool(units)
        connecting = helpers
        self.report = report
    }

    /// Whether there is nothing left to do, for whatever reason.
    package var hasEnded: Bool { locked { ended } }

    /// Calls `observer` whenever there may be something to do, or nothing any more.
    package func observe(_ observer: @escaping @Sendable () -> Void) {
        locked { observers.append(observer) }
    }

    /// Notes that a helper can take units from now on.
    package func join(_ place: String, slots: Int) {
        locked {
            connecting -= 1
            joined += 1
        }
        report(.workerJoined(place: place, slots: slots))
    }

    /// Notes that a helper takes no unit any more, having joined before or not.
    package func leave(_ place: String, hadJoined: Bool, reason: String) {
        locked { if hadJoined { joined -= 1 } else { connecting -= 1 } }
        if !hasEnded { report(.workerLost(place: place, reason: reason)) }
        wake()
    }

    /// Notes that a helper that was lost tries to come back.
    package func rejoin() {
        locked { connecting += 1 }
    }

    /// Gives a helper its next unit, or `nil` where there is none at the moment.
    package func take(for place: String) -> UnitTicket? {
        let ticket = locked { ended ? nil : pool.take(.worker(place), now: .now) }
        if let ticket { report(.unitBegan(ticket.unit, place: place, tries: ticket.tries)) }
        return ticket
    }

    /// Waits for a unit for a connection of this process.
    ///
    /// - Parameter isReserve: Whether it runs only what no helper will.
    /// - Returns: The unit, or `nil` once there will be none.
    package func takeLocal(isReserve: Bool) -> UnitTicket? {
        condition.lock()
        while !ended {
            // Helpers alone wake nobody when their time is up, so the clock is looked at as well.
            let hasHelpers = joined > 0 || (connecting > 0 && .now - began < Self.grace)
            let ticket = pool.take(.local, now: .now, onlyOthersLeave: isReserve && hasHelpers)
            if let ticket {
                condition.unlock()
                report(.unitBegan(ticket.unit, place: Place.local, tries: ticket.tries))
                return ticket
            }
            _ = condition.wait(until: Date(timeIntervalSinceNow: 0.2))
        }
        condition.unlock()
        return nil
    }

    /// Takes a result; only the first of a unit counts.
    package func complete(_ ticket: UnitTicket, _ result: UnitResult) {
        let (isFirst, isComplete) = locked {
            (pool.complete(ticket, result), pool.isComplete)
        }
        if isFirst { report(.unitEnded(result)) }
        if isComplete { wake() }
    }

    /// Takes a unit back, for somebody else to run it.
    package func giveBack(_ ticket: UnitTicket, failed: Bool, place: String, reason: String) {
        locked { pool.giveBack(ticket, failed: failed, reason: "\(place): \(reason)") }
        if !hasEnded { report(.unitReturned(ticket.unit, place: place, reason: reason)) }
        wake()
    }

    /// Whether the result of a ticket would still count.
    package func isWanted(_ ticket: UnitTicket) -> Bool {
        locked { !ended && pool.isWanted(ticket) }
    }

    /// Ends the run with an error; only the first tells why, those that follow are its echo.
    ///
    /// - Parameters:
    ///   - error: What happened.
    ///   - ticket: The unit at which it happened, if it was at one.
    package func fail(_ error: any Error, at ticket: UnitTicket? = nil) {
        let isFirst = locked {
            defer { failure = failure ?? error }
            return !ended
        }
        if isFirst, let ticket {
            report(.unitFailed(ticket.unit, reason: String(describing: error)))
        }
        wake()
    }

    /// Ends the run because somebody asked for it.
    package func stop() {
        locked { isStopped = true }
        wake()
    }

    /// Waits until the run has ended.
    package func wait() {
        condition.lock()
        while !ended { _ = condition.wait(until: Date(timeIntervalSinceNow: 1)) }
        condition.unlock()
    }

    /// The results in the order of the plan.
    ///
    /// - Throws: The error that ended the run, or ``RunCancelled``.
    package func results() throws -> [UnitResult] {
        try locked {
            if pool.isComplete { return pool.results }
            if let failure, !isStopped { throw failure }
            throw RunCancelled(done: pool.done, of: pool.count)
        }
    }

    private var ended: Bool { isStopped || failure != nil || pool.isComplete }

    private func wake() {
        let observers = locked { self.observers }
        for observer in observers { observer() }
    }

    private func locked<Value>(_ body: () throws -> Value) rethrows -> Value {
        condition.lock()
        defer {
            condition.broadcast()
            condition.unlock()
        }
        return try body()
    }
}
