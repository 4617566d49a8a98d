import Synchronization

/// The sentences of every language, read once.
enum PhraseCatalogue {
    /// The patterns as they are written, by language; a language is here when all of it is translated.
    static let texts: [String: [Phrase: String]] = [
        "ar": arabic, "en": english, "es": spanish, "fr": french, "ru": russian, "zh": chinese,
    ]

    /// The languages in which reports can be written, in the order of their codes.
    static var languages: [String] { texts.keys.sorted() }

    /// The patterns of a language, English where there is none.
    static func patterns(of language: String) -> [Phrase: PhrasePattern] {
        read.withLock { read in
            if let known = read[language] { return known }
            let patterns = (texts[language] ?? english).compactMapValues { try? PhrasePattern($0) }
            read[language] = patterns
            return patterns
        }
    }

    private static let read = Mutex<[String: [Phrase: PhrasePattern]]>([:])
}
