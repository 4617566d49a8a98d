/// Finds the word that was probably meant.
enum NearestWord {
    /// Returns the known word with the fewest differences, or `nil` when all are far away.
    ///
    /// At most a third of the letters, and at least one, may differ; of equals the first wins.
    static func to(_ word: String, among known: [String]) -> String? {
        let limit = max(1, (word.count + 1) / 3)
        var best: (distance: Int, word: String)?
        for candidate in known {
            let distance = distance(word, candidate)
            let isPrefix = word.count >= 3 && candidate.hasPrefix(word)
            guard distance <= limit || isPrefix else { continue }
            if distance < best?.distance ?? Int.max { best = (distance, candidate) }
        }
        return best?.word
    }

    /// Counts the letters to insert, drop, change or swap with a neighbour.
    static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var before: [Int] = []
        var above = Array(0...second.count)
        for row in 1...first.count {
            var current = [row]
            for column in 1...second.count {
                let same = first[row - 1] == second[column - 1]
                var cost = min(
                    above[column] + 1,
                    current[column - 1] + 1,
                    above[column - 1] + (same ? 0 : 1)
                )
                if row > 1, column > 1, first[row - 1] == second[column - 2],
                    first[row - 2] == second[column - 1]
                {
                    cost = min(cost, before[column - 2] + 1)
                }
                current.append(cost)
            }
            (before, above) = (above, current)
        }
        return above[second.count]
    }
}
