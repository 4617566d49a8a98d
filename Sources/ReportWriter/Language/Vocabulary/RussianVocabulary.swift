extension Vocabulary {
    /// Russian words; forms for plural categories stand between bars.
    static let russian = [
        // Levels of work.
        "global": "глобальный",
        "interregional": "межрегиональный",
        "regional": "региональный",
        "subregional": "субрегиональный",
        "national": "национальный",
        "cross_sectoral": "межсекторальный",
        "within": "в рамках системы",
        "outside": "вне системы",

        // Distribution, organs and offices.
        "general": "общее",
        "limited": "ограниченное",
        "restricted": "для служебного пользования",
        "General Assembly": "Генеральная Ассамблея",
        "Economic and Social Council": "Экономический и Социальный Совет",
        "Security Council": "Совет Безопасности",
        "Secretary-General": "Генеральный секретарь",
        "united_nations": "Организация Объединенных Наций",

        // Roles of participants.
        "participating_government":
            "участвующее правительство|участвующие правительства|участвующие правительства",
        "equal_participant": "равноправный участник|равноправные участники|равноправные участники",
        "lead_agency": "ведущее учреждение|ведущие учреждения|ведущие учреждения",

        // What stands in columns of states.
        "open": "не выполнена",
        "answered": "выполнена",
        "ahead": "предстоит",
        "window open": "срок не истек",
        "no date given": "дата не указана",
        "unlinked sheet": "несвязанная анкета",
        "overdue": "просрочено",
        "reported": "представлен отчет",
        "not reported": "без отчета",
        "every year": "ежегодно",
        "yearly": "ежегодно",

        // Kinds of undertakings, of events and of activities.
        "plan_item": "пункты плана",
        "country_plan": "национальные планы",
        "alignment": "согласование программ",
        "criterion": "критерии",
        "session": "сессия",
        "class": "категория",
        "partner": "партнер",
        "place": "место",
        "service": "услуга",
        "body": "орган",
        "study": "исследование",
        "loan": "заем",
        "humanitarian": "гуманитарная деятельность",
        "technical_cooperation": "техническое сотрудничество",
        "considered": "рассмотрение",
    ]
}
