import Foundation
import Postgres

/// The units of one coordinator that wait or run in this worker.
final class Assignments: @unchecked Sendable {  // All state is guarded by `condition`.
    private let condition = NSCondition()
    private var waiting: [Assignment] = []
    private var inHand: Set<Int> = []
    private var running: [Int: Canceller] = [:]
    private var cancelled: Set<Int> = []
    private var isClosed = false

    /// Whether nothing waits and nothing is in a lane's hands.
    var isIdle: Bool {
        condition.lock()
        defer { condition.unlock() }
        return waiting.isEmpty && inHand.isEmpty
    }

    /// Takes a unit that was handed out.
    func add(_ assignment: Assignment) {
        condition.lock()
        waiting.append(assignment)
        condition.signal()
        condition.unlock()
    }

    /// How many wait.
    var waitingCount: Int {
        condition.lock()
        defer { condition.unlock() }
        return waiting.count
    }

    /// Waits for a unit; `nil` once there will be none.
    func next() -> Assignment? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty, !isClosed { condition.wait() }
        guard !isClosed else { return nil }
        let assignment = waiting.removeFirst()
        inHand.insert(assignment.number)
        return assignment
    }

    /// Notes that a unit begins, so that it can be stopped.
    ///
    /// - Returns: Whether it is still wanted.
    func begin(_ number: Int, _ canceller: Canceller) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed, cancelled.remove(number) == nil else { return false }
        running[number] = canceller
        return true
    }

    /// Notes that a unit has ended.
    func end(_ number: Int) {
        condition.lock()
        inHand.remove(number)
        running[number] = nil
        cancelled.remove(number)
        condition.unlock()
    }

    /// Stops a unit that is not wanted any more; it is answered as failed.
    func cancel(_ number: Int) {
        condition.lock()
        let canceller = running[number]
        let isKnown = inHand.contains(number) || waiting.contains { $0.number == number }
        if canceller == nil, isKnown {
            cancelled.insert(number)
        }
        condition.unlock()
        try? canceller?.cancel()
    }

    /// Stops everything.
    func close() {
        condition.lock()
        isClosed = true
        waiting = []
        let cancellers = Array(running.values)
        condition.broadcast()
        condition.unlock()
        // A cancel that does not arrive is no loss: the statement ends with its connection.
        for canceller in cancellers { try? canceller.cancel() }
    }
}
