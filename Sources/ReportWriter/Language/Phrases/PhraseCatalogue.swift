import Synchronization

/// The sentences of every language, read once.
enum PhraseCatalogue {
    /// The patterns as they are written, by language; a language is here when all of it is translated.
    static let texts: [String: [Phrase: String]] = [
        "ar": whole(
            arabic,
            arabicRegisters,
            arabicTables,
            AnswerPhrases.arabic,
            ChartPhrases.arabic
        ),
        "en": whole(
            english,
            englishRegisters,
            englishTables,
            AnswerPhrases.english,
            ChartPhrases.english
        ),
        "es": whole(
            spanish,
            spanishRegisters,
            spanishTables,
            AnswerPhrases.spanish,
            ChartPhrases.spanish
        ),
        "fr": whole(
            french,
            frenchRegisters,
            frenchTables,
            AnswerPhrases.french,
            ChartPhrases.french
        ),
        "ru": whole(
            russian,
            russianRegisters,
            russianTables,
            AnswerPhrases.russian,
            ChartPhrases.russian
        ),
        "zh": whole(
            chinese,
            chineseRegisters,
            chineseTables,
            AnswerPhrases.chinese,
            ChartPhrases.chinese
        ),
    ]

    /// Sentences that are kept in several files, as one catalogue.
    private static func whole(_ parts: [Phrase: String]...) -> [Phrase: String] {
        parts.dropFirst().reduce(parts[0]) { $0.merging($1) { one, _ in one } }
    }

    /// The languages in which reports can be written, in the order of their codes.
    static var languages: [String] { texts.keys.sorted() }

    /// The patterns of a language, English where there is none.
    static func patterns(of language: String) -> [Phrase: PhrasePattern] {
        read.withLock { read in
            if let known = read[language] { return known }
            let texts = texts[language] ?? texts["en"] ?? [:]
            let patterns = texts.compactMapValues { try? PhrasePattern($0) }
            read[language] = patterns
            return patterns
        }
    }

    private static let read = Mutex<[String: [Phrase: PhrasePattern]]>([:])
}
