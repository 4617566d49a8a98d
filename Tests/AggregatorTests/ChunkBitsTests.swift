import Testing

@testable import Aggregator
@testable import Postgres

/// What is counted word by word is what a look at record after record finds.
@Suite("Bits of a chunk")
struct ChunkBitsTests {
    /// A bitmap as the server sends it.
    private func bits(_ count: Int, _ records: Set<Int>) throws -> BitString {
        var bytes = [UInt8](repeating: 0, count: (count + 7) / 8)
        for record in records { bytes[record / 8] |= 0x80 >> (record % 8) }
        let length = (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
        return try #require((length + bytes).withUnsafeBytes { BitString(columnBytes: $0) })
    }

    private func pairs(_ chunk: ChunkBits) throws -> [[Int]: Int] {
        var found: [[Int]: Int] = [:]
        for row in chunk.pairs() {
            let cells = row.part.split(separator: " ").map { $0.split(separator: ":") }
            #expect(cells.count == row.count)
            for cell in cells {
                let key = try [row.item, String(cell[0])].map { try #require(Int($0)) }
                #expect(found.updateValue(try #require(Int(cell[1])), forKey: key) == nil)
            }
        }
        return found
    }

    @Test(
        "lengths that fill no word, one word, several blocks",
        arguments: [1, 7, 8, 63, 64, 65, 1000, 40_000, 64_000]
    )
    func lengths(count: Int) throws {
        // Terms have gaps; one that nobody gave is among them.
        let terms = [7, 2, 12, 9]
        let sets = [2, 3, 5, count + 1].map { share in
            Set((0..<count).filter { _ in Int.random(in: 1...share) == 1 })
        }
        let bases = [2, 7].map { share in
            Set((0..<count).filter { _ in Int.random(in: 1...share) > 1 })
        }
        let given = Dictionary(uniqueKeysWithValues: zip(terms, sets))
        let chunk = ChunkBits(
            try given.mapValues { try bits(count, $0) },
            bases: try bases.map { try bits(count, $0) }
        )
        let found = try pairs(chunk)
        for (one, first) in given {
            for (other, second) in given {
                let both = first.intersection(second).intersection(bases[0]).count
                #expect(found[[one, other]] == (one < other && both > 0 ? both : nil))
            }
        }
        let within = chunk.within()
        #expect(within.count == 10)
        for (number, base) in bases.enumerated() {
            let all = given.map { ("\($0)", $1) } + [("base", base)]
            for (item, records) in all {
                let expected = PartialCount(
                    item: item,
                    part: "\(number + 1)",
                    count: records.intersection(base).count
                )
                #expect(within.contains(expected))
            }
        }
    }

    @Test("records behind the end of a bitmap are not in it")
    func unequal() throws {
        let options = [
            1: try bits(8, [0, 7]), 2: try bits(80, [0, 7, 79]), 3: try bits(200, [0, 79, 150]),
        ]
        let chunk = ChunkBits(options, bases: [try bits(100, [0, 7, 79, 99])])
        #expect(try pairs(chunk) == [[1, 2]: 2, [1, 3]: 1, [2, 3]: 2])
        #expect(chunk.within().map(\.count) == [4, 2, 3, 2])
    }

    @Test("nothing makes no pair")
    func nothing() throws {
        let one = [1: try bits(9, [3])]
        #expect(ChunkBits([:], bases: [try bits(0, [])]).pairs() == [])
        #expect(ChunkBits(one, bases: [try bits(9, [3])]).pairs() == [])
        #expect(ChunkBits(one, bases: []).within() == [])
    }
}
