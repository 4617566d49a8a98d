import Aggregator
import Foundation

/// One event of a run as a line of JSON; fields that do not apply are left out.
struct FeedLine: Encodable {
    var event: String
    var time: String
    var run: Int?
    var editions: [String]?
    var edition: String?
    var unit: String?
    var place: String?
    var slots: Int?
    var tries: Int?
    var rows: Int?
    var milliseconds: Double?
    var done: Int?
    var units: Int?
    var workers: [String]?
    var running: [Running]?
    var reason: String?
    var state: String?

    /// A unit that is being counted.
    struct Running: Encodable {
        var edition: String
        var unit: String
        var place: String
    }

    init(_ event: String, time: Date) {
        self.event = event
        self.time = time.ISO8601Format()
    }

    /// Describes an event.
    init(_ event: RunEvent, done: Int, units: Int, time: Date) {
        switch event {
        case .planned(let run, let editions, let units):
            self.init("planned", time: time)
            self.run = run
            self.editions = editions
            self.units = units
        case .workerJoined(let place, let slots):
            self.init("worker_joined", time: time)
            self.place = place
            self.slots = slots
        case .workerLost(let place, let reason):
            self.init("worker_lost", time: time)
            self.place = place
            self.reason = reason
        case .unitBegan(let unit, let place, let tries):
            self.init("unit_began", time: time)
            name(unit)
            self.place = place
            self.tries = tries
        case .unitEnded(let result):
            self.init("unit_ended", time: time)
            name(result.unit)
            place = result.place
            rows = result.counts.count
            milliseconds = (result.milliseconds * 1000).rounded() / 1000
            self.done = done
            self.units = units
        case .unitReturned(let unit, let place, let reason):
            self.init("unit_returned", time: time)
            name(unit)
            self.place = place
            self.reason = reason
        case .unitFailed(let unit, let reason):
            self.init("unit_failed", time: time)
            name(unit)
            self.place = Place.local
            self.reason = reason
        case .ended(let state, let failure):
            self.init("ended", time: time)
            self.state = state
            reason = failure
            self.done = done
            self.units = units
        }
    }

    /// The line with its end.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        // A number that JSON cannot write is the only possible failure; there is none.
        return Array((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
    }

    private mutating func name(_ unit: CountingUnit) {
        edition = unit.symbol
        self.unit = unit.name
    }
}
