/// The Arabic of reports, in the manner of documents of the General Assembly.
///
/// Numbers stand after what they count and a colon, for labels are not inflected for them.
extension PhraseCatalogue {
    static let arabic: [Phrase: String] = [
        // Masthead and frame of the document.
        .unitedNations: "الأمم المتحدة",
        .distribution: "التوزيع: {distribution}",
        .original: "الأصل: {language}",
        .agendaItem: "البند {item} من جدول الأعمال",
        .author: "تقرير الأمين العام",
        .contents: "المحتويات",
        .paragraphs: "الفقرات",
        .notes: "الحواشي",
        .annex: "المرفق",
        .tables: "الجداول",
        .annexTables: "المرفق - الجداول",
        .tableTitle: "الجدول {number} - {title}",
        .report: "التقرير",
        .notAsDeclared:
            "ليس هذا الإصدار {symbol} كما أُعلن، بل ما كان سيرد فيه لو كان تاريخ الإقفال {date}.",
        .numbersHidden:
            "ولا تُبيَّن الأعداد التي تقل عن {number} ولا الأعداد الأخرى التي يمكن حسابها منها.",
        .arabic: "بالعربية",
        .chinese: "بالصينية",
        .english: "بالإنكليزية",
        .french: "بالفرنسية",
        .russian: "بالروسية",
        .spanish: "بالإسبانية",

        // Parts of the shipped template.
        .partIntroduction: "مقدمة",
        .partViews: "الآراء المعرب عنها",
        .partWithin: "الآليات القائمة داخل منظومة الأمم المتحدة",
        .partOutside: "الآليات القائمة خارج منظومة الأمم المتحدة",
        .partConclusions: "استنتاجات",

        // Letters and replies.
        .letterSent: """
        {letter}: وُجهت {addressees, select, all {إلى جميع المرسل إليهم} other {إلى من لم \
        يسبق لهم الرد}} {date}{mandate, select, none {} other {، عملا بما يلي: \
        {mandate}}}{due, select, none {} other {، مع طلب الرد في موعد أقصاه {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        حتى {date}، بلغ عدد الردود المسجلة ({letter}) {replies, figures}، وعدد مقدميها \
        {respondents, figures}.
        """,
        .repliesOnFile: """
        حتى {date}، سُجل ما يلي من الردود ({letters, or})، وعددها {replies, figures}، وعدد \
        الحكومات التي تمثلها {governments, figures}: {replies, list}.
        """,
        .replyForGroup: "{state} (باسم {group})",
        .viewsKnown: "وبذلك يبلغ عدد المجيبين المعروفة آراؤهم {respondents, figures}.",
        .membersAmongThem: """
        ومنهم {count, figures} من أصل {members, figures} من الدول الأعضاء في الأمم المتحدة \
        في {date}.
        """,
        .acknowledged: """
        وورد إشعار بالاستلام دون إبداء آراء حتى ذلك التاريخ من الجهات التالية: {names, \
        list}.
        """,
        .responseRate: """
        وردت آراء من {count, figures} من أصل {members, figures} من الدول الأعضاء في الأمم \
        المتحدة، أي بنسبة {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        السؤال {question, quoted}: {asked, plural, =1 {أبدى المجيب الوحيد المسؤول رأيه} \
        other {أبدى جميع المسؤولين، وعددهم {asked, figures}، آراءهم}}.
        """,
        .questionAnswered: """
        السؤال {question, quoted}: من أصل {asked, figures} من المسؤولين، بلغ عدد من أبدوا \
        رأيا {answered, figures} وعدد من لم يبدوا رأيا {silent, figures}.
        """,
        .notMentioned: "ولم يذكر ما يلي: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}، منها {parts, list})",

        // Mechanisms: what they are.
        .otherBodies: "هيئات أخرى مشاركة",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name} ({short})",
        .bodyIs: """
        {name}{kind, select, none {} other {، {kind}}}{members, select, none {} other \
        {، وعدد الأعضاء {members, figures}}}{founded, select, none {} other { (الإنشاء: \
        {founded})}}{parent, select, none {} other { (جهة رفع التقارير: {parent})}}{kind, \
        select, none { } other {، }}{mandate, select, none {ورد ذكرها في الردود} other \
        {{mandate}}}.
        """,
        .bodyLevels: """
        {crossSectoral, select, yes {والعمل شامل لعدة قطاعات{levels, select, none {} other \
        {، ومستوياته هي: {levels, list}}}} other {ومستويات العمل هي: {levels, list}}}.
        """,
        .bodyObservers: "وعدد المراقبين الحاضرين: {observers, figures}.",
        .bodyEnded: "وتاريخ الانتهاء: {date}.",
        .bodyReplaced: "والسلف هو: {former}.",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: "{body, select, none {} other {{body} - }}حضور الاجتماعات: {names, list}",
        .roleTookPart: "{body, select, none {} other {{body} - }}المشاركة: {names, list}",
        .roleRepresented: "{body, select, none {} other {{body} - }}إيفاد ممثلين: {names, list}",
        .roleInvited: "{body, select, none {} other {{body} - }}المدعو إلى الحضور: {names, list}",
        .roleInvitedObserver: """
        {body, select, none {} other {{body} - }}المزمع دعوته بصفة مراقب: {names, list}
        """,
        .roleLogisticSupport: """
        {body, select, none {} other {{body} - }}الدعم اللوجستي: {names, list}
        """,
        .roleAskedToConvene: """
        {body, select, none {} other {{body} - }}طُلب عقدها من الجهة التالية: {names, list}
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
        .recordOfOneDate: "ويبين السجل ({body}) ما يلي: {date}، {events, list}.",
        .recordBegins: "ويبدأ السجل ({body}) {date} بما يلي: {events, list}.",
        .recordFollowed: "وتلا ذلك {date} ما يلي: {events, list}.",
        .recordCame: "ثم جاء {date} ما يلي: {events, list}.",
        .recordUndated: "ويبين السجل ({body}) ما يلي من غير تاريخ: {events, list}.",
        .recordUndatedToo: "ويبين أيضا ما يلي من غير تاريخ: {events, list}.",
        .ahead: "وبقي مرتقبا في تاريخ الإقفال ما يلي: {events, list}.",
        .aheadUndated: "وبقي مقررا من غير تاريخ ما يلي: {events, list}.",
        .overdue: "ولا يبين السجل ما كان مقررا لموعد مضى، وهو: {events, list}.",

        // Series of events.
        .sessionTheme: "والموضوع ({kind} {number}) هو: {theme}.",
        .topicLevels: "والأنشطة بشأن {topic, quoted}: {parts, list}.",
        .topicAtLevel: "المستوى: {level} ({count, figures})",
        .topicAtNoLevel: "دون تحديد المستوى ({count, figures})",
        .chain: """
        {event}: عدد الأنشطة الممهدة {inputs, figures}، {complete, select, yes {كلها \
        مسجلة} other {{recorded, plural, =0 {لم يسجل أي منها} other {والمسجل منها \
        {recorded, figures}}}}}.
        """,
        .contribution: "{title}{symbol, select, none {} other { ({symbol})}}",
        .contributed: "والمساهمات ({body}): {titles, list}.",
        .contributedUnnamed: "والمساهمات: {titles, list}.",
        .statisticsExpected: """
        وكانت إحصاءات{topic, select, none {} other { ({topic})}} {last, select, none {عام \
        {first}} other {الأعوام {first} إلى {last}}} منتظرة من: {givers, list}؛ والمسجل \
        منها {received, figures} من أصل {expected, figures}.
        """,
        .statisticsMissing: "والناقص: {gaps, list}.",
        .statisticsGap: "{giver} عن {years, list}",
        .statisticsLate: """
        ووردت بعد نهاية العام المعني بعدد من الأيام لا يقل عن {most, select, none {{least}} \
        other {{least} إلى {most}}}.
        """,
        .loan: "{borrower}: اقتراض {drawn}، والمتبقي منه {outstanding}.",

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series}: {hosts, plural, =1 {الجهة المضيفة} other {الجهات المضيفة على التوالي}}: \
        {hosts, list}{next, select, none {} other {، والجهة المضيفة التالية {next} \
        ({date})}}.
        """,
        .meetingAggregate: """
        {meetings}{date, select, none {} other { {date}}}: يُعرف عددها دون تفاصيلها.
        """,
        .agreements: """
        {body}: عدد الاتفاقات المسجلة {agreements, figures}، وهي: {agreements, list}.
        """,
        .agreementWith: "{date} (الطرف الآخر: {parties, list})",
        .commitments: "وتعهدت دول، عددها {parties, figures}، بما يلي: {commitments, list}.",
        .commitmentsUnreported: "ولا يبين السجل أيها أبلغ عن إحراز تقدم ولا بشأن ماذا.",
        .commitmentsReported: "وعدد حالات الإبلاغ عن إحراز تقدم: {reported, figures}.",
        .undertaking: "{kind}: {things, list}؛ {progress}.",
        .undertakingExpected: """
        {title} (عدد الأطراف المنتظرة: {expected, figures}، والمسماة منها: {named, figures})
        """,
        .progressReported: "عدد ما أُبلغ عن إحراز تقدم بشأنه: {reported, figures}",
        .progressNotReported: "لم يبلغ عن إحراز تقدم",
        .progressStates: "الحالة: {states, list}",
        .progressState: "{state} ({count})",
        .activities: "والأنشطة من فئة {class, quoted} هي: {activities, list}.",
        .activityWithPlaces: "{activity} ({places, list})",
        .appealUnknown: "{appeal}: المبالغ المطلوبة والمعلنة والواردة غير مسجلة.",
        .appealKnown: "{appeal}: {amounts, list}.",
        .amountAsked: "المطلوب {amount}",
        .amountPledged: "المعلن {amount}",
        .amountReceived: "الوارد {amount}",

