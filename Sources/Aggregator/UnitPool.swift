/// Who has which unit of a plan, as a value that knows neither threads nor sockets.
///
/// Units are handed out in the order of the plan. One that is given back goes to the next who asks;
/// one that takes far longer than the others is handed out once more, and the first result counts.
package struct UnitPool: Sendable {
    /// Who asks for a unit.
    package enum Asker: Hashable, Sendable {
        /// A connection of this process.
        case local
        /// A worker, by its address.
        case worker(String)
    }

    private struct Entry {
        var unit: CountingUnit
        var holders: [Int: (asker: Asker, since: ContinuousClock.Instant)] = [:]
        var tries = 0
        var failures = 0
        var failure: String?
        var result: UnitResult?
    }

    /// How often workers may fail at a unit before it is only run here, where its error is seen.
    package static let failuresAllowed = 2
    /// The least time after which a unit counts as slow.
    package static let patience = Duration.seconds(2)

    private var entries: [Entry]
    private var waiting: [Int]
    private var lastTicket = 0
    private var longest = Duration.zero
    private var doneCount = 0
    /// When a worker last gave a result, or was first given a unit.
    private var lastHelp: ContinuousClock.Instant?

    /// Takes the plan, in the order in which it is to be handed out.
    package init(_ units: [CountingUnit]) {
        entries = units.map { Entry(unit: $0) }
        waiting = Array(units.indices.reversed())
    }

    /// How many units have a result.
    package var done: Int { doneCount }
    /// How many units there are.
    package var count: Int { entries.count }
    /// Whether every unit has a result.
    package var isComplete: Bool { doneCount == entries.count }

    /// The results in the order of the plan; whole once the pool is complete.
    package var results: [UnitResult] { entries.compactMap(\.result) }

    /// Hands out the next unit, or a slow one for a second time.
    ///
    /// - Parameters:
    ///   - asker: Who will run it; nobody gets the same unit twice at a time.
    ///   - now: The time.
    ///   - onlyOthersLeave: Whether to give only what no worker will take: units at which workers
    ///     failed, slow ones, and all of them while no worker gives any result.
    /// - Returns: The ticket, or `nil` where there is nothing to do at the moment.
    package mutating func take(
        _ asker: Asker,
        now: ContinuousClock.Instant,
        onlyOthersLeave: Bool = false
    ) -> UnitTicket? {
        let isReserved = onlyOthersLeave && !isHelpOverdue(now)
        let position = waiting.lastIndex { index in
            let isBarred = entries[index].failures >= Self.failuresAllowed
            return asker == .local ? isBarred || !isReserved : !isBarred
        }
        if let position { return hand(waiting.remove(at: position), to: asker, now: now) }
        guard let slow = slowest(for: asker, now: now) else { return nil }
        return hand(slow, to: asker, now: now)
    }

    /// Takes a result; returns whether it is the unit's first, which alone counts.
    package mutating func complete(_ ticket: UnitTicket, _ result: UnitResult) -> Bool {
        guard entries[ticket.index].holders[ticket.number] != nil,
            entries[ticket.index].result == nil
        else { return false }
        if let since = entries[ticket.index].holders[ticket.number]?.since {
            longest = max(longest, .now - since)
        }
        if entries[ticket.index].holders[ticket.number]?.asker != .local { lastHelp = .now }
        var result = result
        result.tries = entries[ticket.index].tries
        result.failure = entries[ticket.index].failure
        entries[ticket.index].result = result
        entries[ticket.index].holders = [:]
        doneCount += 1
        return true
    }

    /// Takes a unit back that its holder cannot finish.
    ///
    /// - Parameters:
    ///   - ticket: What the holder was given.
    ///   - failed: Whether the unit itself failed, rather than its holder was lost.
    ///   - reason: Where and why, kept with the unit's result.
    package mutating func giveBack(_ ticket: UnitTicket, failed: Bool, reason: String) {
        guard entries[ticket.index].holders.removeValue(forKey: ticket.number) != nil else {
            return
        }
        entries[ticket.index].failure = reason
        if failed { entries[ticket.index].failures += 1 }
        guard entries[ticket.index].holders.isEmpty else { return }
        waiting.append(ticket.index)
    }

    /// Whether the result of a ticket would still count.
    package func isWanted(_ ticket: UnitTicket) -> Bool {
        entries[ticket.index].holders[ticket.number] != nil
    }

    private mutating func hand(
        _ index: Int,
        to asker: Asker,
        now: ContinuousClock.Instant
    ) -> UnitTicket {
        lastTicket += 1
        if asker != .local { lastHelp = lastHelp ?? now }
        entries[index].tries += 1
        entries[index].holders[lastTicket] = (asker, now)
        return UnitTicket(
            number: lastTicket,
            index: index,
            unit: entries[index].unit,
            tries: entries[index].tries
        )
    }

    /// How long a unit may take before it counts as slow.
    private var limit: Duration { max(Self.patience, longest * 3) }

    /// Whether all workers have been silent for so long that they cannot be waited for.
    private func isHelpOverdue(_ now: ContinuousClock.Instant) -> Bool {
        lastHelp.map { now - $0 > limit * 2 } ?? false
    }

    /// The unit that one worker has run for longest, where that is much longer than any other took.
    private func slowest(for asker: Asker, now: ContinuousClock.Instant) -> Int? {
        // Other workers go first: this process stands in where there is none.
        let limit = limit * (asker == .local ? 2 : 1)
        return entries.indices
            .compactMap { index -> (index: Int, since: ContinuousClock.Instant)? in
                guard entries[index].holders.count == 1,
                    let holder = entries[index].holders.values.first,
                    holder.asker != .local, holder.asker != asker, now - holder.since > limit
                else { return nil }
                return (index, holder.since)
            }
            .min { $0.since < $1.since }?.index
    }
}
