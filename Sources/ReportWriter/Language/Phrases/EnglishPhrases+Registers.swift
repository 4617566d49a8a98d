/// What the registers of mechanisms and requests are told with in English.
extension PhraseCatalogue {
    static let englishRegisters: [Phrase: String] = [
        // Mechanisms: what they are. The mandate brings its own verb; behind it no pronoun and no verb says whether
        // a body's name is a plural: the register does not know, and "the Consultations" are.
        .otherBodies: "Other bodies that take part",
        .bodyName: "the {name}",
        .bodyNameWithShort: "the {name} ({short})",
        .bodyIs: """
        {name, capital}{kind, select, none {{founded, select, none {{parent, select, none { \
        } other {, which reports to {parent}, }}} other {, established {founded}{parent, \
        select, none {} other { that reports to {parent}}}, }}} other {, {kind, article} \
        {kind}{members, select, none {} other { of {members, number} {members, plural, one \
        {member} other {members}}}}{founded, select, none {} other { established \
        {founded}}}{parent, select, none {} other { that reports to {parent}}}, }}{mandate, \
        select, none {is named in the replies} other {{mandate}}}.
        """,
        .bodyLevels: """
        The work {crossSectoral, select, yes {is cross-sectoral{levels, select, none {} \
        other { and lies at the {levels, list} {levels, plural, one {level} other \
        {levels}}}}} other {lies at the {levels, list} {levels, plural, one {level} other \
        {levels}}}}.
        """,
        .bodyObservers: """
        {observers, start} {observers, plural, one {observer} other {observers}} attend.
        """,
        .bodyEnded: "The work went on until {date}.",
        .bodyReplaced: "The work had been that of {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: """
        {names, list} {count, plural, one {attends} other {attend}}{body, select, none {} \
        other { {body}}}
        """,
        .roleTookPart: """
        {names, list} {count, plural, other {took}} part{body, select, none {} other { in \
        {body}}}
        """,
        .roleRepresented: """
        {names, list} {count, plural, one {was} other {were}} represented{body, select, \
        none {} other { in {body}}}
        """,
        .roleInvited: """
        {names, list} {count, plural, one {has} other {have}} been invited{body, select, \
        none {} other { to attend {body}}}
        """,
        .roleInvitedObserver: """
        {names, list} {count, plural, one {was} other {were}} to be invited as \
        observers{body, select, none {} other { in {body}}}
        """,
        .roleLogisticSupport: """
        {names, list} {count, plural, one {gives} other {give}} logistic support{body, \
        select, none {} other { to {body}}}
        """,
        .roleAskedToConvene: """
        {names, list} {count, plural, one {was} other {were}} asked to convene it{body, \
        select, none {} other { in {body}}}
        """,
        .roleConvenerAndChair: """
        {names, list} {count, plural, other {convened}} and chaired it{body, select, none \
        {} other { in {body}}}
        """,
        .roleChair: """
        {names, list} {count, plural, one {is} other {are}} in the chair{body, select, none \
        {} other { in {body}}}
        """,
        .roleOrganizer: """
        {names, list} {count, plural, one {was the organizer} other {were \
        organizers}}{body, select, none {} other { of {body}}}
        """,
        .roleCoOrganizer: """
        {names, list} {count, plural, one {was a co-organizer} other {were \
        co-organizers}}{body, select, none {} other { of {body}}}
        """,
        .roleMember: """
        {names, list} {count, plural, one {is a member} other {are members}}{body, select, \
        none {} other { in {body}}}
        """,
        .roleObserver: """
        {names, list} {count, plural, one {is an observer} other {are observers}}{body, \
        select, none {} other { in {body}}}
        """,
        .roleOther: """
        {names, list} {past, select, yes {took} other {{count, plural, one {takes} other \
        {take}}}} part as {role}{body, select, none {} other { in {body}}}
        """,
        .participantsIn: "In {body}, {clauses, clauses}.",
        .participantsAt: "At the {event}, {clauses, clauses}.",
        .oneRole: "{clause, capital}.",

        // Events.
        .eventName: "{event, definite}{details, select, none {} other { ({details})}}",
        .eventDated: "{event}, {date}",
        .recordOfOneDate: "The record of {body} shows, {date}, {events, list}.",
        .recordBegins: "The record of {body} begins {date} with {events, list}.",
        .recordFollowed: "{date, capital} followed {events, list}.",
        .recordCame: "{date, capital} came {events, list}.",
        .recordUndated: "The record of {body} shows, without a date, {events, list}.",
        .recordUndatedToo: "It also shows, without a date, {events, list}.",
        .ahead: "Still ahead at the cut-off date lay {events, list}.",
        .aheadUndated: "Foreseen without a date remained {events, list}.",
        .overdue: """
        The record does not show what was planned for a time that has passed, namely \
        {events, list}.
        """,

        // Series of events.
        .sessionTheme: "The theme of {kind} {number} was {theme}.",
        .topicLevels: "Events on {topic}: {parts, list}.",
        .topicAtLevel: "{count, number} at the {level} level",
        .topicAtNoLevel: "{count, number} at no stated level",
        .chain: """
        The {event} builds on {inputs, number} {inputs, plural, one {event} other \
        {events}}, {recorded, plural, =0 {{inputs, plural, =1 {which is not on record} \
        other {none of which is on record}}} =1 {{inputs, plural, =1 {which is on record} \
        other {{recorded, number} of which is on record}}} other {{complete, select, yes \
        {{inputs, plural, =2 {both} other {all}} of which are on record} other {{recorded, number} \
        of which are on record}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: "{body, capital} contributed {titles, list}.",
        .contributedUnnamed: "Contributed {titles, plural, one {was} other {were}} {titles, list}.",
        .statisticsExpected: """
        {topic, select, none {Figures} other {Figures on {topic}}} {last, select, none {for \
        {first}} other {for the years {first} to {last}}} were expected of {givers, list}; \
        {received, number} of {expected, number} {received, plural, =0 {is} =1 {is} other \
        {are}} on record.
        """,
        .statisticsMissing: "Missing: {gaps, list}.",
        .statisticsGap: "{giver} for {years, list}",
        .statisticsLate: """
        They came {most, select, none {{least}} other {between {least} and {most}}} days \
        after the end of their year, at the least.
        """,
        .loan: "{borrower, capital} drew {drawn}, of which {outstanding} is outstanding.",

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        The {series} was held by {hosts, list}{hosts, plural, one {} other { in \
        turn}}{next, select, none {} other { and was next to be held by {next} {date}}}.
        """,
        .meetingAggregate: """
        {meetings, capital}{date, select, none {} other {, {date},}} are known of, but not \
        one by one.
        """,
        .agreements: """
        {body, capital} is a party to {agreements, number} {agreements, plural, one \
        {agreement} other {agreements}} on record, concluded {agreements, list}.
        """,
        .agreementWith: "{date} with {parties, list}",
        .commitments: """
        {parties, start} {parties, plural, one {State} other {States}} undertook \
        {commitments, list}.
        """,
        .commitmentsUnreported: "Which of them reported progress, and on what, is not on record.",
        .commitmentsReported: """
        {reported, start} {reported, plural, one {mark} other {marks}} of progress were \
        reported.
        """,
        .undertaking: "{kind, capital}: {things, list}; {progress}.",
        .undertakingExpected: """
        {title}, expected from {expected, number} {expected, plural, one {party} other \
        {parties}}, {named, plural, =0 {none of which is} =1 {{named, number} of which is} \
        other {{named, number} of which are}} named
        """,
        .progressReported: "{reported, number} of them reported progress",
        .progressNotReported: "progress was not reported",
        .progressStates: "of them, {states, list}",
        .progressState: "{count, number} {state}",
        .activities: """
        Under "{class}", the record of activities has {activities, list}.
        """,
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: """
        For the {appeal}, the amounts asked for, pledged and received are not on record.
        """,
        .appealKnown: "For the {appeal}, {amounts, list} are on record.",
        .amountAsked: "{amount} asked for",
        .amountPledged: "{amount} pledged",
        .amountReceived: "{amount} received",

        // Concerns and who treats them.
        .coverageStated: """
        {concerns, plural, one {The concern on record as treated is} other {The concerns on \
        record as treated are}} {concerns, list}.
        """,
        .coverageInferred: """
        It may be inferred that {concerns, list} {concerns, plural, one {is} other {are}} treated \
        as well.
        """,
        .gapsUntreated: """
        Of the concerns that Governments raised, the following {concerns, plural, one {is} \
        other {are}} treated by no mechanism on record: {concerns, list}.
        """,
        .gapsInferred: """
        That mechanisms treat the following can only be inferred and is not stated: \
        {concerns, list}.
        """,
        .concernRaised: "{concern} (raised by {count, number})",

        // Requests.
        .requestsOpen: """
        {requests, start} {requests, plural, one {request is} other {requests are}} not yet \
        answered: {requests, list}.
        """,
        .requestsAnswered: """
        {requests, start} {requests, plural, one {request is} other {requests are}} \
        answered by this report or by what is on record: {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other {, asked of the {of}}}{by, select, none {} other \
        { by the {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        Of {request}, due in every year since it was asked for, {came, plural, =0 {none is \
        on record} other {that of {came, list} is on record}}{missing, plural, =0 {} other \
        {; that of {missing, list} is missing}}.
        """,
        .stages: "{document, capital} was {steps, list}.",
        .stage: """
        {action} by {party}{date, select, none {} other { {date}}}{result, select, none {} \
        other {, with {result} as the result}}
        """,
    ]
}
