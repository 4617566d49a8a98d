import Postgres
import Synchronization

/// A wish to stop that reaches every statement that is running.
///
/// Whoever holds it may cancel from any thread, a signal handler's queue among them; the threads
/// that run statements enlist their connections.
package final class Cancellation: Sendable {
    private struct State {
        var isCancelled = false
        var cancellers: [ObjectIdentifier: Canceller] = [:]
    }

    private let state = Mutex(State())

    /// A wish that nobody has voiced yet.
    package init() {}

    /// Whether somebody has asked to stop.
    package var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Stops every enlisted statement, and those that would begin later.
    package func cancel() {
        let running = state.withLock { state in
            state.isCancelled = true
            return Array(state.cancellers.values)
        }
        // A cancel that does not arrive is no loss: the statement ends with its connection.
        for canceller in running { try? canceller.cancel() }
    }

    /// Lets ``cancel()`` stop the statements of a connection while `body` runs.
    package func enlisting<Value>(
        _ connection: borrowing Connection,
        _ body: () throws -> Value
    ) throws -> Value {
        let canceller = try connection.canceller()
        let key = ObjectIdentifier(canceller)
        let isCancelled = state.withLock { state in
            state.cancellers[key] = canceller
            return state.isCancelled
        }
        defer { state.withLock { _ = $0.cancellers.removeValue(forKey: key) } }
        guard !isCancelled else { throw RunCancelled() }
        return try body()
    }
}

/// The run was asked to stop; nothing of it was published.
package struct RunCancelled: Error, CustomStringConvertible {
    package let description = "the run was cancelled; nothing was stored, the former edition stands"
}
