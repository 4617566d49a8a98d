import Testing

@testable import Aggregator

/// Small numbers are hidden, with as many others as it takes, and no more.
@Suite("Small numbers")
struct SmallCellGuardTests {
    /// Who is counted by each number: the first ones are the most important.
    typealias Sets = [Set<Int>]

    /// The places of those hidden, where numbers below 5 are small.
    private func hidden(_ sets: Sets, outside: Set<Int> = []) -> [Int] {
        SmallCellGuard(smallest: 5).hidden(
            sets.indices.map {
                .init(count: sets[$0].count, isOutside: outside.contains($0))
            },
            overlaps: sets.map { one in sets.map { Double(one.intersection($0).count) } }
        )
    }

    @Test("without a small number everything is told, and zero is none")
    func nothingSmall() {
        #expect(hidden([Set(0..<10), Set(0..<5), Set(5..<10), []]) == [])
    }

    @Test("a small number standing alone hides itself only")
    func alone() {
        #expect(hidden([Set(0..<3), Set(10..<20)]) == [0])
    }

    @Test("a total less the other cell would tell the small one")
    func complement() {
        #expect(hidden([Set(0..<10), Set(0..<3), Set(3..<10)]) == [1, 2])
    }

    @Test("of what tells it together, the least important is hidden")
    func importance() {
        let (total, small, other) = (Set(0..<10), Set(0..<3), Set(3..<10))
        #expect(hidden([other, small, total]) == [1, 2])
    }

    @Test("of three cells one more is enough")
    func oneMore() {
        #expect(hidden([Set(0..<20), Set(0..<3), Set(3..<10), Set(10..<20)]) == [1, 3])
    }

    @Test("two tables that share a total do not tell together what each hides")
    func acrossTables() {
        // The first six of ten and the last seven: added up, less the total, they are the three in both.
        let sets: Sets = [Set(0..<10), Set(0..<6), Set(3..<10), Set(3..<6)]
        #expect(hidden(sets) == [2, 3])
        // Where those in one but not in the other are few, too, either would follow from the total.
        #expect(hidden(sets + [Set(0..<3), Set(6..<10)]) == [1, 2, 3, 4, 5])
    }

    @Test("what is known outside cannot be hidden, nor is anything hidden for what it tells")
    func outside() {
        let sets: Sets = [Set(0..<10), Set(3..<10), Set(0..<3), Set(0..<3).union(20..<30)]
        #expect(hidden(sets, outside: [0, 1]) == [2])
        #expect(hidden(sets, outside: [0]) == [1, 2])
    }

    @Test("nothing published spans a small number, whatever the sets", arguments: 0..<200)
    func random(seed: Int) {
        var chance = Chance(state: UInt64(seed) &* 2_654_435_761 &+ 1)
        // Tables of one population by two questions, as an edition has them, and some figures.
        let people = 24
        let questions = (0..<2).map { _ in (0..<people).map { _ in Int(chance.next() % 4) } }
        var sets: Sets = [Set(0..<people)]
        for question in questions {
            sets += (0..<4).map { option in Set((0..<people).filter { question[$0] == option }) }
        }
        sets += (0..<3).map { _ in Set((0..<people).filter { _ in chance.next() % 3 == 0 }) }
        let places = hidden(sets)
        let told = sets.indices.filter { !places.contains($0) }.map { sets[$0] }
        for place in sets.indices where !sets[place].isEmpty && sets[place].count < 5 {
            #expect(places.contains(place))
            #expect(
                rank(told + [sets[place]], people) == rank(told, people) + 1,
                "number \(place) is a sum of what is told"
            )
        }
    }

    /// How many of the sets, as vectors of zeros and ones, do not follow from others: exactly, in fractions
    /// that share a denominator.
    private func rank(_ sets: Sets, _ people: Int) -> Int {
        var rows = sets.map { set in (0..<people).map { set.contains($0) ? 1 : 0 } }
        var rank = 0
        for column in 0..<people {
            guard let pivot = (rank..<rows.count).first(where: { rows[$0][column] != 0 }) else {
                continue
            }
            rows.swapAt(rank, pivot)
            for row in rows.indices where row > rank && rows[row][column] != 0 {
                let (one, other) = (rows[rank][column], rows[row][column])
                rows[row] = zip(rows[row], rows[rank]).map { $0 * one - $1 * other }
                let divisor = rows[row].reduce(0, Self.commonDivisor)
                if divisor > 1 { rows[row] = rows[row].map { $0 / divisor } }
            }
            rank += 1
            if rank == rows.count { break }
        }
        return rank
    }

    private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (abs(one), abs(other))
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}

/// Numbers that look random and are the same every time.
private struct Chance {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
