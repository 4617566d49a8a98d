/// Finds the known name that somebody most likely meant.
package enum Nearest {
    /// Returns the candidate that is fewest edits away, or `nil` if none is near.
    ///
    /// Two neighbours swapped are one edit. Of equally near candidates the first in the order of
    /// their characters is taken, so that the answer is always the same.
    package static func match(_ written: String, among candidates: some Sequence<String>) -> String?
    {
        let limit = max(1, written.count / 3)
        return
            candidates
            .map { (distance: distance(written, $0, limit: limit), name: $0) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
            .name
    }

    /// The number of insertions, deletions, replacements and swaps between two words.
    static func distance(_ first: String, _ second: String, limit: Int) -> Int {
        let a = Array(first.lowercased().unicodeScalars)
        let b = Array(second.lowercased().unicodeScalars)
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int]()
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + Array(repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count]
    }

    /// Words an advice: the nearest name if there is one, else all of them if they are few.
    package static func advice(_ written: String, among candidates: [String]) -> String {
        if let near = match(written, among: candidates) { return "did you mean \(near)?" }
        let sorted = Set(candidates).sorted()
        guard !sorted.isEmpty else { return "none is known" }
        let shown = sorted.prefix(12).joined(separator: ", ")
        return "known: \(shown)" + (sorted.count > 12 ? " and \(sorted.count - 12) more" : "")
    }
}
