extension LanguageRules {
    /// How French is written.
    ///
    /// Sources: FAO, guide to numbers in French (words below ten, percentages in figures, decimal comma,
    /// blanks that never break); Editorial Guidelines, "Format" (sub-paragraphs are "a)").
    /// Unproven, from the practice of documents: words at the start of a sentence, "1er", "1997 à 1998".
    static let french = LanguageRules(
        code: "fr",
        figuresFrom: 10,
        startsInWords: true,
        groups: ("\u{A0}", 4),
        decimalMark: ",",
        percent: [.other: "\u{A0}%"],
        rangeMark: " à ",
        lists: Lists(comma: ", ", semicolon: "\u{A0}; ", and: " et ", or: " ou "),
        dates: Dates(
            months: [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                "septembre", "octobre", "novembre", "décembre",
            ],
            // "de" loses its vowel before another one.
            monthsOf: [
                "de janvier", "de février", "de mars", "d’avril", "de mai", "de juin",
                "de juillet", "d’août", "de septembre", "d’octobre", "de novembre",
                "de décembre",
            ],
            halves: ["premier", "deuxième"],
            quarters: ["premier", "deuxième", "troisième", "quatrième"],
            firstDay: "1er",
            bare: [
                "day": "{d} {m} {y}", "year": "{y}", "month": "{m} {y}",
                "early_month": "début {m} {y}", "early_year": "début {y}",
                "half_year": "{n} semestre de {y}", "quarter": "{n} trimestre de {y}",
                "day_range": "{d} et {e} {m} {y}", "day_range_in_full": "{a} au {b}",
                "period": "{y} à {z}",
            ],
            adverbial: [
                "day": "le {d} {m} {y}", "year": "en {y}", "month": "en {m} {y}",
                "early_month": "au début {mo} {y}", "early_year": "au début de {y}",
                "half_year": "au {n} semestre de {y}", "quarter": "au {n} trimestre de {y}",
                "day_range": "les {d} et {e} {m} {y}", "day_range_in_full": "du {a} au {b}",
                "period": "de {y} à {z}",
            ]
        ),
        quotes: ("«\u{A0}", "\u{A0}»"),
        itemMark: ("", ")"),
        colon: "\u{A0}: ",
        percentSign: "\u{A0}%",
        autonym: "Français",
        plural: { value in
            // Zero is singular; full millions take "de" and count as many.
            if value == 0 || value == 1 { return .one }
            return value % 1_000_000 == 0 ? .many : .other
        },
        // Up to two it is the singular: "1,5 semaine".
        pluralOfDecimal: { $0.hasPrefix("0.") || $0.hasPrefix("1.") ? .one : .other },
        locale: "fr"
    )
}
