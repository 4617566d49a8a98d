import Aggregator
import Synchronization

/// Turns the events of a run into the fraction that is done, for the progress bar.
final class ProgressMeter: Sendable {
    private let state = Mutex((done: 0, units: 0))
    private let show: @Sendable (Double) -> Void

    init(_ show: @escaping @Sendable (Double) -> Void) {
        self.show = show
    }

    /// Takes what happens, on any thread.
    func take(_ event: RunEvent) {
        let fraction: Double? = state.withLock { state in
            switch event {
            case .planned(_, _, let units): state = (0, units)
            case .unitEnded: state.done += 1
            default: return nil
            }
            return state.units == 0 ? nil : Double(state.done) / Double(state.units)
        }
        if let fraction { show(fraction) }
    }
}
