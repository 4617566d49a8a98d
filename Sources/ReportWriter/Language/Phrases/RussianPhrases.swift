/// The Russian of reports, in the manner of documents of the General Assembly.
///
/// Labels and names stand in the nominative: after a colon or a dash, in a list or in quotation marks.
extension PhraseCatalogue {
    static let russian: [Phrase: String] = [
        // Masthead and frame of the document.
        .unitedNations: "Организация Объединенных Наций",
        .distribution: "Распространение: {distribution}",
        .original: "Подлинный текст на {language} языке",
        .agendaItem: "Пункт {item} повестки дня",
        .author: "Доклад Генерального секретаря",
        .contents: "Содержание",
        .paragraphs: "Пункты",
        .notes: "Примечания",
        .annex: "Приложение",
        .tables: "Таблицы",
        .annexTables: "Приложение. Таблицы",
        .tableTitle: "Таблица {number}. {title}",
        .report: "Доклад",
        .notAsDeclared:
            "Не издание {symbol}, как оно объявлено, а то, что было бы в нем сказано при следующей предельной дате: {date}.",
        .numbersHidden:
            "Числа меньше {number} не показаны, как и другие числа, по которым их можно вычислить.",
        .arabic: "арабском",
        .chinese: "китайском",
        .english: "английском",
        .french: "французском",
        .russian: "русском",
        .spanish: "испанском",

        // Parts of the shipped template.
        .partIntroduction: "Введение",
        .partViews: "Высказанные мнения",
        .partWithin: "Механизмы в рамках системы Организации Объединенных Наций",
        .partOutside: "Механизмы вне системы Организации Объединенных Наций",
        .partConclusions: "Выводы",

        // Letters and replies.
        .letterSent: """
        {letter, capital}: направлено {addressees, select, all {всем адресатам} other {тем, \
        кто ранее не ответил}} {date}{mandate, select, none {} other { (основание: \
        {mandate})}}{due, select, none {} other { с просьбой ответить до {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        По состоянию на {date} {replies, plural, one {зарегистрирован} few \
        {зарегистрированы} many {зарегистрировано} other {зарегистрировано}} {replies, \
        number} {replies, plural, one {ответ} few {ответа} many {ответов} other {ответов}} \
        ({letter}) от {respondents, figures} {respondents, plural, one {респондента} few \
        {респондентов} many {респондентов} other {респондентов}}.
        """,
        .repliesOnFile: """
        По состоянию на {date} {replies, plural, one {зарегистрирован} few \
        {зарегистрированы} many {зарегистрировано} other {зарегистрировано}} {replies, \
        number} {replies, plural, one {ответ} few {ответа} many {ответов} other {ответов}} \
        ({letters, or}) от имени {governments, figures} {governments, plural, one \
        {правительства} few {правительств} many {правительств} other {правительств}}: \
        {replies, list}.
        """,
        .replyForGroup: "{state} (совместный ответ: {group})",
        .viewsKnown: """
        Таким образом, число респондентов, мнения которых известны, составляет \
        {respondents, figures}.
        """,
        .membersAmongThem: """
        Из {members, figures} государств\u{A0}— членов Организации Объединенных Наций (по \
        состоянию на {date}) в их число {count, plural, one {входит} few {входят} many \
        {входят} other {входят}} {count, figures}.
        """,
        .acknowledged: "{names, list}: получение подтверждено, мнения на эту дату не представлены.",
        .responseRate: """
        Мнения поступили от {count, figures} из {members, figures} государств\u{A0}— членов \
        Организации Объединенных Наций, что составляет {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        Вопрос {question, quoted}: {asked, plural, =1 {единственный опрошенный респондент \
        высказал свое мнение} one {все {asked, figures} опрошенный респондент высказал свое \
        мнение} few {все {asked, figures} опрошенных респондента высказали свое мнение} \
        many {все {asked, figures} опрошенных респондентов высказали свое мнение} other \
        {все {asked, figures} опрошенных респондентов высказали свое мнение}}.
        """,
        .questionAnswered: """
        Вопрос {question, quoted}: опрошено {asked, figures}, высказали мнение {answered, \
        figures}, не высказали {silent, figures}.
        """,
        .questionComputed: """
        Показатель {question, quoted} вычисляется по следующим ответам: {questions, list}; опрошено \
        {asked, figures}, все необходимые числа указали {answered, figures}.
        """,
        .notMentioned: "Не упоминалось: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}, в том числе {parts, list})",

        // Corrigenda.
        .corrigendum: "Исправление",
        .placeTitle: "Название",
        .placeParagraph: """
        Пункт {number}{item, select, none {} other {, подпункт {item})}}{line, select, none \
        {} other {, строка {line}}}
        """,
        .placeNote: "Примечание {number}{line, select, none {} other {, строка {line}}}",
        .placeTable: """
        Приложение, таблица {number}{row, select, none {} other {, строка {row, \
        quoted}}}{column, select, none {} other {, колонка {column, quoted}}}
        """,
        .forRead: """
        Вместо {old, select, none {(пусто)} other {{old, quoted}}} следует читать {new, \
        select, none {(пусто)} other {{new, quoted}}}
        """,
        .insertAfter: "После этого включить {text, quoted}",
        .insertAtBeginning: "В начале включить {text, quoted}",
        .delete: "Исключить {text, quoted}",
    ]
}
