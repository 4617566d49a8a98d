import Aggregator
import Foundation
import Testing

@Suite("Handing out units to many at once")
struct UnitQueueTests {
    @Test("eight threads that ask at once get every unit, none of them twice")
    func claims() throws {
        let count = Chance.isFull ? 20_000 : 2_000
        let (began, ended) = (Counts(), Counts())
        let queue = UnitQueue(units(count), helpers: 8) { event in
            switch event {
            case .unitBegan(let unit, _, _): began.add(unit.chunk)
            case .unitEnded(let result): ended.add(result.unit.chunk)
            default: break
            }
        }
        asking(by: 8) { place in
            while let ticket = queue.take(for: place) {
                queue.complete(ticket, result(of: ticket, place))
            }
        }
        let results = try queue.results()
        #expect(results.map(\.unit.chunk) == Array(0..<count))
        #expect(ended.all.count == count && ended.all.values.allSatisfy { $0 == 1 })
        // A thread that had to wait for the machine may lose its unit to another, and that is known.
        let claims = began.all
        #expect(results.allSatisfy { claims[$0.unit.chunk] == $0.tries })
        print("units that eight threads claimed, each once  \(count)")
    }

    @Test("threads that lose units, or come late with them, leave each with one result")
    func losses() throws {
        let count = Chance.isFull ? 20_000 : 2_000
        let seed = Chance.announced("threads that lose units")
        let ended = Counts()
        let queue = UnitQueue(units(count), helpers: 8) { event in
            guard case .unitEnded(let result) = event else { return }
            ended.add(result.unit.chunk)
        }
        asking(by: 8) { place in
            var chance = seed
            // Each thread by a chance of its own.
            for _ in 0..<place.utf8.reduce(0, { $0 + Int($1) }) { _ = chance.next() }
            while !queue.hasEnded {
                guard let ticket = queue.take(for: place) else { continue }
                if Int.random(in: 0..<4, using: &chance) == 0 {
                    queue.giveBack(ticket, failed: false, place: place, reason: "lost")
                    // What it says once nobody waits for it counts nothing.
                    #expect(!queue.isWanted(ticket))
                    queue.complete(ticket, result(of: ticket, "late"))
                } else {
                    queue.complete(ticket, result(of: ticket, place))
                    queue.complete(ticket, result(of: ticket, "twice"))
                }
            }
        }
        let results = try queue.results()
        #expect(results.map(\.unit.chunk) == Array(0..<count))
        #expect(results.allSatisfy { $0.place.hasPrefix("worker") })
        #expect(ended.all.count == count && ended.all.values.allSatisfy { $0 == 1 })
        #expect(results.contains { $0.tries > 1 })
    }

    private struct Fault: Error, Equatable {
        var number: Int
    }

    @Test("the first unit that fails ends the run and says why; what fails after it is its echo")
    func failure() throws {
        let failed = Counts()
        let queue = UnitQueue(units(3)) { event in
            guard case .unitFailed(let unit, _) = event else { return }
            failed.add(unit.chunk)
        }
        let tickets = try (0..<2).map { _ in try #require(queue.takeLocal(isReserve: false)) }
        queue.fail(Fault(number: 1), at: tickets[1])
        queue.fail(Fault(number: 2), at: tickets[0])
        #expect(queue.hasEnded)
        #expect(queue.takeLocal(isReserve: false) == nil)
        #expect(!queue.isWanted(tickets[0]))
        queue.wait()
        #expect(throws: Fault(number: 1)) { try queue.results() }
        #expect(failed.all == [1: 1])
    }

    @Test("whoever asks to stop is told how far it came, whatever failed then")
    func stopped() throws {
        let queue = UnitQueue(units(3))
        let ticket = try #require(queue.takeLocal(isReserve: false))
        queue.complete(ticket, result(of: ticket, "local"))
        queue.stop()
        queue.fail(Fault(number: 1))
        let error = #expect(throws: RunCancelled.self) { try queue.results() }
        #expect(error?.done == 1 && error?.count == 3)
    }

    private func asking(by count: Int, _ body: @escaping @Sendable (String) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count {
            group.enter()
            Thread.detachNewThread {
                body("worker \(number)")
                group.leave()
            }
        }
        group.wait()
    }
}

/// How often each unit was named, by any thread.
private final class Counts: @unchecked Sendable {  // All state is guarded by `lock`.
    // No `Mutex`, of which the thread sanitizer knows nothing.
    private let lock = NSLock()
    private var counts: [Int: Int] = [:]

    var all: [Int: Int] { lock.withLock { counts } }

    func add(_ number: Int) {
        lock.withLock { counts[number, default: 0] += 1 }
    }
}

private func units(_ count: Int) -> [CountingUnit] {
    (0..<count).map { CountingUnit(symbol: "X", build: 1, scope: .figures, chunk: $0) }
}

private func result(of ticket: UnitTicket, _ place: String) -> UnitResult {
    UnitResult(unit: ticket.unit, counts: [], place: place, tries: ticket.tries, milliseconds: 1)
}