        // Concerns and who treats them.
        .coverageStated: "والشواغل التي يذكر أنها موضع معالجة هي: {concerns, list}.",
        .coverageInferred: "والشواغل التي يستنتج أنها موضع معالجة هي: {concerns, list}.",
        .gapsUntreated: """
        ومن الشواغل التي أثارتها الحكومات، لا تعالج أي آلية مسجلة ما يلي: {concerns, list}.
        """,
        .gapsInferred: """
        ومعالجة الآليات لما يلي لا يمكن إلا استنتاجها، وهي غير مذكورة صراحة: {concerns, \
        list}.
        """,
        .concernRaised: "{concern} (عدد الحكومات التي أثارته: {count, figures})",

        // Requests.
        .requestsOpen: """
        والطلبات التي لم يرد عليها بعد، وعددها {requests, figures}، هي: {requests, list}.
        """,
        .requestsAnswered: """
        والطلبات التي يرد عليها هذا التقرير أو ما هو مسجل، وعددها {requests, figures}، هي: \
        {requests, list}.
        """,
        .request: """
        {title}{of, select, none {} other { - الموجه إليه: {of}}}{by, select, none {} other \
        { - الطالب: {by}}}{symbol, select, none {} other { ({symbol})}}
        """,
        .obligation: """
        {request}، المستحق كل عام منذ طلبه: {came, plural, =0 {لم يسجل شيء منه} other \
        {المسجل منه {came, list}}}{missing, plural, =0 {} other {؛ والناقص منه {missing, \
        list}}}.
        """,
        .stages: "{document}: {steps, list}.",
        .stage: """
        {action} ({party}){date, select, none {} other { {date}}}{result, select, none {} \
        other {، والنتيجة {result}}}
        """,

        // Corrigenda.
        .corrigendum: "تصويب",
        .placeTitle: "العنوان",
        .placeParagraph: """
        الفقرة {number}{item, select, none {} other { ({item})}}{line, select, none {} \
        other {، السطر {line}}}
        """,
        .placeNote: "الحاشية {number}{line, select, none {} other {، السطر {line}}}",
        .placeTable: """
        المرفق، الجدول {number}{row, select, none {} other {، الصف {row, quoted}}}{column, \
        select, none {} other {، العمود {column, quoted}}}
        """,
        .forRead: """
        بدلا من {old, select, none {(لا شيء)} other {{old, quoted}}} يقرأ {new, select, \
        none {(لا شيء)} other {{new, quoted}}}
        """,
        .insertAfter: "يضاف بعد ذلك {text, quoted}",
        .insertAtBeginning: "يضاف في البداية {text, quoted}",
        .delete: "يحذف {text, quoted}",
    ]
}
