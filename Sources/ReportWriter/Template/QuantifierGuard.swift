/// Refuses words for quantities that nobody checked: "most" goes stale as a number does.
///
/// What is counted, and what may stand before it, is told by ``QuantifierGrammar`` for each language. The words are those of the house table (`quantifiers`) in the language of the text, so that a
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

    private let words: [[String]]
    private let grammar: QuantifierGrammar

    /// Takes the words that a language has for quantities.
    ///
    /// - Parameters:
    ///   - words: As they stand in the house table; "a clear majority" is one.
    ///   - language: The language of the text.
    init(words: some Sequence<String>, language: String) {
        let grammar = QuantifierGrammar.of(language)
        self.grammar = grammar
        // The longest first: "a clear majority" is not found as "majority", nor twice.
        self.words = words.filter { !grammar.articles.contains($0) }.map {
            Self.tokens(in: $0).map(\.text)
        }.filter { !$0.isEmpty }
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
                    || !grammar.disarming.contains(tokens[index - 1].text)
            else {
                index += 1
                continue
            }
            let after = tokens[(index + length)...]
            if isOfRespondents(after) || (tokens[index].startsClause && isVerb(after.first)) {
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
        if grammar.isWithoutBlanks { return isOfRespondents(signs: after) }
        for token in after.prefix(5) {
            if token.startsClause { return false }
            if grammar.counted.contains(token.text) { return true }
            // A reference to a figure: "most of the {number position.in_favour Government}".
            if token.text == Self.reference { return true }
            guard grammar.between.contains(token.text) else { return false }
        }
        return false
    }

    /// Whether what is counted follows, in a script in which each sign is a token.
    private func isOfRespondents(signs: ArraySlice<Token>) -> Bool {
        var rest = signs.prefix(12).enumerated()
            .prefix { $0.offset == 0 || !$0.element.startsClause }.map(\.element.text).joined()[...]
        if signs.first?.startsClause == true { return false }
        while let link = grammar.between.sorted(by: { $0.count > $1.count })
            .first(where: rest.hasPrefix)
        {
            rest = rest.dropFirst(link.count)
        }
        return rest.hasPrefix(Self.reference) || grammar.counted.contains(where: rest.hasPrefix)
    }

    private func isVerb(_ token: Token?) -> Bool {
        token.map { !$0.startsClause && grammar.verbs.contains($0.text) } ?? false
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

    // Made once: a regular expression takes longer to make than to match. Matching changes nothing
    // of it, which the compiler cannot know.
    nonisolated(unsafe) private static let anyReference = /\{[^}]*\}/
    nonisolated(unsafe) private static let figureReference =
        /\{(number|Number|base|asked|answered)(\.[fn])? .*/

    /// The text with each reference to a figure as one sign, in as many columns as before.
    private static func withoutReferences(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return text.replacing(anyReference) { match in
            let stands = match.output.wholeMatch(of: figureReference) != nil
            return (stands ? reference : " ")
                + String(repeating: " ", count: match.output.count - 1)
        }
    }

    private static func tokens(in text: String) -> [Token] {
        var (tokens, word, starts) = ([Token](), "", true)
        func add(_ text: String, endingAt column: Int) {
            tokens.append(
                Token(
                    text: text.lowercased(),
                    column: column - text.count + 1,
                    startsClause: starts
                )
            )
            starts = false
        }
        for (column, character) in (text + " ").enumerated() {
            let isIdeograph = character.isLetter && Words.isIdeograph(character)
            if !isIdeograph,
                character.isLetter || character == "-" || String(character) == reference
            {
                word.append(character)
                continue
            }
            if !word.isEmpty { add(word, endingAt: column) }
            word = ""
            // A script without blanks has a token for each sign.
            if isIdeograph { add(String(character), endingAt: column + 1) }
            if ".,;:()?!،؛؟。，；：（）？！".contains(character) { starts = true }
        }
        return tokens
    }
}
