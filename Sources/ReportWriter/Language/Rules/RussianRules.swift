extension LanguageRules {
    /// How Russian is written.
    ///
    /// Source of the plural categories: Unicode CLDR. No rules of the United Nations for Russian were
    /// found: words below ten, thousands with a blank that never breaks, "55,4 процента" and "1997 года"
    /// are unproven and follow the practice of documents of the General Assembly.
    static let russian = LanguageRules(
        code: "ru",
        figuresFrom: 10,
        startsInWords: true,
        groups: ("\u{A0}", 5),
        decimalMark: ",",
        percent: [
            .one: " процент", .few: " процента", .many: " процентов", .other: " процента",
        ],
        rangeMark: "-",
        lists: Lists(
            comma: ", ",
            semicolon: "; ",
            and: " и ",
            or: " или ",
            // "А также" where an item has an "and"; one before a capital belongs to a name.
            andAmong: (
                holds: { $0.contains(" и ") && $0.contains(/\sи\s[а-я]/) },
                and: ", а также "
            )
        ),
        dates: Dates(
            months: [
                "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
                "сентябрь", "октябрь", "ноябрь", "декабрь",
            ],
            monthsOf: [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
                "сентября", "октября", "ноября", "декабря",
            ],
            monthsIn: [
                "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе",
                "сентябре", "октябре", "ноябре", "декабре",
            ],
            halves: ["первое", "второе"],
            quarters: ["первый", "второй", "третий", "четвертый"],
            ordinalsIn: ["в первом", "во втором", "в третьем", "в четвертом"],
            bare: [
                "day": "{d} {mo} {y} года", "year": "{y} год", "month": "{m} {y} года",
                "early_month": "начало {mo} {y} года", "early_year": "начало {y} года",
                "half_year": "{n} полугодие {y} года", "quarter": "{n} квартал {y} года",
                "day_range": "{d} и {e} {mo} {y} года", "day_range_in_full": "{a}\u{A0}— {b}",
                "period": "{y}-{z} годы",
            ],
            adverbial: [
                "day": "{d} {mo} {y} года", "year": "в {y} году", "month": "в {mi} {y} года",
                "early_month": "в начале {mo} {y} года", "early_year": "в начале {y} года",
                "half_year": "{ni} полугодии {y} года",
                "quarter": "{ni} квартале {y} года",
                "day_range": "{d} и {e} {mo} {y} года",
                "day_range_in_full": "с {a} по {b}", "period": "в {y}-{z} годах",
            ]
        ),
        quotes: ("«", "»"),
        itemMark: ("", ")"),
        percentSign: "\u{A0}%",
        autonym: "Русский",
        plural: { value in
            let (last, two) = (value % 10, value % 100)
            if last == 1, two != 11 { return .one }
            if (2...4).contains(last), !(12...14).contains(two) { return .few }
            return .many
        },
        // The genitive singular, which also stands after two: "2,5 недели".
        pluralOfDecimal: { _ in .few },
        categories: [.one, .few, .many],
        locale: "ru"
    )
}
