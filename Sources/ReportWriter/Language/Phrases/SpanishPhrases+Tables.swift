/// What tables, and the page around them, say in Spanish.
extension PhraseCatalogue {
    static let spanishTables: [Phrase: String] = [
        // Tables of every annex.
        .number: "Número",
        .share: "Proporción",
        .base: "Base",
        .total: "total",
        .membersOfUnitedNations: "Miembros de las Naciones Unidas",
        .otherRespondents: "otros",
        .jointReply: "respuesta conjunta",
        .ownReply: "respuesta propia",
        .lateReply: "tardía",
        .replyInTime: "dentro del plazo",
        .baseOf: "Base: {base}, {size}",
        .baseEverybody: "todos los que se expresaron",
        .baseNamed: "encuestados nombrados ({expression})",
        .baseAnswered: """
        quienes expresaron su opinión sobre la pregunta {question, quoted} ({expression})
        """,
        .baseOption: "{question}: {option} ({expression})",
        .tableLetters: "Cartas y respuestas",
        .letter: "Carta",
        .replies: "Respuestas",
        .governments: "Gobiernos",
        .acknowledgements: "Acuses de recibo",
        .letterCode: "{letter, capital} ({code})",
        .tableLettersNote: """
        Una respuesta que puede corresponder a varias cartas se cuenta en cada una de ellas.
        """,
        .tableRates: "Tasas de respuesta",
        .respondents: "Encuestados",
        .perCent: "Por\u{A0}ciento",
        .rateMembers: "Estados Miembros respecto del total de Miembros",
        .rateOtherStates: "Estados no miembros, por separado",
        .rateAll: "todos los encuestados, Miembros o no",
        .tableReconciliation: "Cifras impresas que los datos no confirman",
        .tableReconciliationBase: """
        De {printed, figures} {printed, plural, one {cifra impresa} other {cifras impresas}}, \
        {agreeing, figures} {agreeing, plural, one {coincide} other {coinciden}}, {differing, \
        figures} {differing, plural, one {difiere} other {difieren}} y {words, figures} se {words, \
        plural, one {imprimió} other {imprimieron}} solo en palabras.
        """,
        .tableReconciliationNote: """
        La cifra impresa se muestra junto a la calculada y nunca se adopta.
        """,
        .figure: "Cifra",
        .paragraph: "Párrafo",
        .printed: "Impresa",
        .computed: "Calculada",
        .difference: "Diferencia",
        .tableDiscrepancies: "Qué explicaría estas diferencias",
        .tableDiscrepanciesNote: "No se adopta ninguna de estas formas de contar.",
        .discrepancyFigure: "{figure}: impreso {printed}, calculado {computed}",
        .discrepancyCandidate: """
        {candidate, select, \
        sheets {Fichas codificadas en lugar de los encuestados nombrados} \
        names {Encuestados nombrados en lugar de las fichas codificadas} \
        unjoined {Respuesta conjunta contada como de un solo encuestado} \
        punctual {Sin las respuestas tardías} \
        members {Solo Miembros de las Naciones Unidas} \
        acknowledged {{explains, select, some {Algunos de los que solo acusaron recibo, además} other {Los que solo acusaron recibo, además}}} \
        withdrew {{explains, select, some {Algunos de los que retiraron su respuesta, además} other {Los que retiraron su respuesta, además}}} \
        late {{explains, select, some {Algunos de aquellos cuya respuesta llegó después de la fecha de cierre, además} other {Aquellos cuya respuesta llegó después de la fecha de cierre, además}}} \
        letters {Comunicaciones en lugar de encuestados} \
        other {Encuestados, una vez por cada carta que contestaron}}
        """,
        .tableTurns: "Mayorías que se invierten con otras reglas de recuento",
        .tableTurnsNote: """
        Las cifras que quedan del mismo lado de la mitad figuran en los cuadros de la edición.
        """,
        .weightedBy: "Ponderado por: {attribute}",

        // What stands below the tables of questions and attributes.
        .sumExclusive: """
        Las opciones se excluyen entre sí; su suma es el número de los que respondieron \
        ({answered, figures}).
        """,
        .sumFails: """
        Las opciones se excluyen entre sí, pero su suma ({given, figures}) no es el número de \
        los que respondieron ({answered, figures}).
        """,
        .sumUnknown: """
        Suma de las opciones: {given, figures}; número de los que respondieron: {answered, \
        figures}. No se sabe si las opciones se excluyen entre sí.
        """,
        .sumSeveral: """
        Suma de las opciones: {given, figures}; número de los que respondieron: {answered, \
        figures}. Podían darse varias opciones.
        """,
        .attributeSources: """
        {sources, select, none {No se indica la fuente de lo que figura aparte de las \
        respuestas.} other {Fuente de lo que figura aparte de las respuestas: {sources}.}}
        """,

        // Tables of the registers.
        .tableSymbols: "Signaturas de los documentos y párrafos que las citan",
        .symbol: "Signatura",
        .tableProfiles: "Comparación de los mecanismos",
        .tableProfilesNote: """
        Los órganos subsidiarios se cuentan con su mecanismo. No se incluyen las reuniones \
        de las que solo se conoce el número.
        """,
        .bodiesBelow: "Órganos depen\u{AD}dientes",
        .members: "Miembros",
        .held: "Cele\u{AD}brados",
        .aheadHead: "Previstos",
        .overdueHead: "Atra\u{AD}sados",
        .concerns: "Cues\u{AD}tiones",
        .tableBodies: "Órganos por sistema y nivel",
        .tableLevelsNote: "Un órgano que actúa en dos niveles figura en ambos.",
        .mainBodies: "Principales",
        .organs: "Órganos",
        .subsidiaries: "Subsidiarios",
        .partners: "Asociados",
        .tableAngles: "Mecanismos principales por enfoque",
        .tableAnglesNote: "Lo que no consta no se niega.",
        .yes: "Sí",
        .no: "No",
        .notStated: "No consta",
        .tableParticipants: "Participantes registrados, según su condición",
        .tableParticipantsNote: "Los invitados y los observadores no son miembros.",
        .stated: "Constan",
        .states: "Estados",
        .others: "Otros",
        .observers: "Obser\u{AD}vadores",
        .invited: "Invitados",
        .replied: "Respon\u{AD}dieron",
        .tableCalendar: "Acontecimientos previstos y atrasados",
        .event: "Acontecimiento",
        .when: "Fecha",
        .standing: "Situación",
        .tableAgreements: "Convenciones y acuerdos",
        .tableAgreementsNote: "Actos registrados hasta la fecha de cierre.",
        .year: "Año",
        .parties: "Partes",
        .ratified: "Ratifica\u{AD}ciones",
        .inForce: "En vigor",
        .tableNamedInstruments: "Instrumentos mencionados por los gobiernos",
        .tableNamedInstrumentsNote:
            "Cada gobierno se cuenta una vez por cada instrumento que mencionó.",
        .tableRequests: "Solicitudes, primero las que siguen sin respuesta",
        .requestHead: "Solicitud",
        .due: "Plazo",
        .state: "Estado",
        .tableCommitments: "Compromisos y planes",
        .tableCommitmentsNote: "El silencio no equivale a un informe.",
        .expected: "Previstos",
        .named: "Nombrados",
        .reported: "Con informe",
        .silent: "Sin informe",
        .tableActivities: "Actividades por categoría, asociado y lugar",
        .activitiesHead: "Actividades",
        .tableGaps: """
        Cuestiones planteadas por los gobiernos y mecanismos que se ocupan de ellas, \
        primero las lagunas
        """,
        .inferred: "Deducidos",
        .tableLevels: "Mecanismos de los que consta que se ocupan de cada cuestión, por nivel",
        .tableMechanismLevelsNote: "Un mecanismo que actúa en dos niveles figura en ambos.",
        .levelGlobal: "Mundial",
        .levelInterregional: "Inter\u{AD}regional",
        .levelRegional: "Regional",
        .levelSubregional: "Sub\u{AD}regional",
        .levelNational: "Nacional",
        .tableCategories: "Categorías de personas y mecanismos que se ocupan de ellas",
        .tableShortForms: "Formas abreviadas de los nombres",
        .name: "Nombre",
        .shortForm: "Forma abreviada",

        // The page.
        .pageSkip: "Ir al informe",
        .pageContents: "Índice",
        .pageLanguages: "Idiomas",
        .pageAnnex: "Anexo: cuadros",
        .pageCharts: "Gráficos",
        .pageFigures: "Todas las cifras con su base",
        .pageTable: "Cuadro {number}",
        .pageTableTitle: "Cuadro {number}. {title}",
        .pageFilter: "Mostrar las cifras que contienen",
        .pageFigureTable: "Cifras",
        .pageShown: "{shown} de {all}",
        .figureHead: "Cifra",
        .valueHead: "Valor",
        .baseHead: "Base",
        .shareHead: "Proporción",
        .askedHead: "Consultados",
        .answeredHead: "Respondieron",
        .silentHead: "Sin respuesta",
        .whoHead: "Quiénes",
        .whoListedElsewhere: "{count}, lista en",
        .pageInParagraphs: "párr. {paragraphs}",
        .chartCoverage: "Cuestiones de las que se ocupa cada mecanismo",
        .chartCoverageLabel: "Cobertura",
        .concern: "Cuestión",
    ]
}
