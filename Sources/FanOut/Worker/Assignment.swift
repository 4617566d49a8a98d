import Aggregator

/// A unit that a coordinator has handed out to this worker.
struct Assignment: Sendable {
    /// The coordinator's number of this handing out.
    var number: Int
    var unit: CountingUnit
}
