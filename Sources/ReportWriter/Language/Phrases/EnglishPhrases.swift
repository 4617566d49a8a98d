/// The English of reports, in the manner of documents of the General Assembly.
extension PhraseCatalogue {
    static let english: [Phrase: String] = [
        // Masthead and frame of the document.
        .unitedNations: "United Nations",
        .distribution: "Distr.: {distribution, capital}",
        .original: "Original: {language}",
        .agendaItem: "Agenda item {item}",
        .author: "Report of the Secretary-General",
        .contents: "Contents",
        .paragraphs: "Paragraphs",
        .notes: "Notes",
        .annex: "Annex",
        .tables: "Tables",
        .annexTables: "Annex.  Tables",
        .tableTitle: "Table {number}.  {title}",
        .report: "Report",
        .notAsDeclared:
            "Not {symbol} as declared: what it would have said with the cut-off date {date}.",
        .numbersHidden:
            "Numbers below {number} are not shown, nor others from which they could be computed.",
        .arabic: "Arabic",
        .chinese: "Chinese",
        .english: "English",
        .french: "French",
        .russian: "Russian",
        .spanish: "Spanish",

        // Parts of the shipped template.
        .partIntroduction: "Introduction",
        .partViews: "Views expressed",
        .partWithin: "Mechanisms within the United Nations system",
        .partOutside: "Mechanisms outside the United Nations system",
        .partConclusions: "Conclusions",

        // Letters and replies.
        .letterSent: """
        The {letter} was sent to {addressees, select, all {all addressees} other {those who \
        had not replied before}} {date}{mandate, select, none {} other {, in pursuance of \
        {mandate}}}{due, select, none {} other {, with a request to reply by {due}}}.
        """,
        .letterInList: "the {letter}",
        .surveyOnFile: """
        By {date}, {replies, number} {replies, plural, one {reply} other {replies}} to the \
        {letter}, of {respondents, number} {respondents, plural, one {respondent} other \
        {respondents}}, {replies, plural, one {was} other {were}} on file.
        """,
        .repliesOnFile: """
        By {date}, {replies, number} {replies, plural, one {reply} other {replies}} to \
        {letters, or}, representing {governments, number} {governments, plural, one \
        {Government} other {Governments}}, {replies, plural, one {was} other {were}} on \
        file: {replies, list}.
        """,
        .replyForGroup: "{state} (on behalf of the {group})",
        .viewsKnown: """
        The views of {respondents, number} {respondents, plural, one {respondent} other \
        {respondents}} are thus known.
        """,
        .membersAmongThem: """
        Of the {members, number} Members of the United Nations on {date}, {count, number} \
        {count, plural, one {is} other {are}} among them.
        """,
        .acknowledged: "{names, list} acknowledged receipt and had sent no views by that date.",
        .responseRate: """
        Views were received from {count, number} of the {members, number} Members of the \
        United Nations, or {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        On {question}, {asked, plural, =1 {the one respondent asked expressed a view} other \
        {all {asked, series} respondents asked expressed a view}}.
        """,
        .questionAnswered: """
        On {question}, {answered, series} of the {asked, series} {asked, plural, one \
        {respondent} other {respondents}} asked expressed a view and {silent, series} did \
        not.
        """,
        .questionComputed: """
        On {question}, {answered, series} of the {asked, series} {asked, plural, one {respondent} \
        other {respondents}} asked gave all the numbers that go into it, namely {questions, list}.
        """,
        .notMentioned: "Not mentioned {options, plural, one {was} other {were}} {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}, of which {parts, list})",

        // Corrigenda.
        .corrigendum: "Corrigendum",
        .placeTitle: "Title",
        .placeParagraph: """
        Paragraph {number}{item, select, none {} other { ({item})}}{line, select, none {} \
        other {, line {line}}}
        """,
        .placeNote: "Note {number}{line, select, none {} other {, line {line}}}",
        .placeTable: """
        Annex, table {number}{row, select, none {} other {, row {row, quoted}}}{column, \
        select, none {} other {, column {column, quoted}}}
        """,
        .forRead: """
        For {old, select, none {(nothing)} other {{old, quoted}}} read {new, select, none \
        {(nothing)} other {{new, quoted}}}
        """,
        .insertAfter: "After it insert {text, quoted}",
        .insertAtBeginning: "At the beginning insert {text, quoted}",
        .delete: "Delete {text, quoted}",
    ]
}
