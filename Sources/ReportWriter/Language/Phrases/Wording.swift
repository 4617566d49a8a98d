import Synchronization

/// How a report is worded in one language: its rules, its sentences, its words for codes.
struct Wording: Sendable {
    let rules: LanguageRules
    private let patterns: [Phrase: PhrasePattern]
    /// Words for codes and names that the consultation brings along, by what stands in its data.
    private let terms: [String: String]
    private let missing = MissingTerms()

    /// The codes that were asked for and have no word in this language, in their order.
    var untranslated: [String] { missing.sorted }

    /// The wording of a language.
    ///
    /// - Parameters:
    ///   - language: The code of an official language; for others English is taken.
    ///   - terms: The consultation's own words for its codes.
    init(_ language: String, terms: [String: String] = [:]) {
        rules = LanguageRules.all[language] ?? .english
        patterns = PhraseCatalogue.patterns(of: rules.code)
        self.terms = terms
    }

    /// The wording of English alone, where no consultation is at hand.
    static let english = Wording("en")

    /// A sentence of the catalogue with its arguments.
    ///
    /// An argument that is missing is printed as its name in braces, which a test looks for.
    func callAsFunction(_ phrase: Phrase, _ arguments: [String: any PhraseArgument] = [:]) -> String
    {
        guard let pattern = patterns[phrase] else { return "{\(phrase)}" }
        var writer = PhraseWriter(rules: rules, arguments: arguments.mapValues(\.phraseValue))
        return writer.write(pattern)
    }

    /// Sentences one after the other, as the language sets them.
    func sentences(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.joined(separator: rules.betweenSentences)
    }

    /// The word for a code or a name of the data: the consultation's, or the program's, or the code.
    func term(_ code: String) -> String {
        if let word = terms[code] ?? Vocabulary.word(code, language: rules.code) { return word }
        // A symbol or a number is the same in every language.
        if rules.code != "en", code.contains(where: \.isLowercase) { missing.insert(code) }
        return code.replacing("_", with: " ")
    }

    /// The word for a code, in the form that goes with a count; forms stand between bars.
    func term(_ code: String, count: Int) -> String {
        let word = term(code)
        guard !word.contains("|") else {
            return rules.form(
                word.split(separator: "|").map(String.init),
                of: rules.plural(count)
            )
        }
        guard rules.code == "en" else { return word }
        let words = word.split(separator: " ").map {
            $0 == "government" ? "Government" : String($0)
        }
        return (words.dropLast() + [English.noun(words.last ?? "", for: count)])
            .joined(separator: " ")
    }

    /// A label as the head of a row: with a capital, in English without its article.
    func heading(_ label: String) -> String {
        guard rules.code == "en" else { return English.capitalized(label) }
        for article in ["the ", "a ", "an "] where label.hasPrefix(article) {
            return English.capitalized(String(label.dropFirst(article.count)))
        }
        return English.capitalized(label)
    }

    /// When something was, as an adverb; empty without a date.
    func date(
        _ row: [String: String],
        _ from: String = "date_from",
        _ to: String = "date_to",
        _ precision: String = "precision"
    ) -> String {
        rules.adverbialDate(from: row[from], to: row[to], precision: row[precision])
    }
}

/// The codes without a word, as they are come upon.
private final class MissingTerms: Sendable {
    private let codes = Mutex<Set<String>>([])

    func insert(_ code: String) { codes.withLock { _ = $0.insert(code) } }
    var sorted: [String] { codes.withLock { $0.sorted() } }
}
