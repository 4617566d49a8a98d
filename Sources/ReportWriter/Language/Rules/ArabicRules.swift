extension LanguageRules {
    /// How Arabic is written.
    ///
    /// Source of the plural categories: Unicode CLDR. No rules of the United Nations for Arabic were
    /// found: months with both of their names, words up to ten, digits 0-9, thousands with a blank and
    /// sub-paragraphs are unproven and follow the practice of documents. A number never begins a
    /// sentence: the verb does.
    static let arabic = LanguageRules(
        code: "ar",
        direction: .rightToLeft,
        figuresFrom: 11,
        startsInWords: false,
        groups: ("\u{A0}", 4),
        decimalMark: ".",
        percent: [.other: " في المائة"],
        rangeMark: " إلى ",
        // The conjunction is written together with the word that follows, and stands before each.
        lists: Lists(comma: "، ", semicolon: "؛ ", and: " و", or: " أو ", andBeforeEach: true),
        dates: Dates(
            months: [
                "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو",
                "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر",
                "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
            ],
            halves: ["الأول", "الثاني"],
            quarters: ["الأول", "الثاني", "الثالث", "الرابع"],
            bare: [
                "day": "{d} {m} {y}", "year": "{y}", "month": "{m} {y}",
                "early_month": "أوائل {m} {y}", "early_year": "أوائل عام {y}",
                "half_year": "النصف {n} من عام {y}", "quarter": "الربع {n} من عام {y}",
                "day_range": "{d} و {e} {m} {y}", "day_range_in_full": "{a} إلى {b}",
                "period": "{y} إلى {z}",
            ],
            adverbial: [
                "day": "في {d} {m} {y}", "year": "في عام {y}", "month": "في {m} {y}",
                "early_month": "في أوائل {m} {y}", "early_year": "في أوائل عام {y}",
                "half_year": "في النصف {n} من عام {y}", "quarter": "في الربع {n} من عام {y}",
                "day_range": "يومي {d} و {e} {m} {y}",
                "day_range_in_full": "في الفترة من {a} إلى {b}",
                "period": "في الفترة من {y} إلى {z}",
            ]
        ),
        quotes: ("\"", "\""),
        itemMark: ("(", ")"),
        autonym: "العربية",
        marks: Marks(
            parts: [
                "أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا",
                "عاشرا",
            ],
            sections: [
                "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام",
            ],
            items: ["أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل"],
            end: " -",
            paragraphEnd: " -"
        ),
        plural: { value in
            switch (value, value % 100) {
            case (0, _): .zero
            case (1, _): .one
            case (2, _): .two
            case (_, 3...10): .few
            case (_, 11...99): .many
            default: .other
            }
        },
        categories: [.zero, .one, .two, .few, .many, .other],
        locale: "ar"
    )
}
