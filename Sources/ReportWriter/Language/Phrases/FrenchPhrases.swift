/// The French of reports, in the manner of documents of the General Assembly.
///
/// Labels and names stand after a colon, in a list or in quotation marks: their articles and genders are not known.
extension PhraseCatalogue {
    static let french: [Phrase: String] = [
        // Masthead and frame of the document.
        .unitedNations: "Nations Unies",
        .distribution: "Distr. {distribution}",
        .original: "Original\u{A0}: {language}",
        .agendaItem: "Point {item} de l’ordre du jour",
        .author: "Rapport du Secrétaire général",
        .contents: "Table des matières",
        .paragraphs: "Paragraphes",
        .notes: "Notes",
        .annex: "Annexe",
        .tables: "Tableaux",
        .annexTables: "Annexe. Tableaux",
        .tableTitle: "Tableau {number}. {title}",
        .report: "Rapport",
        .notAsDeclared: """
        Le présent texte n’est pas l’édition {symbol} telle que déclarée\u{A0}: il indique ce \
        qu’elle aurait contenu à la date de clôture du {date}.
        """,
        .numbersHidden: """
        Les nombres inférieurs à {number} ne sont pas indiqués, ni ceux qui permettraient de les \
        calculer.
        """,
        .arabic: "arabe",
        .chinese: "chinois",
        .english: "anglais",
        .french: "français",
        .russian: "russe",
        .spanish: "espagnol",

        // Parts of the shipped template.
        .partIntroduction: "Introduction",
        .partViews: "Vues exprimées",
        .partWithin: "Mécanismes relevant du système des Nations Unies",
        .partOutside: "Mécanismes ne relevant pas du système des Nations Unies",
        .partConclusions: "Conclusions",

        // Letters and replies.
        .letterSent: """
        {letter, capital}\u{A0}: envoi à {addressees, select, all {tous les destinataires} other \
        {ceux qui n’avaient pas encore répondu}} {date}{mandate, select, none {} other { \
        (mandat\u{A0}: {mandate})}}{due, select, none {} other {, réponse demandée au plus tard le \
        {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        Au {date}, {replies, number feminine} {replies, plural, one {réponse} other {réponses}} \
        ({letter}) {respondents, plural, =1 {d’un répondant} one {de {respondents, number} \
        répondant} other {de {respondents, number} répondants}} {replies, plural, one {était \
        enregistrée} other {étaient enregistrées}}.
        """,
        .repliesOnFile: """
        Au {date}, {replies, number feminine} {replies, plural, one {réponse} other \
        {réponses}} ({letters, or}), représentant {governments, number} {governments, \
        plural, one {gouvernement} other {gouvernements}}, {replies, plural, one {était \
        enregistrée} other {étaient enregistrées}}\u{A0}: {replies, list}.
        """,
        .replyForGroup: "{state} (réponse commune\u{A0}: {group})",
        .viewsKnown: """
        Les vues {respondents, plural, =1 {d’un répondant} one {de {respondents, number} \
        répondant} other {de {respondents, number} répondants}} sont donc connues.
        """,
        .membersAmongThem: """
        Sur les {members, number} États Membres que comptait l’Organisation des Nations Unies au \
        {date}, {count, plural, =0 {aucun ne figure} =1 {un seul figure} other {{count, number} \
        figurent}} parmi eux.
        """,
        .acknowledged: """
        {names, list} {names, plural, one {a accusé réception et n’avait pas communiqué ses} other \
        {ont accusé réception et n’avaient pas communiqué leurs}} vues à cette date.
        """,
        .responseRate: """
        Des vues ont été reçues {count, plural, =1 {d’un} other {de {count, number}}} des \
        {members, number} États Membres de l’Organisation des Nations Unies, soit {share, \
        percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        Question {question, quoted}\u{A0}: {asked, plural, =1 {le seul répondant interrogé \
        s’est prononcé} other {les {asked, series} répondants interrogés se sont tous \
        prononcés}}.
        """,
        .questionAnswered: """
        Question {question, quoted}\u{A0}: sur {asked, series} {asked, plural, one {répondant \
        interrogé} other {répondants interrogés}}, {answered, plural, =0 {aucun ne s’est prononcé} \
        =1 {un seul s’est prononcé} other {{answered, series} se sont prononcés}} et {silent, \
        plural, =1 {un seul ne s’est pas prononcé} other {{silent, series} ne se sont pas \
        prononcés}}.
        """,
        .questionComputed: """
        Indicateur {question, quoted}, calculé d’après les réponses suivantes\u{A0}: {questions, \
        list}\u{A0}; tous les nombres nécessaires ont été donnés dans {answered, figures} cas sur \
        {asked, figures}.
        """,
        .notMentioned: "Sans aucune mention\u{A0}: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}, dont {parts, list})",

        // Corrigenda.
        .corrigendum: "Rectificatif",
        .placeTitle: "Titre",
        .placeParagraph: """
        Paragraphe {number}{item, select, none {} other {, alinéa {item})}}{line, select, \
        none {} other {, ligne {line}}}
        """,
        .placeNote: "Note {number}{line, select, none {} other {, ligne {line}}}",
        .placeTable: """
        Annexe, tableau {number}{row, select, none {} other {, rangée {row, \
        quoted}}}{column, select, none {} other {, colonne {column, quoted}}}
        """,
        .forRead: """
        Au lieu de {old, select, none {(néant)} other {{old, quoted}}}, lire {new, select, \
        none {(néant)} other {{new, quoted}}}
        """,
        .insertAfter: "Insérer ensuite {text, quoted}",
        .insertAtBeginning: "Insérer au début {text, quoted}",
        .delete: "Supprimer {text, quoted}",
    ]
}
