/// What tables, and the page around them, say in English.
extension PhraseCatalogue {
    static let englishTables: [Phrase: String] = [
        // Tables of every annex.
        .number: "Number",
        .share: "Share",
        .base: "Base",
        .total: "total",
        .membersOfUnitedNations: "Members of the United Nations",
        .otherRespondents: "others",
        .jointReply: "joint reply",
        .ownReply: "own reply",
        .lateReply: "late",
        .replyInTime: "in time",
        .baseOf: "Base: {base}, {size}",
        .baseEverybody: "everybody who speaks",
        .baseNamed: "respondents that are named ({expression})",
        .baseAnswered: "those who expressed a view on {question} ({expression})",
        .baseOption: "{question}: {option} ({expression})",
        .tableLetters: "Letters and replies",
        .letter: "Letter",
        .replies: "Replies",
        .governments: "Governments",
        .acknowledgements: "Acknowledgements",
        .letterCode: "{letter, capital} ({code})",
        .tableLettersNote: """
        A reply that may answer one of several letters is counted under each of them.
        """,
        .tableRates: "Response rates",
        .respondents: "Respondents",
        .perCent: "Per cent",
        .rateMembers: "Member States over the membership",
        .rateOtherStates: "States that are not Members, shown apart",
        .rateAll: "all respondents, whether Members or not",
        .tableReconciliation: "Printed figures that the data do not bear out",
        .tableReconciliationBase: """
        Of {printed} printed {printed, plural, one {figure} other {figures}} {agreeing} {agreeing, \
        plural, one {agrees} other {agree}}, {differing} {differing, plural, one {differs} other \
        {differ}} and {words} {words, plural, one {was} other {were}} printed in words only.
        """,
        .tableReconciliationNote: """
        A printed figure is shown beside the computed one and never adopted.
        """,
        .figure: "Figure",
        .paragraph: "Paragraph",
        .printed: "Printed",
        .computed: "Computed",
        .difference: "Difference",
        .tableDiscrepancies: "What would explain these differences",
        .tableDiscrepanciesNote: "None of these ways of counting is adopted.",
        .discrepancyFigure: "{figure}: {printed} printed, {computed} computed",
        .discrepancyCandidate: """
        {candidate, select, \
        sheets {Coded sheets instead of named respondents} \
        names {Named respondents instead of coded sheets} \
        unjoined {A joint reply as one respondent} \
        punctual {Without late replies} \
        members {Members of the United Nations only} \
        acknowledged {{explains, select, some {Some of those who only acknowledged, too} other {Those who only acknowledged, too}}} \
        withdrew {{explains, select, some {Some of those who withdrew, too} other {Those who withdrew, too}}} \
        late {{explains, select, some {Some of those whose reply came after the cut-off date, too} other {Those whose reply came after the cut-off date, too}}} \
        letters {Communications instead of respondents} \
        other {Respondents once for each letter that they answered}}
        """,
        .tableTurns: "Majorities that turn under other rules of counting",
        .tableTurnsNote: """
        Figures that stay on their side of one half are in the tables of the edition.
        """,
        .weightedBy: "Weighted by {attribute}",

        // What stands below the tables of questions and attributes.
        .sumExclusive: """
        The options exclude each other and add up to the {answered, figures} who answered.
        """,
        .sumFails: """
        The options exclude each other, but add up to {given, figures}, of {answered, figures} \
        who answered.
        """,
        .sumUnknown: """
        Whether the options exclude each other is not known; they were given {given, figures} \
        {given, plural, one {time} other {times}}, by {answered, figures} who answered.
        """,
        .sumSeveral: """
        Several options could be given; they were given {given, figures} {given, plural, one \
        {time} other {times}}, by {answered, figures} who answered.
        """,
        .attributeSources: """
        {sources, select, none {The source of what is told beside the answers is not stated.} \
        other {Source of what is told beside the answers: {sources}.}}
        """,

        // Tables of the registers.
        .tableSymbols: "Symbols of documents and the paragraphs that refer to them",
        .symbol: "Symbol",
        .tableProfiles: "Mechanisms side by side",
        .tableProfilesNote: """
        Subsidiary bodies are counted below their mechanism. Numbers of meetings known only \
        as such are not in it.
        """,
        .bodiesBelow: "Bodies below",
        .members: "Members",
        .held: "Held",
        .aheadHead: "Ahead",
        .overdueHead: "Overdue",
        .concerns: "Concerns",
        .tableBodies: "Bodies by system and level",
        .tableLevelsNote: "A body at two levels stands under both.",
        .mainBodies: "Main",
        .organs: "Organs",
        .subsidiaries: "Subsidiary",
        .partners: "Partners",
        .tableAngles: "Main mechanisms by angle of approach",
        .tableAnglesNote: "What is not stated is not denied.",
        .yes: "Yes",
        .no: "No",
        .notStated: "Not stated",
        .tableParticipants: "Participants on record by standing",
        .tableParticipantsNote: "Whoever is invited or observes is not a member.",
        .stated: "Stated",
        .states: "States",
        .others: "Others",
        .observers: "Observers",
        .invited: "Invited",
        .replied: "Replied",
        .tableCalendar: "Events planned, and events overdue",
        .event: "Event",
        .when: "When",
        .standing: "Standing",
        .tableAgreements: "Conventions and agreements",
        .tableAgreementsNote: "Actions that are on record by the cut-off date.",
        .year: "Year",
        .parties: "Parties",
        .ratified: "Ratified",
        .inForce: "In force",
        .tableNamedInstruments: "Instruments named by Governments",
        .tableNamedInstrumentsNote:
            "Each Government is counted once for each instrument that it named.",
        .tableRequests: "Requests, open ones first",
        .requestHead: "Request",
        .due: "Due",
        .state: "State",
        .tableCommitments: "Commitments and plans",
        .tableCommitmentsNote: "Silence is not a report.",
        .expected: "Expected",
        .named: "Named",
        .reported: "Reported",
        .silent: "Silent",
        .tableActivities: "Activities by class, partner and place",
        .activitiesHead: "Activities",
        .tableGaps: "Concerns of Governments and mechanisms that treat them, gaps first",
        .inferred: "Inferred",
        .tableLevels: "Mechanisms that are stated to treat each concern, by level",
        .tableMechanismLevelsNote: "A mechanism at two levels stands under both.",
        .levelGlobal: "Global",
        .levelInterregional: "Inter\u{AD}regional",
        .levelRegional: "Regional",
        .levelSubregional: "Sub\u{AD}regional",
        .levelNational: "National",
        .tableCategories: "Categories of persons and the mechanisms that cover them",
        .tableShortForms: "Short forms of names",
        .name: "Name",
        .shortForm: "Short form",

        // The page.
        .pageSkip: "Skip to the report",
        .pageContents: "Contents",
        .pageLanguages: "Languages",
        .pageAnnex: "Annex: tables",
        .pageCharts: "Charts",
        .pageFigures: "Every figure with its base",
        .pageTable: "Table {number}",
        .pageTableTitle: "Table {number}. {title}",
        .pageFilter: "Show figures that contain",
        .pageFigureTable: "Figures",
        .pageShown: "{shown} of {all}",
        .figureHead: "Figure",
        .valueHead: "Value",
        .baseHead: "Base",
        .shareHead: "Share",
        .askedHead: "Asked",
        .answeredHead: "Answered",
        .silentHead: "Silent",
        .whoHead: "Who",
        .whoListedElsewhere: "{count}, listed in",
        .pageInParagraphs: "paragraph {paragraphs}",
        .chartCoverage: "Which mechanism treats which concern",
        .chartCoverageLabel: "Coverage",
        .concern: "Concern",
    ]
}
