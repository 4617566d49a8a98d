/// What the registers of mechanisms and requests are told with in Russian.
extension PhraseCatalogue {
    static let russianRegisters: [Phrase: String] = [
        // Mechanisms: what they are.
        .otherBodies: "Другие участвующие органы",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name, capital}{kind, select, none {} other {, {kind}}}{members, select, none {} \
        other { в составе {members, figures} {members, plural, one {члена} few {членов} \
        many {членов} other {членов}}}}{founded, select, none {} other { \
        (создание\u{A0}— {founded})}}{parent, select, none {} other { (подотчетность: \
        {parent})}}{kind, select, none { } other {, \
        }}{mandate, select, none {упоминается в ответах} other {{mandate}}}.
        """,
        .bodyLevels: """
        {crossSectoral, select, yes {Деятельность носит межсекторальный характер{levels, \
        select, none {} other {; {levels, plural, one {уровень} few {уровни} many {уровни} \
        other {уровни}}: {levels, list}}}} other {{levels, plural, one {Уровень} few \
        {Уровни} many {Уровни} other {Уровни}} деятельности: {levels, list}}}.
        """,
        .bodyObservers: """
        В заседаниях {observers, plural, one {участвует} few {участвуют} many {участвуют} \
        other {участвуют}} {observers, number} {observers, plural, one {наблюдатель} few \
        {наблюдателя} many {наблюдателей} other {наблюдателей}}.
        """,
        .bodyEnded: "Прекращение деятельности: {date}.",
        .bodyReplaced: "Предшественник: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: """
        {body, select, none {} other {{body}\u{A0}— }}присутствие на заседаниях: {names, \
        list}
        """,
        .roleTookPart: "{body, select, none {} other {{body}\u{A0}— }}участие: {names, list}",
        .roleRepresented: """
        {body, select, none {} other {{body}\u{A0}— }}направление представителей: {names, \
        list}
        """,
        .roleInvited: """
        {body, select, none {} other {{body}\u{A0}— }}{count, plural, one {приглашенный \
        участник} few {приглашенные участники} many {приглашенные участники} other \
        {приглашенные участники}}: {names, list}
        """,
        .roleInvitedObserver: """
        {body, select, none {} other {{body}\u{A0}— }}приглашение в качестве {count, \
        plural, one {наблюдателя} few {наблюдателей} many {наблюдателей} other \
        {наблюдателей}}: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body}\u{A0}— }}материально-техническая поддержка: \
        {names, list}
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body}\u{A0}— }}просьба о созыве обращена к {count, \
        plural, one {следующему органу} few {следующим органам} many {следующим органам} \
        other {следующим органам}}: {names, list}
        """,
        .roleConvenerAndChair: """
        {body, select, none {} other {{body}\u{A0}— }}созыв и председательство: {names, \
        list}
        """,
        .roleChair: "{body, select, none {} other {{body}\u{A0}— }}председательство: {names, list}",
        .roleOrganizer: """
        {body, select, none {} other {{body}\u{A0}— }}{count, plural, one {организатор} few \
        {организаторы} many {организаторы} other {организаторы}}: {names, list}
        """,
        .roleCoOrganizer: """
        {body, select, none {} other {{body}\u{A0}— }}{count, plural, one {соорганизатор} \
        few {соорганизаторы} many {соорганизаторы} other {соорганизаторы}}: {names, list}
        """,
        .roleMember: """
        {body, select, none {} other {{body}\u{A0}— }}{count, plural, one {член} few \
        {члены} many {члены} other {члены}}: {names, list}
        """,
        .roleObserver: """
        {body, select, none {} other {{body}\u{A0}— }}{count, plural, one {наблюдатель} few \
        {наблюдатели} many {наблюдатели} other {наблюдатели}}: {names, list}
        """,
        .roleOther: "{body, select, none {} other {{body}\u{A0}— }}{role}: {names, list}",
        .participantsIn: "{body, capital}\u{A0}— {clauses, clauses}.",
        .participantsAt: "{event, capital}\u{A0}— {clauses, clauses}.",
        .oneRole: "{clause, capital}.",

        // Events.
        .eventName: "{event}{details, select, none {} other { ({details})}}",
        .eventDated: "{event}, {date}",
        .recordOfOneDate: "Зарегистрировано ({body}): {date}\u{A0}— {events, list}.",
        .recordBegins: "Зарегистрировано ({body}): вначале, {date},\u{A0}— {events, list}.",
        .recordFollowed: "Затем, {date},\u{A0}— {events, list}.",
        .recordCame: "Далее, {date},\u{A0}— {events, list}.",
        .recordUndated: "Зарегистрировано без даты ({body}): {events, list}.",
        .recordUndatedToo: "Кроме того, без даты зарегистрировано: {events, list}.",
        .ahead: "На предельную дату еще предстояло следующее: {events, list}.",
        .aheadUndated: "Без указания даты предусматривалось следующее: {events, list}.",
        .overdue: """
        Запланированное время прошло, но о проведении сведений нет: {events, list}.
        """,

        // Series of events.
        .sessionTheme: "Тема ({kind} {number}): {theme}.",
        .topicLevels: "Мероприятия по теме {topic, quoted}: {parts, list}.",
        .topicAtLevel: "{level} уровень\u{A0}— {count, figures}",
        .topicAtNoLevel: "уровень не указан\u{A0}— {count, figures}",
        .chain: """
        {event, capital}: в основе\u{A0}— {inputs, number neuter} {inputs, plural, one \
        {мероприятие} few {мероприятия} many {мероприятий} other {мероприятий}}, {complete, \
        select, yes {{inputs, plural, =1 {которое зарегистрировано} one {все они \
        зарегистрированы} few {все они зарегистрированы} many {все они зарегистрированы} \
        other {все они зарегистрированы}}} other {{recorded, plural, =0 {{inputs, plural, \
        =1 {которое не зарегистрировано} one {ни одно из них не зарегистрировано} few {ни \
        одно из них не зарегистрировано} many {ни одно из них не зарегистрировано} other \
        {ни одно из них не зарегистрировано}}} one {из них зарегистрировано {recorded, \
        number neuter}} few {из них зарегистрированы {recorded, number neuter}} many {из \
        них зарегистрировано {recorded, number neuter}} other {из них зарегистрировано \
        {recorded, number neuter}}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: "Представленные материалы ({body}): {titles, list}.",
        .contributedUnnamed: "Представленные материалы: {titles, list}.",
        .statisticsExpected: """
        Ожидавшиеся статистические данные{topic, select, none {} other { ({topic})}} за \
        {last, select, none {{first} год} other {{first}-{last} годы}}: {givers, list}; \
        зарегистрировано {received, figures} из {expected, figures}.
        """,
        .statisticsMissing: "Отсутствуют: {gaps, list}.",
        .statisticsGap: """
        {giver} за {years, list} {years, plural, one {год} few {годы} many {годы} other \
        {годы}}
        """,
        .statisticsLate: """
        Данные поступили не ранее чем через {most, select, none {{least}} other \
        {{least}-{most}}} {least, plural, one {день} few {дня} many {дней} other {дней}} \
        после окончания соответствующего года.
        """,
        .loan: "{borrower, capital}: заимствовано {drawn}, из них не погашено {outstanding}.",

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series, capital}: {hosts, plural, one {принимающая сторона} few {принимающие \
        стороны поочередно} many {принимающие стороны поочередно} other {принимающие \
        стороны поочередно}}\u{A0}— {hosts, list}{next, select, none {} other {; следующая \
        принимающая сторона\u{A0}— {next} ({date})}}.
        """,
        .meetingAggregate: """
        {meetings, capital}{date, select, none {} other {, {date}}}: известны лишь в \
        совокупности, но не каждое мероприятие в отдельности.
        """,
        .agreements: """
        {body, capital}: {agreements, plural, one {зарегистрировано} few {зарегистрированы} \
        many {зарегистрировано} other {зарегистрировано}} {agreements, number neuter} \
        {agreements, plural, one {соглашение} few {соглашения} many {соглашений} other \
        {соглашений}}, а именно: {agreements, list}.
        """,
        .agreementWith: "{date}\u{A0}— {parties, list}",
        .commitments: """
        {parties, start neuter} {parties, plural, one {государство взяло} few {государства \
        взяли} many {государств взяли} other {государств взяли}} на себя следующие \
        обязательства: {commitments, list}.
        """,
        .commitmentsUnreported: "Кто из них и о чем сообщил в порядке отчета, не зарегистрировано.",
        .commitmentsReported: "Число сообщений о ходе работы: {reported, figures}.",
        .undertaking: "{kind, capital}: {things, list}; {progress}.",
        .undertakingExpected: """
        {title} (ожидалось участников: {expected, figures}, названо: {named, figures})
        """,
        .progressReported: """
        о ходе работы {reported, plural, one {сообщил} few {сообщили} many {сообщили} other \
        {сообщили}} {reported, number}
        """,
        .progressNotReported: "о ходе работы не сообщалось",
        .progressStates: "состояние: {states, list}",
        .progressState: "{state} ({count})",
        .activities: "Деятельность по категории {class, quoted}: {activities, list}.",
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: """
        {appeal, capital}: запрошенные, объявленные и полученные суммы не зарегистрированы.
        """,
        .appealKnown: "{appeal, capital}: {amounts, list}.",
        .amountAsked: "запрошено {amount}",
        .amountPledged: "объявлено {amount}",
        .amountReceived: "получено {amount}",

        // Concerns and who treats them.
        .coverageStated: """
        Согласно источникам, рассматриваются следующие вопросы: {concerns, list}.
        """,
        .coverageInferred: "Рассмотрение следующих вопросов лишь предполагается: {concerns, list}.",
        .gapsUntreated: """
        Из вопросов, поднятых правительствами, ни один зарегистрированный механизм не \
        рассматривает {concerns, plural, one {следующий} few {следующие} many {следующие} \
        other {следующие}}: {concerns, list}.
        """,
        .gapsInferred: """
        То, что механизмы рассматривают следующие вопросы, можно лишь предположить, прямо \
        это не указано: {concerns, list}.
        """,
        .concernRaised: "{concern} (поднято правительствами: {count, figures})",

        // Requests.
        .requestsOpen: """
        Число еще не выполненных просьб\u{A0}— {requests, figures}: {requests, list}.
        """,
        .requestsAnswered: """
        Число просьб, выполненных настоящим докладом или зарегистрированными \
        материалами,\u{A0}— {requests, figures}: {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other {, адресат\u{A0}— {of}}}{by, select, none {} \
        other {, автор просьбы\u{A0}— {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request, capital}, срок\u{A0}— ежегодно с момента просьбы: {came, plural, =0 \
        {ничего не зарегистрировано} one {зарегистрировано за {came, list} год} few \
        {зарегистрировано за {came, list} годы} many {зарегистрировано за {came, list} \
        годы} other {зарегистрировано за {came, list} годы}}{missing, plural, =0 {} one {; \
        отсутствует за {missing, list} год} few {; отсутствует за {missing, list} годы} \
        many {; отсутствует за {missing, list} годы} other {; отсутствует за {missing, \
        list} годы}}.
        """,
        .stages: "{document, capital}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other {, {date}}}{result, select, none {} \
        other {, итог\u{A0}— {result}}}
        """,
    ]
}
