import Postgres

/// The records of one chunk that gave each option, and those of some bases, counted against each other.
///
/// Two hundred options make twenty thousand pairs. A server takes most of its time to make the bitmap of
/// each pair before it counts it; here it is never made.
struct ChunkBits {
    /// Who gave each option, by its term and in that order.
    private let options: [(term: Int, bits: BitString)]
    private let bases: [BitString]

    /// How many words of a bitmap are looked at for one pair after another: of two hundred bitmaps as much as
    /// a core keeps near.
    private static let block = 512

    /// Takes bitmaps.
    ///
    /// - Parameters:
    ///   - options: By term. Where one is shorter than another, it has no further records.
    ///   - bases: In the order in which they are numbered.
    init(_ options: [Int: BitString], bases: [BitString]) {
        self.options = options.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.bases = bases
    }

    /// How many gave each option, within each base: the term and in `part` the base, counted from 1.
    ///
    /// Of the item `base` it is how large the base itself is.
    func within() -> [PartialCount] {
        bases.enumerated().flatMap { index, base in
            ([("base", base)] + options.map { ("\($0.term)", $0.bits) }).map { item, bits in
                PartialCount(
                    item: item,
                    part: "\(index + 1)",
                    count: Self.common(bits.words, base.words)
                )
            }
        }
    }

    /// How many gave both of every two options, within the first base.
    ///
    /// A row for each term: in `part` the terms behind it of whom anybody gave both, as in "17:5 18:1", in `count`
    /// how many these are.
    func pairs() -> [PartialCount] {
        let sums = pairSums()
        var next = 0
        var rows: [PartialCount] = []
        for place in options.indices {
            var cells = ""
            var count = 0
            for other in options[(place + 1)...] {
                let sum = sums[next]
                next += 1
                guard sum > 0 else { continue }
                cells += count == 0 ? "\(other.term):\(sum)" : " \(other.term):\(sum)"
                count += 1
            }
            guard count > 0 else { continue }
            rows.append(PartialCount(item: "\(options[place].term)", part: cells, count: count))
        }
        return rows
    }

    /// How many gave both: of the first option with each after it, of the second with each after it, and so on.
    private func pairSums() -> [Int] {
        let base = bases.first?.words ?? []
        let bitmaps = options.map { zip($0.bits.words, base).map(&) }
        var sums = [Int](repeating: 0, count: bitmaps.count * max(0, bitmaps.count - 1) / 2)
        for start in stride(from: 0, to: base.count, by: Self.block) {
            var next = 0
            for (place, one) in bitmaps.enumerated() {
                for other in bitmaps[(place + 1)...] {
                    sums[next] += Self.common(one, other, from: start, most: Self.block)
                    next += 1
                }
            }
        }
        return sums
    }

    /// How many bits two bitmaps have in common, within some of their words.
    private static func common(
        _ one: [UInt64],
        _ other: [UInt64],
        from start: Int = 0,
        most: Int = .max
    ) -> Int {
        let end = min(one.count, other.count)
        guard start < end else { return 0 }
        return one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                // Wrapping sums of one width are what the compiler makes vectors of.
                var sum: UInt64 = 0
                for index in start..<(start + min(most, end - start)) {
                    sum &+= UInt64(truncatingIfNeeded: (one[index] & other[index]).nonzeroBitCount)
                }
                return Int(sum)
            }
        }
    }
}
