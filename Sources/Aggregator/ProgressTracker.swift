import Synchronization

/// Counts units as they end, on whatever thread, and reports the fraction that is done.
final class ProgressTracker: Sendable {
    private let total: Int
    private let report: @Sendable (Double) -> Void
    private let done = Atomic(0)

    init(total: Int, report: @escaping @Sendable (Double) -> Void) {
        self.total = total
        self.report = report
    }

    /// Notes that one more unit has ended.
    func advance() {
        let count = done.add(1, ordering: .relaxed).newValue
        report(Double(count) / Double(total))
    }
}
