/// What the registers of mechanisms and requests are told with in French.
extension PhraseCatalogue {
    static let frenchRegisters: [Phrase: String] = [
        // Mechanisms: what they are.
        .otherBodies: "Autres organes participants",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name, capital}\u{A0}: {kind, select, none {organe} other {{kind}}}{members, select, none \
        {} other {{members, plural, =1 { d’un membre} one { de {members, number} membre} other { \
        de {members, number} membres}}}}{founded, select, none {{parent, select, none {} other { \
        (rattachement\u{A0}: {parent})}}} other { (création {founded}{parent, select, none {} \
        other {\u{A0}; rattachement\u{A0}: {parent}}})}} qui {mandate, select, none {figure dans \
        les réponses} other {{mandate}}}.
        """,
        .bodyLevels: """
        {crossSectoral, select, yes {Action intersectorielle{levels, select, none {} other \
        {, {levels, plural, one {niveau} other {niveaux}}\u{A0}: {levels, list}}}} other \
        {{levels, plural, one {Niveau} other {Niveaux}} d’action\u{A0}: {levels, list}}}.
        """,
        .bodyObservers: """
        {observers, start} {observers, plural, one {observateur assiste} other \
        {observateurs assistent}} aux réunions.
        """,
        .bodyEnded: "Fin de ses activités\u{A0}: {date}.",
        .bodyReplaced: "Prédécesseur\u{A0}: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: """
        {body, select, none {} other {{body} – }}présence aux réunions\u{A0}: {names, list}
        """,
        .roleTookPart: """
        {body, select, none {} other {{body} – }}participation aux travaux\u{A0}: {names, list}
        """,
        .roleRepresented: """
        {body, select, none {} other {{body} – }}{count, plural, one {entité représentée} other \
        {entités représentées}}\u{A0}: {names, list}
        """,
        .roleInvited: """
        {body, select, none {} other {{body} – }}{count, plural, one {invité} other \
        {invités}}\u{A0}: {names, list}
        """,
        .roleInvitedObserver: """
        {body, select, none {} other {{body} – }}{count, plural, one {observateur à \
        inviter} other {observateurs à inviter}}\u{A0}: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body} – }}appui logistique\u{A0}: {names, list}
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body} – }}{count, plural, one {entité priée d’assurer} \
        other {entités priées d’assurer}} la convocation\u{A0}: {names, list}
        """,
        .roleConvenerAndChair: """
        {body, select, none {} other {{body} – }}convocation et présidence\u{A0}: {names, \
        list}
        """,
        .roleChair: "{body, select, none {} other {{body} – }}présidence\u{A0}: {names, list}",
        .roleOrganizer: """
        {body, select, none {} other {{body} – }}organisation\u{A0}: {names, list}
        """,
        .roleCoOrganizer: """
        {body, select, none {} other {{body} – }}organisation conjointe\u{A0}: {names, list}
        """,
        .roleMember: """
        {body, select, none {} other {{body} – }}{count, plural, one {membre} other \
        {membres}}\u{A0}: {names, list}
        """,
        .roleObserver: """
        {body, select, none {} other {{body} – }}{count, plural, one {observateur} other \
        {observateurs}}\u{A0}: {names, list}
        """,
        .roleOther: "{body, select, none {} other {{body} – }}{role}\u{A0}: {names, list}",
        .participantsIn: "{body, capital} – {clauses, clauses}.",
        .participantsAt: "{event, capital} – {clauses, clauses}.",
        .oneRole: "{clause, capital}.",

        // Events.
        .eventName: "{event}{details, select, none {} other { ({details})}}",
        .eventDated: "{event}, {date}",
        .recordOfOneDate: """
        {events, plural, one {Fait consigné} other {Faits consignés}} ({body})\u{A0}: {date}, \
        {events, list}.
        """,
        .recordBegins: "Faits consignés ({body})\u{A0}: tout d’abord, {date}, {events, list}.",
        .recordFollowed: "Ensuite, {date}\u{A0}: {events, list}.",
        .recordCame: "Puis, {date}\u{A0}: {events, list}.",
        .recordUndated: """
        {events, plural, one {Fait consigné} other {Faits consignés}} sans date ({body})\u{A0}: \
        {events, list}.
        """,
        .recordUndatedToo: """
        {events, plural, one {Autre fait consigné} other {Autres faits consignés}}, sans \
        date\u{A0}: {events, list}.
        """,
        .ahead: "À venir à la date de clôture\u{A0}: {events, list}.",
        .aheadUndated: "À venir, sans date fixée\u{A0}: {events, list}.",
        .overdue: "Date prévue passée, sans réalisation consignée\u{A0}: {events, list}.",

        // Series of events.
        .sessionTheme: "Thème ({kind} {number})\u{A0}: {theme}.",
        .topicLevels: "Réunions sur le thème {topic, quoted}\u{A0}: {parts, list}.",
        .topicAtLevel: "{count, number feminine} au niveau {level}",
        .topicAtNoLevel: "{count, number feminine} sans indication de niveau",
        .chain: """
        {event, capital}\u{A0}: l’événement s’appuie sur {inputs, number feminine} {inputs, \
        plural, one {réunion} other {réunions}}, {complete, select, yes {{inputs, plural, \
        one {qui est consignée} other {toutes consignées}}} other {{recorded, plural, =0 \
        {{inputs, plural, one {qui n’est pas consignée} other {dont aucune n’est \
        consignée}}} one {dont {recorded, number feminine} est consignée} other {dont \
        {recorded, number feminine} sont consignées}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: """
        {titles, plural, one {Contribution} other {Contributions}} ({body})\u{A0}: {titles, list}.
        """,
        .contributedUnnamed: """
        {titles, plural, one {Contribution} other {Contributions}}\u{A0}: {titles, list}.
        """,
        .statisticsExpected: """
        Statistiques{topic, select, none {} other { ({topic})}} attendues pour {last, \
        select, none {{first}} other {les années {first} à {last}}}\u{A0}: {givers, \
        list}\u{A0}; {received, number} {received, plural, one {envoi consigné} other \
        {envois consignés}} sur {expected, number}.
        """,
        .statisticsMissing: """
        {gaps, plural, one {Envoi manquant} other {Envois manquants}}\u{A0}: {gaps, list}.
        """,
        .statisticsGap: "{giver} pour {years, list}",
        .statisticsLate: """
        Ces envois sont arrivés au moins {most, select, none {{least} {least, plural, one {jour} \
        other {jours}}} other {{least} à {most} jours}} après la fin de l’année visée.
        """,
        .loan: """
        {borrower, capital}\u{A0}: emprunt de {drawn}, dont {outstanding} restant à rembourser.
        """,

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series, capital} – {hosts, plural, one {hôte} other {hôtes successifs}}\u{A0}: {hosts, \
        list}{next, select, none {} other {\u{A0}; hôte suivant prévu\u{A0}: {next}{date, select, \
        none {} other {, {date}}}}}.
        """,
        .meetingAggregate: """
        {meetings, capital}{date, select, none {} other {, {date}}}\u{A0}: l’existence en est \
        connue, mais non le détail.
        """,
        .agreements: """
        {body, capital} – {agreements, number} {agreements, plural, one {accord consigné} other \
        {accords consignés}}\u{A0}: {agreements, list}.
        """,
        .agreementWith: """
        {date} ({parties, plural, one {autre partie} other {autres parties}}\u{A0}: {parties, \
        list})
        """,
        .commitments: """
        {parties, plural, =0 {Aucun État n’a pris} one {{parties, start} État a pris} other \
        {{parties, start} États ont pris}} {commitments, plural, one {l’engagement suivant} other \
        {les engagements suivants}}\u{A0}: {commitments, list}.
        """,
        .commitmentsUnreported: "On ignore lesquels ont fait état de progrès et sur quels points.",
        .commitmentsReported: """
        {reported, start} {reported, plural, one {progrès a été signalé} other {progrès ont \
        été signalés}}.
        """,
        .undertaking: "{kind, capital}\u{A0}: {things, list}\u{A0}; {progress}.",
        .undertakingExpected: """
        {title}, {expected, number feminine} {expected, plural, one {partie attendue} other \
        {parties attendues}}, {expected, plural, =1 {{named, plural, =0 {qui n’est pas désignée} \
        other {qui est désignée}}} other {{named, plural, =0 {dont aucune n’est désignée} one \
        {dont {named, number feminine} est désignée} other {dont {named, number feminine} sont \
        désignées}}}}
        """,
        .progressReported: """
        {reported, number feminine} {reported, plural, one {partie a fait} other {parties ont \
        fait}} état de progrès
        """,
        .progressNotReported: "aucun progrès signalé",
        .progressStates: "état d’avancement\u{A0}: {states, list}",
        .progressState: "{state} ({count})",
        .activities: """
        {activities, plural, one {Activité} other {Activités}} de la catégorie {class, \
        quoted}\u{A0}: {activities, list}.
        """,
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: """
        {appeal, capital}\u{A0}: les montants demandés, annoncés et reçus ne sont pas \
        connus.
        """,
        .appealKnown: "{appeal, capital}\u{A0}: {amounts, list}.",
        .amountAsked: "{amount} demandés",
        .amountPledged: "{amount} annoncés",
        .amountReceived: "{amount} reçus",

        // Concerns and who treats them.
        .coverageStated: """
        {concerns, plural, one {Préoccupation} other {Préoccupations}} dont la prise en compte est \
        indiquée\u{A0}: {concerns, list}.
        """,
        .coverageInferred: """
        {concerns, plural, one {Préoccupation} other {Préoccupations}} dont la prise en compte est \
        déduite\u{A0}: {concerns, list}.
        """,
        .gapsUntreated: """
        Parmi les préoccupations exprimées par les gouvernements, {concerns, plural, one \
        {la suivante n’est prise} other {les suivantes ne sont prises}} en compte par aucun \
        mécanisme consigné\u{A0}: {concerns, list}.
        """,
        .gapsInferred: """
        La prise en compte par des mécanismes peut seulement être déduite, et n’est pas \
        indiquée, dans les cas suivants\u{A0}: {concerns, list}.
        """,
        .concernRaised: """
        {concern} (exprimée par {count, number} {count, plural, one {gouvernement} other \
        {gouvernements}})
        """,

        // Requests.
        .requestsOpen: """
        {requests, start feminine} {requests, plural, one {demande reste} other {demandes \
        restent}} sans réponse\u{A0}: {requests, list}.
        """,
        .requestsAnswered: """
        {requests, start feminine} {requests, plural, one {demande a} other {demandes ont}} reçu \
        réponse dans le présent rapport ou dans les faits consignés\u{A0}: {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other {, destinataire\u{A0}: {of}}}{by, select, none {} \
        other {, auteur\u{A0}: {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request, capital}, à présenter chaque année depuis la demande\u{A0}: {came, plural, =0 \
        {aucune présentation consignée} other {présentation consignée pour {came, list}}}{missing, \
        plural, =0 {} other {, présentation manquante pour {missing, list}}}.
        """,
        .stages: "{document, capital}\u{A0}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other {, {date}}}{result, select, none {} \
        other {, résultat\u{A0}: {result}}}
        """,
    ]
}
