/// What the registers of mechanisms and requests are told with in Spanish.
extension PhraseCatalogue {
    static let spanishRegisters: [Phrase: String] = [
        // Mechanisms: what they are.
        .otherBodies: "Otros órganos participantes",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name, capital}: {kind, select, none {órgano} other {{kind}}}{members, select, none {} \
        other { de {members, number} {members, plural, one {miembro} other {miembros}}}}{founded, \
        select, none {{parent, select, none {} other { (dependencia: {parent})}}} other { \
        (creación {founded}{parent, select, none {} other {; dependencia: {parent}}})}} que \
        {mandate, select, none {figura en las respuestas} other {{mandate}}}.
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
        .bodyEnded: "Fin de sus actividades: {date}.",
        .bodyReplaced: "Predecesor: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: """
        {body, select, none {} other {{body} – }}asistencia a las reuniones: {names, list}
        """,
        .roleTookPart: """
        {body, select, none {} other {{body} – }}participación en los trabajos: {names, list}
        """,
        .roleRepresented: """
        {body, select, none {} other {{body} – }}{count, plural, one {entidad representada} other \
        {entidades representadas}}: {names, list}
        """,
        .roleInvited: """
        {body, select, none {} other {{body} – }}{count, plural, one {invitado} other \
        {invitados}}: {names, list}
        """,
        .roleInvitedObserver: """
        {body, select, none {} other {{body} – }}{count, plural, one {observador que se ha de \
        invitar} other {observadores que se han de invitar}}: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body} – }}apoyo logístico: {names, list}
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body} – }}{count, plural, one {entidad a la que se pidió} \
        other {entidades a las que se pidió}} la convocatoria: {names, list}
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
        .recordOfOneDate: """
        {events, plural, one {Hecho registrado} other {Hechos registrados}} ({body}): {date}, \
        {events, list}.
        """,
        .recordBegins: "Hechos registrados ({body}): en primer lugar, {date}, {events, list}.",
        .recordFollowed: "A continuación, {date}: {events, list}.",
        .recordCame: "Luego, {date}: {events, list}.",
        .recordUndated: """
        {events, plural, one {Hecho registrado} other {Hechos registrados}} sin fecha ({body}): \
        {events, list}.
        """,
        .recordUndatedToo: """
        {events, plural, one {Otro hecho registrado} other {Otros hechos registrados}}, sin fecha: \
        {events, list}.
        """,
        .ahead: "Previsto a la fecha de cierre: {events, list}.",
        .aheadUndated: "Previsto, sin fecha determinada: {events, list}.",
        .overdue: """
        Previsto para una fecha ya pasada, sin que conste su realización: {events, list}.
        """,

        // Series of events.
        .sessionTheme: "Tema ({kind} {number}): {theme}.",
        .topicLevels: "Reuniones sobre el tema {topic, quoted}: {parts, list}.",
        .topicAtLevel: "{count, number feminine} de nivel {level}",
        .topicAtNoLevel: "{count, number feminine} sin indicación de nivel",
        .chain: """
        {event, capital}: se basa en {inputs, number feminine} {inputs, plural, one \
        {reunión} other {reuniones}}, {complete, select, yes {{inputs, plural, one {que \
        consta} other {todas las cuales constan}} en el registro} other {{recorded, plural, \
        =0 {{inputs, plural, one {que no consta} other {ninguna de las cuales consta}} en \
        el registro} one {de las cuales consta {recorded, number feminine} en el registro} \
        other {de las cuales constan {recorded, number feminine} en el registro}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: """
        {titles, plural, one {Contribución} other {Contribuciones}} ({body}): {titles, list}.
        """,
        .contributedUnnamed: """
        {titles, plural, one {Contribución} other {Contribuciones}}: {titles, list}.
        """,
        .statisticsExpected: """
        Estadísticas{topic, select, none {} other { ({topic})}} previstas para {last, \
        select, none {{first}} other {los años {first} a {last}}}: {givers, list}; \
        {received, plural, one {consta} other {constan}} {received, number} de {expected, \
        number} {expected, plural, one {envío} other {envíos}}.
        """,
        .statisticsMissing: """
        {gaps, plural, one {Envío que falta} other {Envíos que faltan}}: {gaps, list}.
        """,
        .statisticsGap: "{giver} para {years, list}",
        .statisticsLate: """
        Esos envíos llegaron como mínimo {most, select, none {{least} {least, plural, one {día} \
        other {días}}} other {de {least} a {most} días}} después del final del año \
        correspondiente.
        """,
        .loan: """
        {borrower, capital}: préstamo de {drawn}, del que quedan por reembolsar \
        {outstanding}.
        """,

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series, capital} – {hosts, plural, one {anfitrión} other {anfitriones sucesivos}}: \
        {hosts, list}{next, select, none {} other {; próximo anfitrión previsto: {next}{date, \
        select, none {} other {, {date}}}}}.
        """,
        .meetingAggregate: """
        {meetings, capital}{date, select, none {} other {, {date}}}: consta que existen, pero no \
        su detalle.
        """,
        .agreements: """
        {body, capital} – {agreements, number} {agreements, plural, one {acuerdo registrado} other \
        {acuerdos registrados}}: {agreements, list}.
        """,
        .agreementWith: """
        {date} ({parties, plural, one {otra parte} other {otras partes}}: {parties, list})
        """,
        .commitments: """
        {parties, plural, =0 {Ningún Estado contrajo} one {{parties, start} Estado contrajo} other \
        {{parties, start} Estados contrajeron}} {commitments, plural, one {el siguiente \
        compromiso} other {los siguientes compromisos}}: {commitments, list}.
        """,
        .commitmentsUnreported: "No consta cuáles informaron de progresos ni sobre qué.",
        .commitmentsReported: """
        Se informó de {reported, number} {reported, plural, one {progreso} other {progresos}}.
        """,
        .undertaking: "{kind, capital}: {things, list}; {progress}.",
        .undertakingExpected: """
        {title}, {expected, number feminine} {expected, plural, one {parte prevista} other {partes \
        previstas}}, {expected, plural, =1 {{named, plural, =0 {que no se nombra} other {que se \
        nombra}}} other {{named, plural, =0 {de las que no se nombra ninguna} one {de las que se \
        nombra {named, number feminine}} other {de las que se nombran {named, number feminine}}}}}
        """,
        .progressReported: """
        {reported, number feminine} {reported, plural, one {parte informó} other {partes \
        informaron}} de progresos
        """,
        .progressNotReported: "no se informó de progresos",
        .progressStates: "estado: {states, list}",
        .progressState: "{state} ({count})",
        .activities: """
        {activities, plural, one {Actividad} other {Actividades}} de la categoría {class, quoted}: \
        {activities, list}.
        """,
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: """
        {appeal, capital}: no constan las sumas solicitadas, prometidas y recibidas.
        """,
        .appealKnown: "{appeal, capital}: {amounts, list}.",
        .amountAsked: "{amount} solicitados",
        .amountPledged: "{amount} prometidos",
        .amountReceived: "{amount} recibidos",

        // Concerns and who treats them.
        .coverageStated: """
        {concerns, plural, one {Cuestión que consta como tratada} other {Cuestiones que constan \
        como tratadas}}: {concerns, list}.
        """,
        .coverageInferred: """
        {concerns, plural, one {Cuestión} other {Cuestiones}} cuyo tratamiento se deduce: \
        {concerns, list}.
        """,
        .gapsUntreated: """
        De las cuestiones planteadas por los gobiernos, ningún mecanismo registrado se \
        ocupa de {concerns, plural, one {la siguiente} other {las siguientes}}: {concerns, \
        list}.
        """,
        .gapsInferred: """
        Solo puede deducirse, pero no consta, que haya mecanismos que se ocupen de {concerns, \
        plural, one {la siguiente cuestión} other {las siguientes cuestiones}}: {concerns, list}.
        """,
        .concernRaised: """
        {concern} (planteada por {count, number} {count, plural, one {gobierno} other \
        {gobiernos}})
        """,

        // Requests.
        .requestsOpen: """
        {requests, plural, one {Queda {requests, number feminine} solicitud} other {Quedan \
        {requests, number feminine} solicitudes}} sin respuesta: {requests, list}.
        """,
        .requestsAnswered: """
        {requests, plural, one {Tiene respuesta {requests, number feminine} solicitud} other \
        {Tienen respuesta {requests, number feminine} solicitudes}}, en el presente informe o en \
        los hechos registrados: {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other {, destinatario: {of}}}{by, select, none {} other \
        {, autor: {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request, capital}, de presentación anual desde que se solicitó: {came, plural, =0 {no \
        consta ninguna presentación} other {consta la presentación correspondiente a {came, \
        list}}}{missing, plural, =0 {} other {; falta la correspondiente a {missing, list}}}.
        """,
        .stages: "{document, capital}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other {, {date}}}{result, select, none {} \
        other {, resultado: {result}}}
        """,
    ]
}
