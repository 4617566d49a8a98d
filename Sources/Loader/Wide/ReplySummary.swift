import Dispatch
import Postgres
import Synchronization

/// Has the server index the rows that a load has stored so far, beside what is still to be done.
///
/// The index has an entry for a range of pages. One is made from all rows of the range, committed or not, so
/// most are made while others are still being sent, and little is left to wait for at the end.
final class ReplySummary: Sendable {
    private let target: ConnectionTarget?
    private let queue = DispatchQueue(label: "rapporteur.summary")
    private let failure = Mutex<(any Error)?>(nil)

    /// Prepares it; without a target nothing is stored and nothing indexed.
    init(of target: ConnectionTarget?) { self.target = target }

    /// Begins with what is stored by now and not indexed yet; if one is at work, after it.
    func begin() {
        guard let target else { return }
        queue.async { [self] in
            do {
                try Connection.withConnection(to: target, applicationName: "rapporteur/load") {
                    _ = try $0.run(
                        "select rapporteur.summarize_replies()",
                        name: "load/summarize"
                    )
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
    }

    /// Waits until all that began has ended.
    func wait() { queue.sync {} }

    /// Waits, too.
    ///
    /// - Throws: `DatabaseError`, the first of those that failed.
    func result() throws {
        wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
