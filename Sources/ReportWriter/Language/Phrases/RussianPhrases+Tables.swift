/// What tables, and the page around them, say in Russian.
extension PhraseCatalogue {
    static let russianTables: [Phrase: String] = [
        // Tables of every annex.
        .number: "Число",
        .share: "Доля",
        .base: "База",
        .total: "всего",
        .membersOfUnitedNations: "члены Организации Объединенных Наций",
        .otherRespondents: "прочие",
        .jointReply: "совместный ответ",
        .ownReply: "собственный ответ",
        .lateReply: "с опозданием",
        .replyInTime: "в срок",
        .baseOf: "База: {base}, {size}",
        .baseEverybody: "все высказавшиеся",
        .baseNamed: "названные респонденты ({expression})",
        .baseAnswered: "высказавшиеся по вопросу {question, quoted} ({expression})",
        .baseOption: "{question}: {option} ({expression})",
        .tableLetters: "Письма и ответы",
        .letter: "Письмо",
        .replies: "Ответы",
        .governments: "Правительства",
        .acknowledgements: "Подтверждения",
        .letterCode: "{letter, capital} ({code})",
        .tableLettersNote: """
        Ответ, который может относиться к нескольким письмам, учитывается по каждому из них.
        """,
        .tableRates: "Доля ответивших",
        .respondents: "Респонденты",
        .perCent: "В процентах",
        .rateMembers: "государства-члены по отношению к числу членов",
        .rateOtherStates: "государства, не являющиеся членами, отдельно",
        .rateAll: "все респонденты, независимо от членства",
        .tableReconciliation: "Опубликованные цифры, не подтвержденные данными",
        .tableReconciliationBase: """
        Из опубликованных цифр ({printed}) совпадают {agreeing}, расходятся {differing}, \
        только словами опубликованы {words}.
        """,
        .tableReconciliationNote: """
        Опубликованная цифра приводится рядом с расчетной и никогда не заменяет ее.
        """,
        .figure: "Показатель",
        .paragraph: "Пункт",
        .printed: "Опубли\u{AD}ковано",
        .computed: "Расчет",
        .difference: "Разница",
        .tableDiscrepancies: "Чем могли бы объясняться эти расхождения",
        .tableDiscrepanciesNote: "Ни один из этих способов подсчета не принят.",
        .discrepancyFigure: "{figure}: опубликовано {printed}, рассчитано {computed}",
        .discrepancyCandidate: """
        {candidate, select, \
        sheets {Анкеты вместо названных респондентов} \
        names {Названные респонденты вместо анкет} \
        unjoined {Совместный ответ как ответ одного респондента} \
        punctual {Без опоздавших ответов} \
        members {Только члены Организации Объединенных Наций} \
        acknowledged {{explains, select, some {Также часть тех, кто лишь подтвердил получение} other {Также те, кто лишь подтвердил получение}}} \
        withdrew {{explains, select, some {Также часть тех, кто отозвал ответ} other {Также те, кто отозвал ответ}}} \
        late {{explains, select, some {Также часть тех, чей ответ поступил после даты отсечения} other {Также те, чей ответ поступил после даты отсечения}}} \
        letters {Сообщения вместо респондентов} \
        other {Респонденты по одному разу на каждое письмо, на которое они ответили}}
        """,
        .tableTurns: "Большинство, которое меняется при других правилах подсчета",
        .tableTurnsNote: """
        Показатели, остающиеся по ту же сторону от половины, приведены в таблицах издания.
        """,
        .weightedBy: "С весом: {attribute}",

        // What stands below the tables of questions and attributes.
        .sumExclusive: """
        Варианты исключают друг друга; их сумма равна числу ответивших ({answered, figures}).
        """,
        .sumFails: """
        Варианты исключают друг друга, но их сумма ({given, figures}) не равна числу ответивших \
        ({answered, figures}).
        """,
        .sumUnknown: """
        Сумма по вариантам: {given, figures}; число ответивших: {answered, figures}. Исключают \
        ли варианты друг друга, неизвестно.
        """,
        .sumSeveral: """
        Сумма по вариантам: {given, figures}; число ответивших: {answered, figures}. Можно было \
        назвать несколько вариантов.
        """,
        .attributeSources: """
        {sources, select, none {Источник сведений, которые приводятся помимо ответов, не \
        указан.} other {Источник сведений, которые приводятся помимо ответов: {sources}.}}
        """,

        // Tables of the registers.
        .tableSymbols: "Условные обозначения документов и пункты, в которых они упоминаются",
        .symbol: "Обозначение",
        .tableProfiles: "Сопоставление механизмов",
        .tableProfilesNote: """
        Вспомогательные органы учитываются вместе с механизмом. Мероприятия, о которых \
        известно лишь их число, не учитываются.
        """,
        .bodiesBelow: "Органы",
        .members: "Члены",
        .held: "Прошли",
        .aheadHead: "Впереди",
        .overdueHead: "Просро\u{AD}чены",
        .concerns: "Вопросы",
        .tableBodies: "Органы с разбивкой по системе и уровню",
        .tableLevelsNote: "Орган, действующий на двух уровнях, показан на обоих.",
        .mainBodies: "Основные",
        .organs: "Органы",
        .subsidiaries: "Вспомо\u{AD}гательные",
        .partners: "Партнеры",
        .tableAngles: "Основные механизмы с разбивкой по аспектам",
        .tableAnglesNote: "Неуказанное не отрицается.",
        .yes: "Да",
        .no: "Нет",
        .notStated: "Не указано",
        .tableParticipants: "Зарегистрированные участники с разбивкой по статусу",
        .tableParticipantsNote: "Приглашенные и наблюдатели не являются членами.",
        .stated: "Указано",
        .states: "Госу\u{AD}дарства",
        .others: "Прочие",
        .observers: "Наблю\u{AD}датели",
        .invited: "Пригла\u{AD}шены",
        .replied: "Ответили",
        .tableCalendar: "Запланированные и просроченные мероприятия",
        .event: "Мероприятие",
        .when: "Время",
        .standing: "Состояние",
        .tableAgreements: "Конвенции и соглашения",
        .tableAgreementsNote: "Действия, зарегистрированные на предельную дату.",
        .year: "Год",
        .parties: "Стороны",
        .ratified: "Ратифи\u{AD}кации",
        .inForce: "В силе",
        .tableNamedInstruments: "Документы, упомянутые правительствами",
        .tableNamedInstrumentsNote:
            "Каждое правительство учтено один раз по каждому документу, который оно упомянуло.",
        .tableRequests: "Просьбы (первыми указаны невыполненные)",
        .requestHead: "Просьба",
        .due: "Срок",
        .state: "Состояние",
        .tableCommitments: "Обязательства и планы",
        .tableCommitmentsNote: "Молчание не является отчетом.",
        .expected: "Ожидалось",
        .named: "Названо",
        .reported: "Сообщили",
        .silent: "Не сообщили",
        .tableActivities: "Деятельность с разбивкой по категориям, партнерам и местам",
        .activitiesHead: "Виды деятельности",
        .tableGaps: """
        Вопросы, поднятые правительствами, и рассматривающие их механизмы (первыми указаны \
        пробелы)
        """,
        .inferred: "Предпо\u{AD}ложено",
        .tableLevels: "Механизмы, рассматривающие каждый вопрос согласно источникам, по уровням",
        .tableMechanismLevelsNote: "Механизм, действующий на двух уровнях, показан на обоих.",
        .levelGlobal: "Глобаль\u{AD}ный",
        .levelInterregional: "Межре\u{AD}гиональный",
        .levelRegional: "Регио\u{AD}нальный",
        .levelSubregional: "Субрегио\u{AD}нальный",
        .levelNational: "Нацио\u{AD}нальный",
        .tableCategories: "Категории лиц и охватывающие их механизмы",
        .tableShortForms: "Краткие формы названий",
        .name: "Название",
        .shortForm: "Краткая форма",

        // The page.
        .pageSkip: "Перейти к докладу",
        .pageContents: "Содержание",
        .pageLanguages: "Языки",
        .pageAnnex: "Приложение: таблицы",
        .pageCharts: "Диаграммы",
        .pageFigures: "Все показатели и их база",
        .pageTable: "Таблица {number}",
        .pageTableTitle: "Таблица {number}. {title}",
        .pageFilter: "Показать показатели, содержащие",
        .pageFigureTable: "Показатели",
        .pageShown: "{shown} из {all}",
        .figureHead: "Показатель",
        .valueHead: "Значение",
        .baseHead: "База",
        .shareHead: "Доля",
        .askedHead: "Опрошено",
        .answeredHead: "Ответили",
        .silentHead: "Не ответили",
        .whoHead: "Кто",
        .whoListedElsewhere: "{count}, список в",
        .pageInParagraphs: "пункт {paragraphs}",
        .chartCoverage: "Какие механизмы рассматривают какие вопросы",
        .chartCoverageLabel: "Охват",
        .concern: "Вопрос",
    ]
}
