/// Refuses words for quantities that nobody checked: "most" goes stale as a number does.
///
/// The words are those of the house table (`quantifiers`) in the language of the text, so that a
/// consultation decides what its words stand for. A word counts as one for a quantity only where it
/// speaks of those who were asked ("most Governments", "many of them"), or stands alone before a verb
/// at the start of a sentence or a clause ("Most would revise them"): "one week" and "all types" say
/// nothing of respondents, and "one of the aims" is English, not a tally.
struct QuantifierGuard: Sendable {
    /// A word found in free text, and where it begins in it.
    struct Finding: Hashable, Sendable {
        var word: String
        /// The column in the line of the template, from 1.
        var column: Int
    }

    /// What is counted: nouns and pronouns that stand for respondents or what they sent.
    private static let counted: Set<String> = [
        "government", "governments", "state", "states", "member", "members", "country", "countries",
        "respondent", "respondents", "reply", "replies", "sheet", "sheets", "them", "these",
        "those",
        "whom", "communication", "communications", "organization", "organizations",
    ]

    /// What may stand between a word for a quantity and what is counted, as in "most of the replying States".
    private static let between: Set<String> = [
        "of", "the", "these", "those", "other", "replying", "member",
    ]

    /// What a sentence goes on with when its subject is the quantity alone: "Most were in favour".
    private static let verbs: Set<String> = [
        "are", "were", "is", "was", "have", "has", "had", "would", "will", "do", "did", "can",
        "could",
        "may", "might", "should", "must", "held", "hold", "favour", "favoured", "named", "wished",
        "wanted", "asked", "called", "considered", "found", "preferred", "proposed", "referred",
        "regarded", "stressed", "suggested", "supported", "thought", "expressed", "saw", "doubted",
    ]

    /// What makes a question or a pronoun of the word behind it: "how many", "a first one".
    private static let disarming: Set<String> = [
        "how", "so", "too", "first", "second", "third", "last", "each", "every", "any", "another",
        "the", "at",
    ]

    private let words: [[String]]

    /// Takes the words that a language has for quantities.
    ///
    /// - Parameter words: As they stand in the house table; "a clear majority" is one.
    init(words: some Sequence<String>) {
        // The longest first: "a clear majority" is not found as "majority", nor twice.
        self.words = words.map { Self.tokens(in: $0).map(\.text) }.filter { !$0.isEmpty }
            .sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
    }

    /// Finds every unchecked word for a quantity in the text of a template.
    ///
    /// - Parameter text: The text, with its references in braces.
    /// - Returns: The words, in the order in which they stand.
    func findings(in text: String) -> [Finding] {
        let tokens = Self.tokens(in: Self.withoutReferences(text))
        var (found, index) = ([Finding](), 0)
        while index < tokens.count {
            guard let length = length(at: index, in: tokens),
                index == 0 || tokens[index].startsClause
                    || !Self.disarming.contains(tokens[index - 1].text)
            else {
                index += 1
                continue
            }
            let after = tokens[(index + length)...]
            if isOfRespondents(after) || (tokens[index].startsClause && Self.isVerb(after.first)) {
                let word = tokens[index..<(index + length)].map(\.text).joined(separator: " ")
                found.append(Finding(word: word, column: tokens[index].column))
            }
            index += length
        }
        return found
    }

    /// How many tokens the quantity that begins here has, or `nil` for none.
    private func length(at index: Int, in tokens: [Token]) -> Int? {
        words.first { word in
            index + word.count <= tokens.count
                && zip(word, tokens[index...]).allSatisfy { $0 == $1.text }
        }?.count
    }

    private func isOfRespondents(_ after: ArraySlice<Token>) -> Bool {
        for token in after.prefix(5) {
            if token.startsClause { return false }
            if Self.counted.contains(token.text) { return true }
            // A reference to a figure: "most of the {number position.in_favour Government}".
            if token.text == Self.reference { return true }
            guard Self.between.contains(token.text) else { return false }
        }
        return false
    }

    private static func isVerb(_ token: Token?) -> Bool {
        token.map { !$0.startsClause && verbs.contains($0.text) } ?? false
    }
}

extension QuantifierGuard {
    private struct Token {
        var text: String
        var column: Int
        /// Whether a sentence or a clause begins with it.
        var startsClause: Bool
    }

    private static let reference = "\u{FFFC}"

    /// The text with each reference to a figure as one sign, in as many columns as before.
    private static func withoutReferences(_ text: String) -> String {
        text.replacing(/\{[^}]*\}/) { match in
            let stands =
                match.output.wholeMatch(of: /\{(number|Number|base|asked|answered) .*/) != nil
            return (stands ? reference : " ")
                + String(repeating: " ", count: match.output.count - 1)
        }
    }

    private static func tokens(in text: String) -> [Token] {
        var (tokens, word, starts) = ([Token](), "", true)
        for (column, character) in (text + " ").enumerated() {
            if character.isLetter || character == "-" || String(character) == reference {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                tokens.append(
                    Token(
                        text: word.lowercased(),
                        column: column - word.count + 1,
                        startsClause: starts
                    )
                )
                (word, starts) = ("", false)
            }
            if ".,;:()?!".contains(character) { starts = true }
        }
        return tokens
    }
}
