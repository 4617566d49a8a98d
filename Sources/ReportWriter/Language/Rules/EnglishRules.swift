extension LanguageRules {
    /// How English is written.
    ///
    /// Sources: United Nations Editorial Manual Online, "Numbers, dates and time" (numbers, per cent,
    /// decimals); United Nations Correspondence Manual, paragraphs 22 and 23 (series); texts of the
    /// General Assembly of 1995-1997 (dates); Editorial Guidelines, "Format" (sub-paragraphs).
    /// Unproven: the text of the manual on ranges; they are written in full with "to" in dates.
    static let english = LanguageRules(
        code: "en",
        figuresFrom: 10,
        startsInWords: true,
        groups: (",", 4),
        decimalMark: ".",
        percent: [.other: " per cent"],
        rangeMark: "-",
        lists: Lists(comma: ", ", semicolon: "; ", and: " and ", or: " or "),
        dates: Dates(
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ],
            halves: ["first", "second"],
            quarters: ["first", "second", "third", "fourth"],
            bare: [
                "day": "{d} {m} {y}", "year": "{y}", "month": "{m} {y}",
                "early_month": "early {m} {y}", "early_year": "early {y}",
                "half_year": "the {n} half of {y}", "quarter": "the {n} quarter of {y}",
                "day_range": "{d} and {e} {m} {y}", "day_range_in_full": "{a} to {b}",
                "period": "{y} to {z}",
            ],
            adverbial: [
                "day": "on {d} {m} {y}", "year": "in {y}", "month": "in {m} {y}",
                "early_month": "in early {m} {y}", "early_year": "in early {y}",
                "half_year": "in the {n} half of {y}", "quarter": "in the {n} quarter of {y}",
                "day_range": "on {d} and {e} {m} {y}", "day_range_in_full": "from {a} to {b}",
                "period": "from {y} to {z}",
            ]
        ),
        quotes: ("\"", "\""),
        itemMark: ("(", ")"),
        percentSign: "\u{A0}%",
        afterSentence: "  ",
        autonym: "English",
        plural: { $0 == 1 ? .one : .other },
        locale: "en_GB"
    )
}
