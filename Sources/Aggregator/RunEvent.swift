/// What happens in a run: the source of the progress bar, the feed and the live ledger.
package enum RunEvent: Sendable {
    /// The plan stands.
    case planned(run: Int, editions: [String], units: Int)
    /// A worker takes units from now on.
    case workerJoined(place: String, slots: Int)
    /// A worker takes no units any more.
    case workerLost(place: String, reason: String)
    /// A unit was handed out.
    case unitBegan(CountingUnit, place: String, tries: Int)
    /// A unit has its result.
    case unitEnded(UnitResult)
    /// A unit was taken back, for somebody else to run it.
    case unitReturned(CountingUnit, place: String, reason: String)
    /// A unit failed in this process, which ends the run.
    case unitFailed(CountingUnit, reason: String)
    /// The run is over.
    case ended(state: String, failure: String?)
}

/// The names of places where units run.
package enum Place {
    /// A connection of this process; workers go by their address.
    package static let local = "local"
}
