/// A moment by which something has to be done.
package struct Deadline: Comparable, Sendable {
    private let instant: ContinuousClock.Instant

    /// The moment that is `duration` from now.
    package static func after(_ duration: Duration) -> Deadline {
        Deadline(instant: .now + duration)
    }

    /// Whether it is over.
    package var hasPassed: Bool { ContinuousClock.now >= instant }

    /// What is left, in the unit of `poll`, rounded up so that nobody wakes too early.
    var milliseconds: Int32 {
        let left = ContinuousClock.now.duration(to: instant)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        guard seconds < 1_000_000 else { return Int32.max }
        return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    package static func < (first: Deadline, second: Deadline) -> Bool {
        first.instant < second.instant
    }
}
