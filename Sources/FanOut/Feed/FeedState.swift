import Aggregator
import Foundation

/// What a reader who comes late has to know first.
struct FeedState {
    private(set) var done = 0
    private(set) var units = 0
    private var run = 0
    private var editions: [String] = []
    private var workers: [String] = []
    private var running: [CountingUnit: String] = [:]
    private var state: String?

    /// Takes an event into account.
    mutating func take(_ event: RunEvent) {
        switch event {
        case .planned(let run, let editions, let units):
            self = FeedState()
            self.run = run
            self.editions = editions
            self.units = units
        case .workerJoined(let place, _): workers.append(place)
        case .workerLost(let place, _): workers.removeAll { $0 == place }
        case .unitBegan(let unit, let place, _): running[unit] = place
        case .unitEnded(let result):
            running[result.unit] = nil
            done += 1
        case .unitReturned(let unit, let place, _):
            if running[unit] == place { running[unit] = nil }
        case .unitFailed(let unit, _): running[unit] = nil
        case .ended(let state, _):
            self.state = state
            running = [:]
        }
    }

    /// The first line of a reader.
    func line(time: Date) -> FeedLine {
        var line = FeedLine("state", time: time)
        if run > 0 { line.run = run }
        line.editions = editions
        line.done = done
        line.units = units
        line.workers = workers
        line.running = running.map {
            FeedLine.Running(edition: $0.key.symbol, unit: $0.key.name, place: $0.value)
        }
        .sorted { ($0.edition, $0.unit) < ($1.edition, $1.unit) }
        line.state = state ?? (run > 0 ? "running" : "waiting")
        return line
    }
}
