/// Which of the passages of two versions are the same one, though their words may differ.
///
/// The cheapest way from one list to the other: a pair costs what its words do not share, a passage
/// without a partner a little more than half. So an inserted paragraph is found to be new, instead
/// of making every later one look changed.
enum Alignment {
    /// One step from the old list to the new one.
    enum Step: Equatable {
        case pair(old: Int, new: Int)
        case gone(old: Int)
        /// A new one, after so many old ones.
        case new(Int, afterOld: Int)
    }

    /// What a passage without a partner costs; two of them cost as much as a pair that shares
    /// hardly anything.
    private static let gap = 0.45

    /// Aligns two lists of texts.
    static func steps(from old: [String], to new: [String]) -> [Step] {
        // Most texts have not changed: only what lies between equal ends is compared.
        var first = 0
        while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
        var last = 0
        while last < min(old.count, new.count) - first,
            old[old.count - 1 - last] == new[new.count - 1 - last]
        {
            last += 1
        }
        let middle = between(
            Array(old[first..<(old.count - last)]),
            Array(new[first..<(new.count - last)]),
            offset: first
        )
        let head = (0..<first).map { Step.pair(old: $0, new: $0) }
        let tail = (0..<last).map {
            Step.pair(old: old.count - last + $0, new: new.count - last + $0)
        }
        return head + middle + tail
    }

    private static func between(_ old: [String], _ new: [String], offset: Int) -> [Step] {
        var known: [String: Int] = [:]
        let oldWords = words(of: old, known: &known)
        let newWords = words(of: new, known: &known)
        var cost = Array(
            repeating: Array(repeating: 0.0, count: new.count + 1),
            count: old.count + 1
        )
        for i in 0...old.count { cost[i][0] = Double(i) * gap }
        for j in 0...new.count { cost[0][j] = Double(j) * gap }
        var distances = cost
        for i in 0..<old.count {
            for j in 0..<new.count {
                distances[i][j] = distance(oldWords[i], newWords[j])
                cost[i + 1][j + 1] = min(
                    cost[i][j] + distances[i][j],
                    cost[i][j + 1] + gap,
                    cost[i + 1][j] + gap
                )
            }
        }
        var steps: [Step] = []
        var (i, j) = (old.count, new.count)
        while i > 0 || j > 0 {
            if i > 0, j > 0, cost[i][j] == cost[i - 1][j - 1] + distances[i - 1][j - 1] {
                steps.append(.pair(old: offset + i - 1, new: offset + j - 1))
                (i, j) = (i - 1, j - 1)
            } else if i > 0, cost[i][j] == cost[i - 1][j] + gap {
                steps.append(.gone(old: offset + i - 1))
                i -= 1
            } else {
                steps.append(.new(offset + j - 1, afterOld: offset + i))
                j -= 1
            }
        }
        return steps.reversed()
    }

    /// The words of each text as sorted numbers, equal for equal words.
    private static func words(of texts: [String], known: inout [String: Int]) -> [[Int]] {
        texts.map { text in
            Words.split(text).map { word in
                let (word, next) = (word.trimmed, known.count)
                if let number = known[word] { return number }
                known[word] = next
                return next
            }.sorted()
        }
    }

    /// What two texts do not share, from 0 to 1; of their words as sorted numbers.
    private static func distance(_ a: [Int], _ b: [Int]) -> Double {
        guard !a.isEmpty || !b.isEmpty else { return 0 }
        var (shared, i, j) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] { shared += 1 }
            (i, j) = (i + (a[i] <= b[j] ? 1 : 0), j + (b[j] <= a[i] ? 1 : 0))
        }
        return 1 - 2 * Double(shared) / Double(a.count + b.count)
    }
}
