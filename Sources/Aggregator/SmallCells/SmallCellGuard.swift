/// Decides which numbers an edition may publish, so that no small one can be computed back from them.
///
/// Each number counts a set of respondents, or several sets added up. As vectors with one coordinate for
/// each respondent, the published ones span a space, and whatever can be computed from them for certain
/// lies in it. This is so for sums and differences of any tables, figures and questions that share totals,
/// and it stays so when the numbers' being no less than zero is used as well: with every respondent's
/// coordinate free to move a little, only what lies in that space stands still. So a small number
/// is safe where its vector keeps a part outside the space. Where the square of that part's length is at
/// least a half, the numbers published leave a range of one respondent or more to it.
///
/// Numbers are taken in the order of their importance. One that would bring a small number into the space
/// is hidden; one that lies in the space anyway is published, since hiding it would hide nothing.
/// Only how many respondents each two sets have in common is needed, not the sets themselves: a step of
/// Gram and Schmidt on the matrix of these. n numbers take time n³ at most.
package struct SmallCellGuard: Sendable {
    /// A number of respondents.
    package struct Number: Sendable {
        /// What it counts.
        package var count: Int
        /// Whether it is known whatever the edition hides.
        package var isOutside: Bool

        package init(count: Int, isOutside: Bool) {
            self.count = count
            self.isOutside = isOutside
        }
    }

    /// The square of the length that has to stay outside: less, and the range left may be less than one.
    private static let leastOutside = 0.5
    /// What is left of a vector that lies in the space, beside its own length: errors of rounding.
    private static let rounding = 1e-9

    private let smallest: Int

    /// - Parameter smallest: The smallest number published, zero apart; at least 2.
    package init(smallest: Int) { self.smallest = smallest }

    /// Finds the numbers to hide.
    ///
    /// - Parameters:
    ///   - numbers: All numbers, the most important ones first.
    ///   - overlaps: How many respondents each two of them have in common: `numbers.count` rows of as
    ///     many values, symmetric; of sums, the sum over their sets.
    /// - Returns: The places of the hidden numbers in `numbers`, in order.
    package func hidden(_ numbers: [Number], overlaps: [[Double]]) -> [Int] {
        var rest = overlaps
        let lengths = numbers.indices.map { overlaps[$0][$0] }
        let isSmall = numbers.map { !$0.isOutside && $0.count > 0 && $0.count < smallest }
        var guarded = numbers.indices.filter { isSmall[$0] }
        var hidden = guarded
        // What others know cannot be hidden, nor what follows from it.
        for place in numbers.indices where numbers[place].isOutside {
            publish(place, lengths, &rest)
        }
        guarded.removeAll { rest[$0][$0] < Self.leastOutside }
        for place in numbers.indices where !numbers[place].isOutside && !isSmall[place] {
            let length = rest[place][place]
            guard length > Self.rounding * max(1, lengths[place]) else { continue }
            let isSafe = guarded.allSatisfy { small in
                let common = rest[small][place]
                return rest[small][small] - common * common / length >= Self.leastOutside
            }
            if isSafe {
                publish(place, lengths, &rest)
            } else {
                hidden.append(place)
            }
        }
        return hidden.sorted()
    }

    /// Takes the direction of a number out of all others.
    private func publish(_ place: Int, _ lengths: [Double], _ rest: inout [[Double]]) {
        let length = rest[place][place]
        guard length > Self.rounding * max(1, lengths[place]) else { return }
        let row = rest[place]
        for other in rest.indices where row[other] != 0 {
            let factor = row[other] / length
            rest[other].withUnsafeMutableBufferPointer { values in
                for column in values.indices { values[column] -= factor * row[column] }
            }
        }
    }
}
