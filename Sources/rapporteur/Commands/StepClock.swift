/// How long each step of a run took.
struct StepClock {
    private var last = ContinuousClock.now
    private(set) var steps: [(name: String, duration: Duration)] = []

    /// Notes that a step has just ended, which began when the one before it did.
    mutating func end(of name: String) {
        let now = ContinuousClock.now
        steps.append((name, now - last))
        last = now
    }

    /// The steps on one line, in milliseconds.
    var line: String {
        steps.map { "\($0.name) \(Self.milliseconds($0.duration)) ms" }.joined(separator: ", ")
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let parts = duration.components
        return Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
    }
}
