/// The Spanish of reports, in the manner of documents of the General Assembly.
///
/// Labels and names stand after a colon, in a list or in quotation marks: their articles and genders are not known.
extension PhraseCatalogue {
    static let spanish: [Phrase: String] = [
        // Masthead and frame of the document.
        .unitedNations: "Naciones Unidas",
        .distribution: "Distr. {distribution}",
        .original: "Original: {language}",
        .agendaItem: "Tema {item} del programa",
        .author: "Informe del Secretario General",
        .contents: "Índice",
        .paragraphs: "Párrafos",
        .notes: "Notas",
        .annex: "Anexo",
        .tables: "Cuadros",
        .annexTables: "Anexo. Cuadros",
        .tableTitle: "Cuadro {number}. {title}",
        .report: "Informe",
        .notAsDeclared: """
        El presente texto no es la edición {symbol} tal como se declaró, sino lo que esta habría \
        dicho con fecha de cierre {date}.
        """,
        .numbersHidden:
            "No se muestran las cifras inferiores a {number} ni otras a partir de las cuales podrían calcularse.",
        .arabic: "árabe",
        .chinese: "chino",
        .english: "inglés",
        .french: "francés",
        .russian: "ruso",
        .spanish: "español",

        // Parts of the shipped template.
        .partIntroduction: "Introducción",
        .partViews: "Opiniones expresadas",
        .partWithin: "Mecanismos dentro del sistema de las Naciones Unidas",
        .partOutside: "Mecanismos fuera del sistema de las Naciones Unidas",
        .partConclusions: "Conclusiones",

        // Letters and replies.
        .letterSent: """
        {letter, capital}: envío a {addressees, select, all {todos los destinatarios} other \
        {quienes no habían respondido antes}} {date}{mandate, select, none {} other { (mandato: \
        {mandate})}}{due, select, none {} other {, con el ruego de que se respondiera a más tardar \
        el {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        Al {date} se {replies, plural, one {había registrado} other {habían registrado}} {replies, \
        number feminine} {replies, plural, one {respuesta} other {respuestas}} ({letter}) de \
        {respondents, number} {respondents, plural, one {encuestado} other {encuestados}}.
        """,
        .repliesOnFile: """
        Al {date} se {replies, plural, one {había registrado} other {habían registrado}} \
        {replies, number feminine} {replies, plural, one {respuesta} other {respuestas}} \
        ({letters, or}), en representación de {governments, number} {governments, plural, \
        one {gobierno} other {gobiernos}}: {replies, list}.
        """,
        .replyForGroup: "{state} (respuesta conjunta: {group})",
        .viewsKnown: """
        Se conocen, pues, las opiniones de {respondents, number} {respondents, plural, one \
        {encuestado} other {encuestados}}.
        """,
        .membersAmongThem: """
        De los {members, number} Estados Miembros de las Naciones Unidas al {date}, {count, \
        plural, =0 {ninguno figura} =1 {uno figura} other {{count, number} figuran}} entre ellos.
        """,
        .acknowledged: """
        {names, list} {names, plural, one {acusó recibo y no había} other {acusaron recibo y no \
        habían}} enviado sus opiniones a esa fecha.
        """,
        .responseRate: """
        Se recibieron opiniones de {count, plural, =1 {uno} other {{count, number}}} de los \
        {members, number} Estados Miembros de las Naciones Unidas, es decir, el {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        Pregunta {question, quoted}: {asked, plural, =1 {el único encuestado expresó su \
        opinión} other {los {asked, series} encuestados expresaron su opinión}}.
        """,
        .questionAnswered: """
        Pregunta {question, quoted}: de {asked, series} {asked, plural, one {encuestado} other \
        {encuestados}}, {answered, plural, =0 {ninguno expresó} =1 {uno expresó} other {{answered, \
        series} expresaron}} su opinión y {silent, plural, =1 {uno no lo hizo} other {{silent, \
        series} no lo hicieron}}.
        """,
        .questionComputed: """
        Indicador {question, quoted}, calculado a partir de las respuestas siguientes: {questions, \
        list}; todos los números necesarios se dieron en {answered, figures} {answered, plural, \
        one {caso} other {casos}} de {asked, figures}.
        """,
        .notMentioned: "Sin ninguna mención: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}, de las cuales {parts, list})",

        // Corrigenda.
        .corrigendum: "Corrección",
        .placeTitle: "Título",
        .placeParagraph: """
        Párrafo {number}{item, select, none {} other {, apartado {item})}}{line, select, \
        none {} other {, línea {line}}}
        """,
        .placeNote: "Nota {number}{line, select, none {} other {, línea {line}}}",
        .placeTable: """
        Anexo, cuadro {number}{row, select, none {} other {, fila {row, quoted}}}{column, \
        select, none {} other {, columna {column, quoted}}}
        """,
        .forRead: """
        Donde dice {old, select, none {(nada)} other {{old, quoted}}} debe decir {new, \
        select, none {(nada)} other {{new, quoted}}}
        """,
        .insertAfter: "Insértese a continuación {text, quoted}",
        .insertAtBeginning: "Insértese al principio {text, quoted}",
        .delete: "Suprímase {text, quoted}",
    ]
}
