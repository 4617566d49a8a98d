/// What tables, and the page around them, say in French.
extension PhraseCatalogue {
    static let frenchTables: [Phrase: String] = [
        // Tables of every annex.
        .number: "Nombre",
        .share: "Part",
        .base: "Base",
        .total: "total",
        .membersOfUnitedNations: "Membres de l’Organisation des Nations Unies",
        .otherRespondents: "autres",
        .jointReply: "réponse commune",
        .ownReply: "réponse propre",
        .lateReply: "tardive",
        .replyInTime: "dans les délais",
        .baseOf: "Base\u{A0}: {base}, {size}",
        .baseEverybody: "tous ceux qui se sont exprimés",
        .baseNamed: "répondants nommés ({expression})",
        .baseAnswered: """
        ceux qui se sont prononcés sur la question {question, quoted} ({expression})
        """,
        .baseOption: "{question}\u{A0}: {option} ({expression})",
        .tableLetters: "Lettres et réponses",
        .letter: "Lettre",
        .replies: "Réponses",
        .governments: "Gouvernements",
        .acknowledgements: "Accusés de réception",
        .letterCode: "{letter, capital} ({code})",
        .tableLettersNote: """
        Une réponse qui peut se rapporter à plusieurs lettres est comptée pour chacune \
        d’elles.
        """,
        .tableRates: "Taux de réponse",
        .respondents: "Répondants",
        .perCent: "Pour\u{A0}cent",
        .rateMembers: "États Membres rapportés au nombre des Membres",
        .rateOtherStates: "États non membres, comptés à part",
        .rateAll: "ensemble des répondants, Membres ou non",
        .tableReconciliation: "Chiffres imprimés que les données ne confirment pas",
        .tableReconciliationBase: """
        Sur {printed, figures} {printed, plural, one {chiffre imprimé} other {chiffres imprimés}}, \
        {agreeing, figures} {agreeing, plural, one {concorde} other {concordent}}, {differing, \
        figures} {differing, plural, one {diffère} other {diffèrent}} et {words, figures} {words, \
        plural, one {n’était imprimé} other {n’étaient imprimés}} qu’en toutes lettres.
        """,
        .tableReconciliationNote: """
        Un chiffre imprimé est indiqué à côté du chiffre calculé, sans jamais être repris.
        """,
        .figure: "Chiffre",
        .paragraph: "Paragraphe",
        .printed: "Imprimé",
        .computed: "Calculé",
        .difference: "Écart",
        .tableDiscrepancies: "Ce qui expliquerait ces écarts",
        .tableDiscrepanciesNote: "Aucune de ces façons de compter n’est retenue.",
        .discrepancyFigure: "{figure}\u{A0}: imprimé {printed}, calculé {computed}",
        .discrepancyCandidate: """
        {candidate, select, \
        sheets {Fiches codées au lieu des répondants nommés} \
        names {Répondants nommés au lieu des fiches codées} \
        unjoined {Réponse commune comptée pour un seul répondant} \
        punctual {Sans les réponses tardives} \
        members {Membres de l’Organisation des Nations Unies seulement} \
        acknowledged {{explains, select, some {Certains de ceux qui ont seulement accusé réception, en plus} other {Ceux qui ont seulement accusé réception, en plus}}} \
        withdrew {{explains, select, some {Certains de ceux qui ont retiré leur réponse, en plus} other {Ceux qui ont retiré leur réponse, en plus}}} \
        late {{explains, select, some {Certains de ceux dont la réponse est parvenue après la date de clôture, en plus} other {Ceux dont la réponse est parvenue après la date de clôture, en plus}}} \
        letters {Communications au lieu des répondants} \
        other {Répondants comptés une fois pour chaque lettre à laquelle ils ont répondu}}
        """,
        .tableTurns: "Majorités qui s’inversent selon d’autres règles de comptage",
        .tableTurnsNote: """
        Les chiffres qui restent du même côté de la moitié figurent dans les tableaux de \
        l’édition.
        """,
        .weightedBy: "Pondéré par\u{A0}: {attribute}",

        // What stands below the tables of questions and attributes.
        .sumExclusive: """
        Les options s’excluent\u{A0}; leur somme est le nombre de ceux qui ont répondu \
        ({answered, figures}).
        """,
        .sumFails: """
        Les options s’excluent, mais leur somme ({given, figures}) n’est pas le nombre de ceux \
        qui ont répondu ({answered, figures}).
        """,
        .sumUnknown: """
        Somme des options\u{A0}: {given, figures}\u{A0}; nombre de ceux qui ont répondu\u{A0}: \
        {answered, figures}. On ignore si les options s’excluent.
        """,
        .sumSeveral: """
        Somme des options\u{A0}: {given, figures}\u{A0}; nombre de ceux qui ont répondu\u{A0}: \
        {answered, figures}. Plusieurs options étaient possibles.
        """,
        .attributeSources: """
        {sources, select, none {La source de ce qui est indiqué en dehors des réponses n’est pas \
        précisée.} other {Source de ce qui est indiqué en dehors des réponses\u{A0}: \
        {sources}.}}
        """,

        // Tables of the registers.
        .tableSymbols: "Cotes des documents et paragraphes qui les citent",
        .symbol: "Cote",
        .tableProfiles: "Comparaison des mécanismes",
        .tableProfilesNote: """
        Les organes subsidiaires sont comptés avec leur mécanisme. Les réunions dont seul \
        le nombre est connu ne sont pas comptées.
        """,
        .bodiesBelow: "Organes rattachés",
        .members: "Membres",
        .held: "Tenus",
        .aheadHead: "À venir",
        .overdueHead: "En retard",
        .concerns: "Préoccu\u{AD}pations",
        .tableBodies: "Organes par système et par niveau",
        .tableLevelsNote: "Un organe qui agit à deux niveaux figure aux deux.",
        .mainBodies: "Principaux",
        .organs: "Organes",
        .subsidiaries: "Subsidiaires",
        .partners: "Partenaires",
        .tableAngles: "Principaux mécanismes selon l’angle d’approche",
        .tableAnglesNote: "Ce qui n’est pas indiqué n’est pas nié.",
        .yes: "Oui",
        .no: "Non",
        .notStated: "Non indiqué",
        .tableParticipants: "Participants consignés, selon leur qualité",
        .tableParticipantsNote: "Les invités et les observateurs ne sont pas des membres.",
        .stated: "Indiqués",
        .states: "États",
        .others: "Autres",
        .observers: "Obser\u{AD}vateurs",
        .invited: "Invités",
        .replied: "Ayant répondu",
        .tableCalendar: "Événements prévus et événements en retard",
        .event: "Événement",
        .when: "Date",
        .standing: "Situation",
        .tableAgreements: "Conventions et accords",
        .tableAgreementsNote: "Actes consignés à la date de clôture.",
        .year: "Année",
        .parties: "Parties",
        .ratified: "Ratifi\u{AD}cations",
        .inForce: "En vigueur",
        .tableNamedInstruments: "Instruments mentionnés par les gouvernements",
        .tableNamedInstrumentsNote:
            "Chaque gouvernement est compté une fois pour chaque instrument qu’il a mentionné.",
        .tableRequests: "Demandes, en commençant par celles qui restent sans réponse",
        .requestHead: "Demande",
        .due: "Échéance",
        .state: "État",
        .tableCommitments: "Engagements et plans",
        .tableCommitmentsNote: "Le silence ne vaut pas rapport.",
        .expected: "Attendus",
        .named: "Désignés",
        .reported: "Avec rapport",
        .silent: "Sans rapport",
        .tableActivities: "Activités par catégorie, partenaire et lieu",
        .activitiesHead: "Activités",
        .tableGaps: """
        Préoccupations des gouvernements et mécanismes qui les prennent en compte, lacunes \
        en premier
        """,
        .inferred: "Déduits",
        .tableLevels: """
        Mécanismes dont la prise en compte de chaque préoccupation est indiquée, par niveau
        """,
        .tableMechanismLevelsNote: "Un mécanisme qui agit à deux niveaux figure aux deux.",
        .levelGlobal: "Mondial",
        .levelInterregional: "Inter\u{AD}régional",
        .levelRegional: "Régional",
        .levelSubregional: "Sous-régional",
        .levelNational: "National",
        .tableCategories: "Catégories de personnes et mécanismes qui les prennent en compte",
        .tableShortForms: "Formes abrégées des noms",
        .name: "Nom",
        .shortForm: "Forme abrégée",

        // The page.
        .pageSkip: "Aller au rapport",
        .pageContents: "Table des matières",
        .pageLanguages: "Langues",
        .pageAnnex: "Annexe\u{A0}: tableaux",
        .pageCharts: "Graphiques",
        .pageFigures: "Tous les chiffres avec leur base",
        .pageTable: "Tableau {number}",
        .pageTableTitle: "Tableau {number}. {title}",
        .pageFilter: "Afficher les chiffres contenant",
        .pageFigureTable: "Chiffres",
        .pageShown: "{shown} sur {all}",
        .figureHead: "Chiffre",
        .valueHead: "Valeur",
        .baseHead: "Base",
        .shareHead: "Part",
        .askedHead: "Interrogés",
        .answeredHead: "Ayant répondu",
        .silentHead: "Sans réponse",
        .whoHead: "Qui",
        .whoListedElsewhere: "{count}, liste dans",
        .pageInParagraphs: "par. {paragraphs}",
        .chartCoverage: "Préoccupations prises en compte par chaque mécanisme",
        .chartCoverageLabel: "Prise en compte",
        .concern: "Préoccupation",
    ]
}
