/// The Arabic of reports, in the manner of documents of the General Assembly.
///
/// Labels are not inflected: numbers count the nouns of the sentences themselves, or stand after a colon.
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
        يسبق لهم الرد}} {date}{mandate, select, none {} other {، استنادا إلى \
        {mandate}}}{due, select, none {} other {، مع طلب الرد في موعد أقصاه {due}}}.
        """,
        .letterInList: "{letter}",
        .surveyOnFile: """
        حتى {date}، بلغ عدد الردود المسجلة ({letter}) {replies, figures}، وعدد مقدميها \
        {respondents, figures}.
        """,
        .repliesOnFile: """
        حتى {date}، سُجل {replies, plural, one {رد واحد} two {ردان} few {{replies, number} \
        ردود} many {{replies, figures} ردا} other {{replies, figures} رد}} ({letters, or}) \
        باسم {governments, plural, one {حكومة واحدة} two {حكومتين} few {{governments, \
        number feminine} حكومات} many {{governments, figures} حكومة} other {{governments, \
        figures} حكومة}}: {replies, list}.
        """,
        .replyForGroup: "{state} (باسم {group})",
        .viewsKnown: "وبذلك يبلغ عدد المجيبين المعروفة آراؤهم {respondents, figures}.",
        .membersAmongThem: """
        ومن بينهم {count, plural, one {دولة واحدة} two {دولتان} few {{count, number \
        feminine} دول} many {{count, figures} دولة} other {{count, figures} دولة}} من \
        الدول الأعضاء في الأمم المتحدة، البالغ عددها {members, plural, one {دولة واحدة} \
        two {دولتين} few {{members, number feminine} دول} many {{members, figures} دولة} \
        other {{members, figures} دولة}} في {date}.
        """,
        .acknowledged: """
        وورد إشعار بالاستلام دون إبداء آراء حتى ذلك التاريخ من الجهات التالية: {names, \
        list}.
        """,
        .responseRate: """
        ووردت آراء من {count, plural, one {دولة واحدة} two {دولتين} few {{count, number \
        feminine} دول} many {{count, figures} دولة} other {{count, figures} دولة}} من \
        الدول الأعضاء في الأمم المتحدة، البالغ عددها {members, plural, one {دولة واحدة} \
        two {دولتين} few {{members, number feminine} دول} many {{members, figures} دولة} \
        other {{members, figures} دولة}}، أي بنسبة {share, percent}.
        """,

        // Questions.
        .questionAllAnswered: """
        السؤال {question, quoted}: {asked, plural, =1 {أبدى رأيه الوحيد الذي وُجه إليه \
        السؤال} other {أبدى جميع من وُجه إليهم السؤال، وعددهم {asked, figures}، آراءهم}}.
        """,
        .questionAnswered: """
        السؤال {question, quoted}: من بين من وُجه إليهم السؤال، وعددهم {asked, figures}، \
        بلغ عدد من أبدوا رأيا {answered, figures} وعدد من لم يبدوا رأيا {silent, figures}.
        """,
        .questionComputed: """
        المؤشر {question, quoted}، ويُحسب استنادا إلى الإجابات التالية: {questions, list}؛ ومن بين \
        من وُجهت إليهم الأسئلة، وعددهم {asked, figures}، بلغ عدد من قدموا جميع الأعداد اللازمة \
        {answered, figures}.
        """,
        .notMentioned: "ولم يُذكر ما يلي: {options, list}.",
        .optionCount: "{option} ({count})",
        .optionWithParts: "{option} ({count}، منها {parts, list})",

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
        .insertAfter: "يُضاف بعد ذلك {text, quoted}",
        .insertAtBeginning: "يُضاف في البداية {text, quoted}",
        .delete: "يُحذف {text, quoted}",
    ]
}
