extension LanguageRules {
    /// How Chinese is written.
    ///
    /// Source: FAO, guide to numbers in Chinese (figures, no separator of thousands). No guide of the
    /// United Nations for Chinese was found: quotation marks, dates and sub-paragraphs are unproven and
    /// follow the practice of documents. Names of States keep the English order, as
    /// lists in Chinese texts of the General Assembly do.
    static let chinese = LanguageRules(
        code: "zh",
        figuresFrom: 0,
        startsInWords: false,
        groups: ("", 4),
        decimalMark: ".",
        percent: [.other: "%"],
        rangeMark: "至",
        lists: Lists(
            comma: "、",
            semicolon: "；",
            and: "和",
            or: "或",
            // "以及" where an item has a comma or an "and"; a republic has neither.
            andAmong: (
                holds: { $0.contains("、") || $0.replacing("共和", with: "").contains("和") },
                and: "以及"
            )
        ),
        dates: Dates(
            months: (1...12).map { "\($0)月" },
            halves: ["上半年", "下半年"],
            quarters: ["第一季度", "第二季度", "第三季度", "第四季度"],
            bare: chineseDates,
            adverbial: chineseDates
        ),
        quotes: ("“", "”"),
        itemMark: ("(", ")"),
        colon: "：",
        autonym: "中文",
        marks: Marks(
            parts: ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"],
            end: "."
        ),
        keepsEnglishOrder: true,
        betweenWords: "",
        betweenSentences: "",
        fullStop: "。",
        plural: { _ in .other },
        categories: [.other],
        locale: "zh"
    )

    private static let chineseDates = [
        "day": "{y}年{m}{d}日", "year": "{y}年", "month": "{y}年{m}", "early_month": "{y}年{m}初",
        "early_year": "{y}年初", "half_year": "{y}年{n}", "quarter": "{y}年{n}",
        "day_range": "{y}年{m}{d}日和{e}日", "day_range_in_full": "{a}至{b}",
        "period": "{y}年至{z}年",
    ]
}
