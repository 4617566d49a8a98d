/// The bits of the tally index that the numbers of a question set: a slice for each binary digit of
/// the number of ten-thousandths, so that sums, extremes and quartiles of millions of numbers are
/// found without reading them.
///
/// A range has slices for its lower bound, for its upper bound and for their sum, by which it is
/// placed among the others. A number that does not fit sets one bit that says so, and is read from
/// its row.
struct NumberSlices: Sendable {
    /// Binary digits of a bound; the sum of two has one more.
    private static let digits = FixedDecimal.bits + 1
    /// The slots of a bound: its sign, then its digits from the lowest.
    private static let slots = 1 + digits

    /// The places of the bounds among the numbers of a row; the same for a number.
    let low: Int
    let high: Int
    /// The first of the slots.
    private let first: Int32

    private var isRange: Bool { high > low }

    /// - Parameters:
    ///   - low: The place of the lower bound among the numbers of a row.
    ///   - high: That of the upper one.
    ///   - first: The first slot that is free.
    init(low: Int, high: Int, first: Int) {
        self.low = low
        self.high = high
        self.first = Int32(first)
    }

    /// What the slots stand for, in their order.
    var names: [String] {
        let parts = isRange ? ["low", "high", "sum"] : ["low"]
        return ["#other", "#range"]
            + parts.flatMap { part in
                ["#\(part):-"] + (0..<Self.digits).map { "#\(part):\($0)" }
            }
    }

    /// Writes the slots that a row sets behind those that it sets already.
    ///
    /// - Returns: How many there are then.
    @inline(__always)
    func add(
        _ numbers: borrowing WideNumbers,
        to slots: UnsafeMutablePointer<Int32>,
        _ count: Int
    ) -> Int {
        guard numbers.isGiven(low) else { return count }
        guard let lower = numbers.code(low), let upper = numbers.code(high) else {
            slots[count] = first
            return count &+ 1
        }
        var count = add(lower, 0, to: slots, count)
        guard isRange else { return count }
        if lower != upper {
            slots[count] = first &+ 1
            count &+= 1
        }
        count = add(upper, 1, to: slots, count)
        return add(lower &+ upper, 2, to: slots, count)
    }

    @inline(__always)
    private func add(
        _ code: Int64,
        _ part: Int,
        to slots: UnsafeMutablePointer<Int32>,
        _ count: Int
    ) -> Int {
        let sign = first &+ 2 &+ Int32(truncatingIfNeeded: part &* Self.slots)
        var count = count
        if code < 0 {
            slots[count] = sign
            count &+= 1
        }
        var rest = code.magnitude
        while rest != 0 {
            slots[count] = sign &+ 1 &+ Int32(truncatingIfNeeded: rest.trailingZeroBitCount)
            rest &= rest &- 1
            count &+= 1
        }
        return count
    }
}
