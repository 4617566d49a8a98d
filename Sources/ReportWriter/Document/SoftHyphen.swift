/// Where the head of a column may be divided, for a column may be narrower than its head.
///
/// Pages and Word files divide at the sign by themselves; in plain text ``TableText`` does.
enum SoftHyphen {
    static let sign: Character = "\u{AD}"

    /// The text as it reads undivided.
    static func removed(from text: some StringProtocol) -> String {
        String(text.filter { $0 != sign })
    }

    /// A word divided as late as fits into a width, after a hyphen of its own or where a soft one stands;
    /// `nil` where it has neither.
    static func divided(_ word: String, width: Int) -> (head: String, rest: String, isOwn: Bool)? {
        for index in word.indices.reversed() where index > word.startIndex {
            let rest = String(word[word.index(after: index)...])
            guard [sign, "-"].contains(word[index]), !rest.isEmpty else { continue }
            let head = removed(from: word[..<index]) + "-"
            if DisplayWidth.of(head) <= width { return (head, rest, word[index] == "-") }
        }
        return nil
    }

    /// The columns that the widest undivided part of a word needs, with its hyphen.
    static func widestPart(of word: some StringProtocol) -> Int {
        let parts = word.split { $0 == sign || $0 == "-" }
        return parts.enumerated().map { index, part in
            DisplayWidth.of(part) + (index < parts.count - 1 ? 1 : 0)
        }.max() ?? 0
    }
}
