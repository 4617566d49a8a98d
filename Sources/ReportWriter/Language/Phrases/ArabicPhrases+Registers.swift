/// What the registers of mechanisms and requests are told with in Arabic.
extension PhraseCatalogue {
    static let arabicRegisters: [Phrase: String] = [
        // Mechanisms: what they are.
        .otherBodies: "هيئات أخرى مشاركة",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name}{kind, select, none {} other {، {kind}}}{members, select, none {} other { من \
        {members, plural, one {عضو واحد} two {عضوين} few {{members, number} أعضاء} many \
        {{members, figures} عضوا} other {{members, figures} عضو}}}}{founded, select, none \
        {} other { (الإنشاء: {founded})}}{parent, select, none {} other { (جهة رفع \
        التقارير: {parent})}}{kind, select, none { } other {، }}{mandate, select, none \
        {ورد ذكرها في الردود} other {{mandate}}}.
        """,
        .bodyLevels: """
        {crossSectoral, select, yes {والعمل شامل لعدة قطاعات{levels, select, none {} other \
        {، {levels, plural, =1 {ومستواه هو} other {ومستوياته هي}}: {levels, list}}}} other \
        {{levels, plural, =1 {ومستوى العمل هو} other {ومستويات العمل هي}}: {levels, \
        list}}}.
        """,
        .bodyObservers: """
        ويحضر الاجتماعات {observers, plural, one {مراقب واحد} two {مراقبان} few \
        {{observers, number} مراقبين} many {{observers, figures} مراقبا} other \
        {{observers, figures} مراقب}}.
        """,
        .bodyEnded: "وتاريخ الانتهاء: {date}.",
        .bodyReplaced: "والسلف هو: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: "{body, select, none {} other {{body} - }}حضور الاجتماعات: {names, list}",
        .roleTookPart: "{body, select, none {} other {{body} - }}المشاركة: {names, list}",
        .roleRepresented: "{body, select, none {} other {{body} - }}إيفاد ممثلين: {names, list}",
        .roleInvited: """
        {body, select, none {} other {{body} - }}الدعوة إلى الحضور موجهة إلى: {names, \
        list}
        """,
        .roleInvitedObserver: """
        {body, select, none {} other {{body} - }}الدعوة المزمعة بصفة مراقب: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body} - }}الدعم اللوجستي: {names, list}
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body} - }}طُلبت الدعوة إلى الانعقاد من: {names, \
        list}
        """,
        .roleConvenerAndChair: """
        {body, select, none {} other {{body} - }}الدعوة إلى الانعقاد والرئاسة: {names, list}
        """,
        .roleChair: "{body, select, none {} other {{body} - }}الرئاسة: {names, list}",
        .roleOrganizer: "{body, select, none {} other {{body} - }}التنظيم: {names, list}",
        .roleCoOrganizer: """
        {body, select, none {} other {{body} - }}المشاركة في التنظيم: {names, list}
        """,
        .roleMember: "{body, select, none {} other {{body} - }}العضوية: {names, list}",
        .roleObserver: "{body, select, none {} other {{body} - }}صفة المراقب: {names, list}",
        .roleOther: "{body, select, none {} other {{body} - }}المشاركة بصفة {role}: {names, list}",
        .participantsIn: "{body} - {clauses, clauses}.",
        .participantsAt: "{event} - {clauses, clauses}.",
        .oneRole: "{clause}.",

        // Events.
        .eventName: "{event}{details, select, none {} other { ({details})}}",
        .eventDated: "{event}، {date}",
        .recordOfOneDate: "ويبين سجل {body} {date} ما يلي: {events, list}.",
        .recordBegins: "ويبدأ سجل {body} {date} بما يلي: {events, list}.",
        .recordFollowed: "وتلا ذلك {date} ما يلي: {events, list}.",
        .recordCame: "ثم جاء {date} ما يلي: {events, list}.",
        .recordUndated: "ويبين سجل {body} ما يلي من غير تاريخ: {events, list}.",
        .recordUndatedToo: "ويبين السجل أيضا ما يلي من غير تاريخ: {events, list}.",
        .ahead: "وبقي مرتقبا في تاريخ الإقفال ما يلي: {events, list}.",
        .aheadUndated: "وبقي مقررا من غير تاريخ ما يلي: {events, list}.",
        .overdue: "ولا يبين السجل ما كان مقررا لموعد مضى، وهو: {events, list}.",

        // Series of events.
        .sessionTheme: "وموضوع {kind} {number} هو: {theme}.",
        .topicLevels: "والأنشطة بشأن {topic, quoted}: {parts, list}.",
        .topicAtLevel: "على المستوى {level} ({count, figures})",
        .topicAtNoLevel: "دون تحديد المستوى ({count, figures})",
        .chain: """
        {event}: عدد الأنشطة الممهدة {inputs, figures}، {complete, select, yes {{inputs, \
        plural, =1 {وهو مسجل} other {وكلها مسجلة}}} other {{recorded, plural, =0 {{inputs, \
        plural, =1 {وهو غير مسجل} other {ولم يُسجل أي منها}}} other {والمسجل منها \
        {recorded, figures}}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: "ومساهمات {body}: {titles, list}.",
        .contributedUnnamed: "والمساهمات: {titles, list}.",
        .statisticsExpected: """
        وكانت الإحصاءات{topic, select, none {} other { ({topic})}} {last, select, none \
        {لعام {first}} other {للأعوام من {first} إلى {last}}} منتظرة من: {givers, list}؛ \
        والمسجل منها {received, figures} من أصل {expected, figures}.
        """,
        .statisticsMissing: "والناقص: {gaps, list}.",
        .statisticsGap: """
        {giver} عن {years, plural, one {عام} two {عامي} few {الأعوام} many {الأعوام} other \
        {الأعوام}} {years, list}
        """,
        .statisticsLate: """
        ووردت بعد نهاية العام المعني بعدد من الأيام لا يقل عن {most, select, none {{least}} \
        other {{least} إلى {most}}}.
        """,
        .loan: "{borrower}: اقتراض {drawn}، والمتبقي منه {outstanding}.",

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series}: {hosts, plural, =1 {الجهة المضيفة} =2 {الجهتان المضيفتان على التوالي} \
        other {الجهات المضيفة على التوالي}}: {hosts, list}{next, select, none {} other {، \
        والجهة المضيفة التالية هي {next} ({date})}}.
        """,
        .meetingAggregate: """
        {meetings}{date, select, none {} other { {date}}}: المعروف هو جملتها، لا كل منها \
        على حدة.
        """,
        .agreements: """
        {body}: {agreements, plural, one {سُجل اتفاق واحد، هو} two {سُجل اتفاقان، هما} few \
        {سُجلت {agreements, number} اتفاقات، هي} many {سُجل {agreements, figures} اتفاقا، \
        هي} other {سُجل {agreements, figures} اتفاق، هي}}: {agreements, list}.
        """,
        .agreementWith: "{date} (الطرف الآخر: {parties, list})",
        .commitments: """
        وتعهدت {parties, plural, one {دولة واحدة} two {دولتان} few {{parties, number \
        feminine} دول} many {{parties, figures} دولة} other {{parties, figures} دولة}} بما \
        يلي: {commitments, list}.
        """,
        .commitmentsUnreported: "ولا يبين السجل أيها أبلغ عن إحراز تقدم ولا بشأن أي تعهد.",
        .commitmentsReported: "وعدد حالات الإبلاغ عن إحراز تقدم: {reported, figures}.",
        .undertaking: "{kind}: {things, list}؛ {progress}.",
        .undertakingExpected: """
        {title} (عدد الأطراف المنتظرة: {expected, figures}، والمسماة منها: {named, figures})
        """,
        .progressReported: "وعدد ما أُبلغ عن إحراز تقدم بشأنه: {reported, figures}",
        .progressNotReported: "ولم يُبلَّغ عن إحراز تقدم",
        .progressStates: "والحالة: {states, list}",
        .progressState: "{state} ({count})",
        .activities: "والأنشطة من فئة {class, quoted} هي: {activities, list}.",
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: "{appeal}: المبالغ المطلوبة والمعلنة والواردة غير مسجلة.",
        .appealKnown: "{appeal}: {amounts, list}.",
        .amountAsked: "المطلوب {amount}",
        .amountPledged: "المعلن {amount}",
        .amountReceived: "الوارد {amount}",

        // Concerns and who treats them.
        .coverageStated: "والشواغل التي يُذكر أنها موضع معالجة هي: {concerns, list}.",
        .coverageInferred: "والشواغل التي يُستنتج أنها موضع معالجة هي: {concerns, list}.",
        .gapsUntreated: """
        ومن الشواغل التي أثارتها الحكومات، لا تعالج أي آلية مسجلة ما يلي: {concerns, list}.
        """,
        .gapsInferred: """
        ومعالجة الآليات لما يلي لا تُعرف إلا استنتاجا، إذ لم تُذكر صراحة: {concerns, \
        list}.
        """,
        .concernRaised: """
        {concern} ({count, plural, one {أثارته حكومة واحدة} two {أثارته حكومتان} few \
        {أثارته {count, number feminine} حكومات} many {أثارته {count, figures} حكومة} \
        other {أثارته {count, figures} حكومة}})
        """,

        // Requests.
        .requestsOpen: """
        {requests, plural, =1 {والطلب الذي لم يُرد عليه بعد هو} other {والطلبات التي لم \
        يُرد عليها بعد، وعددها {requests, number}، هي}}: {requests, list}.
        """,
        .requestsAnswered: """
        {requests, plural, =1 {والطلب الذي يرد عليه هذا التقرير أو ما هو مسجل هو} other \
        {والطلبات التي يرد عليها هذا التقرير أو ما هو مسجل، وعددها {requests, number}، \
        هي}}: {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other {، والموجه إليه: {of}}}{by, select, none {} \
        other {، والجهة الطالبة: {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request}، المستحق كل عام منذ طلبه: {came, plural, =0 {لم يُسجل شيء منه} one \
        {المسجل منه لعام {came, list}} two {المسجل منه لعامي {came, list}} few {المسجل منه \
        للأعوام {came, list}} many {المسجل منه للأعوام {came, list}} other {المسجل منه \
        للأعوام {came, list}}}{missing, plural, =0 {} one {؛ والناقص منه لعام {missing, \
        list}} two {؛ والناقص منه لعامي {missing, list}} few {؛ والناقص منه للأعوام \
        {missing, list}} many {؛ والناقص منه للأعوام {missing, list}} other {؛ والناقص منه \
        للأعوام {missing, list}}}.
        """,
        .stages: "{document}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other { {date}}}{result, select, none {} \
        other {، والنتيجة {result}}}
        """,
    ]
}
