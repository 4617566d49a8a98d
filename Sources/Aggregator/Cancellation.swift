import Postgres
import Synchronization

/// A wish to stop that reaches every statement that is running.
///
/// Whoever holds it may cancel from any thread, a signal handler's queue among them; the threads
/// that run statements enlist their connections.
package final class Cancellation: Sendable {
    private struct State {
        var isCancelled = false
        var last = 0
        var reactions: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())

    /// A wish that nobody has voiced yet.
    package init() {}

    /// Whether somebody has asked to stop.
    package var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Stops every enlisted statement, and those that would begin later.
    package func cancel() {
        let reactions = state.withLock { state in
            state.isCancelled = true
            // The newest first: a run has to know that it ends before its statements complain of it.
            return state.reactions.sorted { $0.key > $1.key }.map(\.value)
        }
        for reaction in reactions { reaction() }
    }

    /// Lets ``cancel()`` stop the statements of a connection while `body` runs.
    package func enlisting<Value>(
        _ connection: borrowing Connection,
        _ body: () throws -> Value
    ) throws -> Value {
        let canceller = try connection.canceller()
        // A cancel that does not arrive is no loss: the statement ends with its connection.
        return try reacting(by: { try? canceller.cancel() }, body)
    }

    /// Lets ``cancel()`` call `reaction` while `body` runs; throws where it was called before.
    ///
    /// Returns only when a reaction that has begun is over: a late one would stop the statement
    /// that notes why the run ended.
    package func reacting<Value>(
        by reaction: @escaping @Sendable () -> Void,
        _ body: () throws -> Value
    ) throws -> Value {
        let enlistment = Enlistment(reaction)
        let (key, isCancelled) = state.withLock { state in
            state.last += 1
            state.reactions[state.last] = enlistment.react
            return (state.last, state.isCancelled)
        }
        defer {
            state.withLock { _ = $0.reactions.removeValue(forKey: key) }
            enlistment.end()
        }
        guard !isCancelled else { throw RunCancelled() }
        return try body()
    }
}

/// What is to be stopped, for as long as it runs.
private final class Enlistment: Sendable {
    private let isOver = Mutex(false)
    private let reaction: @Sendable () -> Void

    init(_ reaction: @escaping @Sendable () -> Void) {
        self.reaction = reaction
    }

    func react() {
        isOver.withLock { if !$0 { reaction() } }
    }

    func end() {
        isOver.withLock { $0 = true }
    }
}

/// The run was asked to stop; nothing of it was published.
package struct RunCancelled: Error, CustomStringConvertible {
    /// How many units were counted by then.
    package var done = 0
    /// How many there were; 0 where the plan did not stand yet.
    package var count = 0

    /// Notes how far the run had come.
    package init(done: Int = 0, of count: Int = 0) {
        self.done = done
        self.count = count
    }

    package var description: String {
        let progress = count == 0 ? "" : " after \(done) of \(count) units"
        return "the run was cancelled\(progress); nothing was stored, the former edition stands"
    }
}
