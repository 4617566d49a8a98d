import Aggregator
import Testing

@testable import FanOut

@Suite("Handing out units")
struct UnitPoolTests {
    private let start = ContinuousClock.now
    private let a = UnitPool.Asker.worker("a")
    private let b = UnitPool.Asker.worker("b")

    /// Lets the macros of the tests call what changes the pool.
    private final class Box {
        private var pool: UnitPool
        init(_ units: [CountingUnit]) { pool = UnitPool(units) }
        var count: Int { pool.count }
        var isComplete: Bool { pool.isComplete }
        var results: [UnitResult] { pool.results }
        func isWanted(_ ticket: UnitTicket) -> Bool { pool.isWanted(ticket) }
        func giveBack(_ ticket: UnitTicket, failed: Bool) {
            pool.giveBack(ticket, failed: failed, reason: "a: is gone")
        }
        func complete(_ ticket: UnitTicket, _ result: UnitResult) -> Bool {
            pool.complete(ticket, result)
        }
        func take(
            _ asker: UnitPool.Asker,
            now: ContinuousClock.Instant,
            onlyOthersLeave: Bool = false
        ) -> UnitTicket? {
            pool.take(asker, now: now, onlyOthersLeave: onlyOthersLeave)
        }
    }

    private func units(_ count: Int) -> [CountingUnit] {
        (0..<count).map { CountingUnit(symbol: "X", build: 1, scope: .figures, chunk: $0) }
    }

    private func result(_ ticket: UnitTicket, _ place: String, count: Int = 1) -> UnitResult {
        UnitResult(
            unit: ticket.unit,
            counts: [PartialCount(item: "f", part: "value", count: count)],
            place: place,
            tries: ticket.tries,
            milliseconds: 1
        )
    }

    @Test("units go out in the order of the plan, each once")
    func order() throws {
        let pool = Box(units(3))
        let tickets = [a, b, .local].compactMap { pool.take($0, now: start) }
        #expect(tickets.map(\.unit.chunk) == [0, 1, 2])
        #expect(pool.take(a, now: start) == nil)
        for ticket in tickets.reversed() { #expect(pool.complete(ticket, result(ticket, "x"))) }
        #expect(pool.isComplete)
        #expect(pool.results.map(\.unit.chunk) == [0, 1, 2])
    }

    @Test("a lost unit goes to the next who asks, and a late result of the lost one counts nothing")
    func lost() throws {
        let pool = Box(units(1))
        let first = try #require(pool.take(a, now: start))
        pool.giveBack(first, failed: false)
        let second = try #require(pool.take(b, now: start))
        #expect((second.number, second.tries) != (first.number, 1))
        #expect(!pool.isWanted(first))
        #expect(!pool.complete(first, result(first, "a", count: 7)))
        #expect(pool.complete(second, result(second, "b")))
        #expect(!pool.complete(second, result(second, "b", count: 9)))
        #expect(pool.results.map(\.place) == ["b"])
        #expect(pool.results[0].tries == 2)
        #expect(pool.results[0].failure == "a: is gone")
        #expect(pool.results[0].counts[0].count == 1)
    }

    @Test("a slow unit goes out twice, never to the same worker, and the first result counts")
    func slow() throws {
        let pool = Box(units(1))
        let first = try #require(pool.take(a, now: start))
        #expect(pool.take(b, now: start + .seconds(1)) == nil)
        let late = start + UnitPool.patience + .milliseconds(1)
        #expect(pool.take(a, now: late) == nil)
        #expect(pool.take(.local, now: late, onlyOthersLeave: true) == nil)
        let second = try #require(pool.take(b, now: late))
        #expect(pool.take(.worker("c"), now: late + .seconds(60)) == nil)
        // One holder that is lost leaves the unit to the other.
        pool.giveBack(second, failed: false)
        #expect(pool.take(.worker("c"), now: start) == nil)
        #expect(pool.complete(first, result(first, "a")))
        #expect(pool.isComplete)
    }

    @Test("a unit at which workers fail is run here, where its error is seen")
    func failing() throws {
        let pool = Box(units(1))
        for _ in 0..<UnitPool.failuresAllowed {
            let ticket = try #require(pool.take(a, now: start))
            pool.giveBack(ticket, failed: true)
        }
        #expect(pool.take(a, now: start) == nil)
        #expect(pool.take(.local, now: start, onlyOthersLeave: true) != nil)
    }

    @Test("this process waits for its workers, but not for ever")
    func reserve() throws {
        let pool = Box(units(3))
        _ = try #require(pool.take(a, now: start))
        #expect(pool.take(.local, now: start + .seconds(1), onlyOthersLeave: true) == nil)
        let never = start + UnitPool.patience * 2 + .milliseconds(1)
        #expect(pool.take(.local, now: never, onlyOthersLeave: true) != nil)
    }

    @Test("whatever is lost, failed, repeated or late, every unit has one result")
    func chaos() throws {
        var seeds = Chance.announced("lost and late units")
        let turns = Chance.isFull ? 10_000 : 300
        defer { print("runs with lost, failed, repeated and late units  \(turns)") }
        for _ in 0..<turns {
            let seed = seeds.next()
            var chance = Chance(seed: seed)
            let pool = Box(units(Int.random(in: 1...12, using: &chance)))
            var held: [UnitTicket] = []
            var dead: [UnitTicket] = []
            var accepted: [Int] = []
            var now = start
            var turns = 0
            while !pool.isComplete {
                turns += 1
                try #require(turns < 10_000, "seed \(seed) never ends")
                now += .milliseconds(Int.random(in: 0...900, using: &chance))
                let asker = [a, b, .worker("c"), .local].randomElement(using: &chance) ?? a
                if let ticket = pool.take(asker, now: now) { held.append(ticket) }
                guard !held.isEmpty else { continue }
                let ticket = held.remove(at: Int.random(in: 0..<held.count, using: &chance))
                switch Int.random(in: 0...3, using: &chance) {
                case 0:
                    pool.giveBack(ticket, failed: Bool.random(using: &chance))
                    dead.append(ticket)
                case 1 where !dead.isEmpty:
                    let late = dead[Int.random(in: 0..<dead.count, using: &chance)]
                    #expect(!pool.complete(late, result(late, "late")))
                    held.append(ticket)
                default:
                    if pool.complete(ticket, result(ticket, "x")) { accepted.append(ticket.index) }
                    dead.append(ticket)
                }
            }
            #expect(accepted.sorted() == Array(0..<pool.count))
            #expect(pool.results.count == pool.count)
            #expect(pool.results.allSatisfy { $0.place == "x" })
        }
    }
}
