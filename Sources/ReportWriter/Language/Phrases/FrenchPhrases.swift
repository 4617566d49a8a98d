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
        .notAsDeclared:
            "Différent de l’édition {symbol} telle que déclarée\u{A0}: ce qu’elle aurait dit avec la date de clôture du {date}.",
        .numbersHidden:
            "Les nombres inférieurs à {number} ne sont pas indiqués, ni les autres nombres qui permettraient de les calculer.",
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
        {letter, capital}\u{A0}: envoi à {addressees, select, all {tous les destinataires} \
        other {ceux qui n’avaient pas encore répondu}} {date}{mandate, select, none {} \
        other {, en application de {mandate}}}{due, select, none {} other {, réponse étant \
        demandée pour le {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        Au {date}, {replies, number feminine} {replies, plural, one {réponse} other \
        {réponses}} ({letter}) de {respondents, number} {respondents, plural, one \
        {répondant} other {répondants}} {replies, plural, one {était enregistrée} other \
        {étaient enregistrées}}.
        """,
        .repliesOnFile: """
        Au {date}, {replies, number feminine} {replies, plural, one {réponse} other \
        {réponses}} ({letters, or}), représentant {governments, number} {governments, \
        plural, one {gouvernement} other {gouvernements}}, {replies, plural, one {était \
        enregistrée} other {étaient enregistrées}}\u{A0}: {replies, list}.
        """,
        .replyForGroup: "{state} (réponse commune\u{A0}: {group})",
        .viewsKnown: """
        Les vues de {respondents, number} {respondents, plural, one {répondant} other \
        {répondants}} sont donc connues.
        """,
        .membersAmongThem: """
        Des {members, number} États Membres de l’Organisation des Nations Unies au {date}, \
        {count, number} {count, plural, one {en fait partie} other {en font partie}}.
        """,
        .acknowledged: """
        {names, list} {names, plural, one {a accusé réception et n’avait} other {ont accusé \
        réception et n’avaient}} pas communiqué de vues à cette date.
        """,
        .responseRate: """
        Des vues ont été reçues de {count, number} des {members, number} États Membres de \
        l’Organisation des Nations Unies, soit {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        Question {question, quoted}\u{A0}: {asked, plural, =1 {le seul répondant interrogé \
        s’est prononcé} other {les {asked, series} répondants interrogés se sont tous \
        prononcés}}.
        """,
        .questionAnswered: """
        Question {question, quoted}\u{A0}: sur {asked, series} {asked, plural, one \
        {répondant interrogé} other {répondants interrogés}}, {answered, series} {answered, \
        plural, one {s’est prononcé} other {se sont prononcés}} et {silent, series} \
        {silent, plural, one {s’est abstenu} other {se sont abstenus}} de répondre.
        """,
        .notMentioned: "Sans aucune mention\u{A0}: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}, dont {parts, list})",

        // Mechanisms: what they are.
        .otherBodies: "Autres organes participants",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name, capital}{kind, select, none {} other {, {kind}{members, select, none {} \
        other { de {members, number} {members, plural, one {membre} other \
        {membres}}}}}}{founded, select, none {} other { (création {founded})}}{parent, \
        select, none {} other { (rattachement\u{A0}: {parent})}}{kind, select, none { } \
        other {, }}{mandate, select, none {figure dans les réponses} other {{mandate}}}.
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
        .bodyEnded: "Fin d’activité\u{A0}: {date}.",
        .bodyReplaced: "Prédécesseur\u{A0}: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one \
        {assiste} other {assistent}} aux réunions
        """,
        .roleTookPart: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one {a \
        participé} other {ont participé}} aux travaux
        """,
        .roleRepresented: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one {avait \
        envoyé un représentant} other {avaient envoyé des représentants}}
        """,
        .roleInvited: """
        {body, select, none {} other {{body} – }}{count, plural, one {participant invité} \
        other {participants invités}}\u{A0}: {names, list}
        """,
        .roleInvitedObserver: """
        {body, select, none {} other {{body} – }}{count, plural, one {observateur à \
        inviter} other {observateurs à inviter}}\u{A0}: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body} – }}{names, list} {count, plural, one \
        {apporte} other {apportent}} un appui logistique
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body} – }}demande de convocation adressée à l’entité \
        suivante\u{A0}: {names, list}
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
        .recordOfOneDate: "Faits consignés ({body})\u{A0}: {date}, {events, list}.",
        .recordBegins: "Faits consignés ({body})\u{A0}: tout d’abord {date}, {events, list}.",
        .recordFollowed: "{date, capital} ont suivi\u{A0}: {events, list}.",
        .recordCame: "{date, capital} sont venus\u{A0}: {events, list}.",
        .recordUndated: "Faits consignés sans date ({body})\u{A0}: {events, list}.",
        .recordUndatedToo: "Sont également consignés, sans date\u{A0}: {events, list}.",
        .ahead: "Restaient à venir à la date de clôture\u{A0}: {events, list}.",
        .aheadUndated: "Restaient prévus, sans date\u{A0}: {events, list}.",
        .overdue: """
        Étaient prévus pour une date passée sans que leur tenue soit consignée\u{A0}: \
        {events, list}.
        """,

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
        .contributed: "Contributions ({body})\u{A0}: {titles, list}.",
        .contributedUnnamed: "Contributions\u{A0}: {titles, list}.",
        .statisticsExpected: """
        Statistiques{topic, select, none {} other { ({topic})}} attendues pour {last, \
        select, none {{first}} other {les années {first} à {last}}}\u{A0}: {givers, \
        list}\u{A0}; {received, number} {received, plural, one {envoi consigné} other \
        {envois consignés}} sur {expected, number}.
        """,
        .statisticsMissing: "Envois manquants\u{A0}: {gaps, list}.",
        .statisticsGap: "{giver} pour {years, list}",
        .statisticsLate: """
        Ces envois sont arrivés au moins {most, select, none {{least}} other {{least} à \
        {most}}} {least, plural, one {jour} other {jours}} après la fin de l’année visée.
        """,
        .loan: "{borrower, capital}\u{A0}: emprunt de {drawn}, dont {outstanding} restant dû.",

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series, capital}\u{A0}: {hosts, plural, one {hôte} other {hôtes \
        successifs}}\u{A0}: {hosts, list}{next, select, none {} other {, puis {next} \
        (prévision\u{A0}: {date})}}.
        """,
        .meetingAggregate: """
        {meetings, capital}{date, select, none {} other {, {date}}}\u{A0}: leur nombre est \
        connu, mais non le détail.
        """,
        .agreements: """
        {body, capital}\u{A0}: {agreements, number} {agreements, plural, one {accord \
        consigné} other {accords consignés}}, à savoir\u{A0}: {agreements, list}.
        """,
        .agreementWith: "{date}, autre partie\u{A0}: {parties, list}",
        .commitments: """
        {parties, start} {parties, plural, one {État a pris les engagements suivants} other \
        {États ont pris les engagements suivants}}\u{A0}: {commitments, list}.
        """,
        .commitmentsUnreported: "On ignore lesquels ont fait état de progrès et sur quels points.",
        .commitmentsReported: """
        {reported, start} {reported, plural, one {progrès a été signalé} other {progrès ont \
        été signalés}}.
        """,
        .undertaking: "{kind, capital}\u{A0}: {things, list}\u{A0}; {progress}.",
        .undertakingExpected: """
        {title}, {expected, number} {expected, plural, one {partie attendue} other {parties \
        attendues}}, {named, plural, =0 {dont aucune n’est désignée} one {dont {named, \
        number feminine} est désignée} other {dont {named, number feminine} sont désignées}}
        """,
        .progressReported: """
        {reported, number} {reported, plural, one {a fait} other {ont fait}} état de progrès
        """,
        .progressNotReported: "aucun progrès signalé",
        .progressStates: "état d’avancement\u{A0}: {states, list}",
        .progressState: "{state} ({count})",
        .activities: "Activités de la catégorie {class, quoted}\u{A0}: {activities, list}.",
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
        Préoccupations dont la prise en compte est indiquée\u{A0}: {concerns, list}.
        """,
        .coverageInferred: """
        Préoccupations dont la prise en compte est déduite\u{A0}: {concerns, list}.
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
        .concernRaised: "{concern} (gouvernements concernés\u{A0}: {count, figures})",

        // Requests.
        .requestsOpen: """
        {requests, start feminine} {requests, plural, one {demande reste} other {demandes \
        restent}} sans réponse\u{A0}: {requests, list}.
        """,
        .requestsAnswered: """
        {requests, start feminine} {requests, plural, one {demande a} other {demandes ont}} \
        reçu réponse dans le présent rapport ou dans ce qui est consigné\u{A0}: {requests, \
        list}.
        """,
        .request: """
        {title}{of, select, none {} other {, destinataire\u{A0}: {of}}}{by, select, none {} \
        other {, auteur\u{A0}: {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request, capital}, à fournir chaque année depuis la demande\u{A0}: {came, plural, \
        =0 {aucune livraison consignée} other {livraison consignée pour {came, \
        list}}}{missing, plural, =0 {} other {, livraison manquante pour {missing, list}}}.
        """,
        .stages: "{document, capital}\u{A0}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other {, {date}}}{result, select, none {} \
        other {, résultat\u{A0}: {result}}}
        """,

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
