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
        .notAsDeclared:
            "No es la edición {symbol} tal como se declaró, sino lo que habría dicho con la fecha de cierre {date}.",
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
        {quienes no habían respondido antes}} {date}{mandate, select, none {} other {, en \
        cumplimiento de {mandate}}}{due, select, none {} other {, con la petición de \
        responder a más tardar el {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        Al {date} se habían registrado {replies, number feminine} {replies, plural, one \
        {respuesta} other {respuestas}} ({letter}) de {respondents, number} {respondents, \
        plural, one {encuestado} other {encuestados}}.
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
        number} {count, plural, one {figura} other {figuran}} entre ellos.
        """,
        .acknowledged: """
        {names, list} {names, plural, one {acusó recibo y no había} other {acusaron recibo \
        y no habían}} enviado opiniones en esa fecha.
        """,
        .responseRate: """
        Se recibieron opiniones de {count, number} de los {members, number} Estados \
        Miembros de las Naciones Unidas, es decir, del {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        Pregunta {question, quoted}: {asked, plural, =1 {el único encuestado expresó su \
        opinión} other {los {asked, series} encuestados expresaron su opinión}}.
        """,
        .questionAnswered: """
        Pregunta {question, quoted}: de {asked, series} {asked, plural, one {encuestado} \
        other {encuestados}}, {answered, series} {answered, plural, one {expresó} other \
        {expresaron}} su opinión y {silent, series} no lo {silent, plural, one {hizo} other \
        {hicieron}}.
        """,
        .notMentioned: "Sin ninguna mención: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}, de los cuales {parts, list})",

        // Mechanisms: what they are.
        .otherBodies: "Otros órganos participantes",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name, capital}{kind, select, none {} other {, {kind}{members, select, none {} \
        other { de {members, number} {members, plural, one {miembro} other \
        {miembros}}}}}}{founded, select, none {} other { (creación {founded})}}{parent, \
        select, none {} other { (dependencia: {parent})}}{kind, select, none { } other {, \
        }}{mandate, select, none {figura en las respuestas} other {{mandate}}}.
        """,
        .bodyLevels: """
        {crossSectoral, select, yes {Labor intersectorial{levels, select, none {} other {, \
        {levels, plural, one {nivel} other {niveles}}: {levels, list}}}} other {{levels, \
        plural, one {Nivel} other {Niveles}} de acción: {levels, list}}}.
        """,
        .bodyObservers: """
        {observers, start} {observers, plural, one {observador asiste} other {observadores \
        asisten}} a las reuniones.
        """,
        .bodyEnded: "Fin de la actividad: {date}.",
        .bodyReplaced: "Predecesor: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one {asiste} \
        other {asisten}} a las reuniones
        """,
        .roleTookPart: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one \
        {participó} other {participaron}} en los trabajos
        """,
        .roleRepresented: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one {envió \
        un representante} other {enviaron representantes}}
        """,
        .roleInvited: """
        {body, select, none {} other {{body} – }}{count, plural, one {participante \
        invitado} other {participantes invitados}}: {names, list}
        """,
        .roleInvitedObserver: """
        {body, select, none {} other {{body} – }}{count, plural, one {observador que se \
        invitaría} other {observadores que se invitarían}}: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one {presta} \
        other {prestan}} apoyo logístico
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body} – }}petición de convocatoria dirigida a la \
        siguiente entidad: {names, list}
        """,
        .roleConvenerAndChair: """
        {body, select, none {} other {{body} – }}convocatoria y presidencia: {names, list}
        """,
        .roleChair: "{body, select, none {} other {{body} – }}presidencia: {names, list}",
        .roleOrganizer: "{body, select, none {} other {{body} – }}organización: {names, list}",
        .roleCoOrganizer: """
        {body, select, none {} other {{body} – }}organización conjunta: {names, list}
        """,
        .roleMember: """
        {body, select, none {} other {{body} – }}{count, plural, one {miembro} other \
        {miembros}}: {names, list}
        """,
        .roleObserver: """
        {body, select, none {} other {{body} – }}{count, plural, one {observador} other \
        {observadores}}: {names, list}
        """,
        .roleOther: "{body, select, none {} other {{body} – }}{role}: {names, list}",
        .participantsIn: "{body, capital} – {clauses, clauses}.",
        .participantsAt: "{event, capital} – {clauses, clauses}.",
        .oneRole: "{clause, capital}.",

        // Events.
        .eventName: "{event}{details, select, none {} other { ({details})}}",
        .eventDated: "{event}, {date}",
        .recordOfOneDate: "Hechos registrados ({body}): {date}, {events, list}.",
        .recordBegins: "Hechos registrados ({body}): en primer lugar, {date}, {events, list}.",
        .recordFollowed: "{date, capital} siguió lo siguiente: {events, list}.",
        .recordCame: "{date, capital} tuvo lugar lo siguiente: {events, list}.",
        .recordUndated: "Hechos registrados sin fecha ({body}): {events, list}.",
        .recordUndatedToo: "También figura, sin fecha, lo siguiente: {events, list}.",
        .ahead: "En la fecha de cierre quedaba por delante lo siguiente: {events, list}.",
        .aheadUndated: "Quedaba previsto, sin fecha, lo siguiente: {events, list}.",
        .overdue: """
        Estaba previsto para una fecha ya pasada, sin que conste su celebración, lo \
        siguiente: {events, list}.
        """,

        // Series of events.
        .sessionTheme: "Tema ({kind} {number}): {theme}.",
        .topicLevels: "Reuniones sobre el tema {topic, quoted}: {parts, list}.",
        .topicAtLevel: "{count, number feminine} en el plano {level}",
        .topicAtNoLevel: "{count, number feminine} sin indicación del plano",
        .chain: """
        {event, capital}: se basa en {inputs, number feminine} {inputs, plural, one \
        {reunión} other {reuniones}}, {complete, select, yes {{inputs, plural, one {que \
        consta} other {todas las cuales constan}} en el registro} other {{recorded, plural, \
        =0 {{inputs, plural, one {que no consta} other {ninguna de las cuales consta}} en \
        el registro} one {de las cuales consta {recorded, number feminine} en el registro} \
        other {de las cuales constan {recorded, number feminine} en el registro}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: "Contribuciones ({body}): {titles, list}.",
        .contributedUnnamed: "Contribuciones: {titles, list}.",
        .statisticsExpected: """
        Estadísticas{topic, select, none {} other { ({topic})}} previstas para {last, \
        select, none {{first}} other {los años {first} a {last}}}: {givers, list}; \
        {received, plural, one {consta} other {constan}} {received, number} de {expected, \
        number} {expected, plural, one {envío} other {envíos}}.
        """,
        .statisticsMissing: "Envíos que faltan: {gaps, list}.",
        .statisticsGap: "{giver} para {years, list}",
        .statisticsLate: """
        Esos envíos llegaron como mínimo {most, select, none {{least}} other {de {least} a \
        {most}}} {least, plural, one {día} other {días}} después del final del año \
        correspondiente.
        """,
        .loan: """
        {borrower, capital}: préstamo de {drawn}, del que quedan por reembolsar \
        {outstanding}.
        """,

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series, capital}: {hosts, plural, one {anfitrión} other {anfitriones sucesivos}}: \
        {hosts, list}{next, select, none {} other {, y a continuación {next} (previsión: \
        {date})}}.
        """,
        .meetingAggregate: """
        {meetings, capital}{date, select, none {} other {, {date}}}: se conoce su número, \
        pero no su detalle.
        """,
        .agreements: """
        {body, capital}: {agreements, number} {agreements, plural, one {acuerdo registrado} \
        other {acuerdos registrados}}, a saber: {agreements, list}.
        """,
        .agreementWith: "{date}, otra parte: {parties, list}",
        .commitments: """
        {parties, start} {parties, plural, one {Estado contrajo} other {Estados \
        contrajeron}} los siguientes compromisos: {commitments, list}.
        """,
        .commitmentsUnreported: "No consta cuáles informaron de progresos ni sobre qué.",
        .commitmentsReported: """
        {reported, plural, one {Se informó de {reported, number} progreso} other {Se \
        informó de {reported, number} progresos}}.
        """,
        .undertaking: "{kind, capital}: {things, list}; {progress}.",
        .undertakingExpected: """
        {title}, {expected, number feminine} {expected, plural, one {parte prevista} other \
        {partes previstas}}, {named, plural, =0 {de las que no se nombra ninguna} one {de \
        las que se nombra {named, number feminine}} other {de las que se nombran {named, \
        number feminine}}}
        """,
        .progressReported: """
        {reported, number} {reported, plural, one {informó} other {informaron}} de progresos
        """,
        .progressNotReported: "no se informó de progresos",
        .progressStates: "estado: {states, list}",
        .progressState: "{state} ({count})",
        .activities: "Actividades de la categoría {class, quoted}: {activities, list}.",
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: """
        {appeal, capital}: no constan las sumas solicitadas, prometidas ni recibidas.
        """,
        .appealKnown: "{appeal, capital}: {amounts, list}.",
        .amountAsked: "{amount} solicitados",
        .amountPledged: "{amount} prometidos",
        .amountReceived: "{amount} recibidos",

        // Concerns and who treats them.
        .coverageStated: "Cuestiones de las que consta que se ocupa: {concerns, list}.",
        .coverageInferred: "Cuestiones de las que se deduce que se ocupa: {concerns, list}.",
        .gapsUntreated: """
        De las cuestiones planteadas por los gobiernos, ningún mecanismo registrado se \
        ocupa de {concerns, plural, one {la siguiente} other {las siguientes}}: {concerns, \
        list}.
        """,
        .gapsInferred: """
        Que haya mecanismos que se ocupan de lo siguiente solo puede deducirse y no consta: \
        {concerns, list}.
        """,
        .concernRaised: "{concern} (gobiernos que la plantearon: {count, figures})",

        // Requests.
        .requestsOpen: """
        {requests, plural, one {Queda {requests, number feminine} petición} other {Quedan \
        {requests, number feminine} peticiones}} sin respuesta: {requests, list}.
        """,
        .requestsAnswered: """
        {requests, plural, one {Tiene respuesta {requests, number feminine} petición} other \
        {Tienen respuesta {requests, number feminine} peticiones}}, en el presente informe \
        o en lo registrado: {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other {, destinatario: {of}}}{by, select, none {} other \
        {, autor: {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request, capital}, que debe presentarse cada año desde que se pidió: {came, \
        plural, =0 {no consta ninguno} other {consta el de {came, list}}}{missing, plural, \
        =0 {} other {; falta el de {missing, list}}}.
        """,
        .stages: "{document, capital}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other {, {date}}}{result, select, none {} \
        other {, resultado: {result}}}
        """,

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
