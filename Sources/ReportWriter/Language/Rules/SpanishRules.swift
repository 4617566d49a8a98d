extension LanguageRules {
    /// How Spanish is written.
    ///
    /// Sources: United Nations, manual of the Spanish translation service, "Numerales" (from one to ten in
    /// words, figures for percentages, "1%" without a blank, figures for all of a series);
    /// Editorial Guidelines, "Format" (sub-paragraphs are "a)").
    /// Unproven, from the practice of documents: thousands from five digits on, words at the start of a
    /// sentence, adverbs of dates.
    static let spanish = LanguageRules(
        code: "es",
        figuresFrom: 11,
        startsInWords: true,
        groups: ("\u{A0}", 5),
        decimalMark: ",",
        percent: [.other: "%"],
        rangeMark: " a ",
        lists: Lists(
            comma: ", ",
            semicolon: "; ",
            and: " y ",
            or: " o ",
            andBefore: { SpanishSounds.beginsWithI($0) ? " e " : nil },
            orBefore: { SpanishSounds.beginsWithO($0) ? " u " : nil }
        ),
        dates: Dates(
            months: [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                "septiembre", "octubre", "noviembre", "diciembre",
            ],
            halves: ["primer", "segundo"],
            quarters: ["primer", "segundo", "tercer", "cuarto"],
            firstDay: "1",
            bare: [
                "day": "{d} de {m} de {y}", "year": "{y}", "month": "{m} de {y}",
                "early_month": "principios de {m} de {y}", "early_year": "principios de {y}",
                "half_year": "{n} semestre de {y}", "quarter": "{n} trimestre de {y}",
                "day_range": "{d} y {e} de {m} de {y}", "day_range_in_full": "{a} al {b}",
                "period": "{y} a {z}",
            ],
            adverbial: [
                "day": "el {d} de {m} de {y}", "year": "en {y}", "month": "en {m} de {y}",
                "early_month": "a principios de {m} de {y}", "early_year": "a principios de {y}",
                "half_year": "en el {n} semestre de {y}",
                "quarter": "en el {n} trimestre de {y}",
                "day_range": "los días {d} y {e} de {m} de {y}",
                "day_range_in_full": "del {a} al {b}", "period": "de {y} a {z}",
            ]
        ),
        quotes: ("\"", "\""),
        itemMark: ("", ")"),
        autonym: "Español",
        plural: { value in
            if value == 1 { return .one }
            return value != 0 && value % 1_000_000 == 0 ? .many : .other
        },
        locale: "es"
    )
}

/// Sounds before which Spanish "y" and "o" change.
enum SpanishSounds {
    /// Whether "y" becomes "e": before the sound of "i", but not before "hie" and the like.
    static func beginsWithI(_ word: String) -> Bool {
        let word = word.lowercased()
        if ["hia", "hie", "hio", "ia", "ie", "io"].contains(where: word.hasPrefix) { return false }
        return ["i", "í", "hi", "hí"].contains(where: word.hasPrefix)
    }

    /// Whether "o" becomes "u": before the sound of "o".
    static func beginsWithO(_ word: String) -> Bool {
        ["o", "ó", "ho", "hó"].contains(where: word.lowercased().hasPrefix)
    }
}
