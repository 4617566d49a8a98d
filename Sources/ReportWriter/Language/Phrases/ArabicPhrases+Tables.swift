/// What tables, and the page around them, say in Arabic.
extension PhraseCatalogue {
    static let arabicTables: [Phrase: String] = [
        // Tables of every annex.
        .number: "العدد",
        .share: "النسبة",
        .base: "الأساس",
        .total: "المجموع",
        .membersOfUnitedNations: "الدول الأعضاء في الأمم المتحدة",
        .otherRespondents: "جهات أخرى",
        .jointReply: "رد مشترك",
        .ownReply: "رد منفرد",
        .lateReply: "متأخر",
        .replyInTime: "في الموعد",
        .baseOf: "الأساس: {base}، {size}",
        .baseEverybody: "جميع من أبدوا رأيا",
        .baseNamed: "المجيبون المذكورون بالاسم ({expression})",
        .baseAnswered: "من أبدوا رأيا بشأن {question, quoted} ({expression})",
        .baseOption: "{question}: {option} ({expression})",
        .tableLetters: "الرسائل والردود",
        .letter: "الرسالة",
        .replies: "الردود",
        .governments: "الحكومات",
        .acknowledgements: "الإشعارات",
        .letterCode: "{letter} ({code})",
        .tableLettersNote: "الرد الذي يجوز أن يكون ردا على عدة رسائل يُحسب تحت كل منها.",
        .tableRates: "معدلات الرد",
        .respondents: "المجيبون",
        .perCent: "في المائة",
        .rateMembers: "الدول الأعضاء نسبة إلى مجموع الأعضاء",
        .rateOtherStates: "الدول غير الأعضاء، مبينة على حدة",
        .rateAll: "جميع المجيبين، أعضاء كانوا أو غير أعضاء",
        .tableReconciliation: "الأرقام المنشورة التي لا تؤكدها البيانات",
        .tableReconciliationBase: """
        من الأرقام المنشورة، وعددها {printed}، يتطابق {agreeing} ويختلف {differing} ونُشر \
        {words} بالكلمات فقط.
        """,
        .tableReconciliationNote: """
        يُبيَّن الرقم المنشور إلى جانب الرقم المحسوب ولا يُعتمد بدلا منه أبدا.
        """,
        .figure: "الرقم",
        .paragraph: "الفقرة",
        .printed: "المنشور",
        .computed: "المحسوب",
        .difference: "الفرق",
        .tableDiscrepancies: "ما يمكن أن يفسر هذه الفروق",
        .tableDiscrepanciesNote: "لم تعتمد أي من طرق الحساب هذه.",
        .discrepancyFigure: "{figure}: المنشور {printed}، المحسوب {computed}",
        .discrepancyCandidate: """
        {candidate, select, \
        sheets {الاستمارات بدلا من المجيبين المذكورين بالاسم} \
        names {المجيبون المذكورون بالاسم بدلا من الاستمارات} \
        unjoined {الرد المشترك محسوبا لمجيب واحد} \
        punctual {دون الردود المتأخرة} \
        members {الدول الأعضاء في الأمم المتحدة فقط} \
        acknowledged {{explains, select, some {إضافة بعض من اكتفوا بالإشعار بالاستلام} other {إضافة من اكتفوا بالإشعار بالاستلام}}} \
        withdrew {{explains, select, some {إضافة بعض من سحبوا ردهم} other {إضافة من سحبوا ردهم}}} \
        late {{explains, select, some {إضافة بعض من ورد ردهم بعد تاريخ الإقفال} other {إضافة من ورد ردهم بعد تاريخ الإقفال}}} \
        letters {البلاغات بدلا من المجيبين} \
        other {المجيبون مرة عن كل رسالة ردوا عليها}}
        """,
        .tableTurns: "أغلبيات تنقلب بقواعد حساب أخرى",
        .tableTurnsNote: "الأرقام التي تبقى على الجانب نفسه من النصف واردة في جداول الإصدار.",
        .weightedBy: "مرجحا بما يلي: {attribute}",

        // What stands below the tables of questions and attributes.
        .sumExclusive: "الخيارات يستبعد بعضها بعضا، ومجموعها عدد المجيبين ({answered, figures}).",
        .sumFails: """
        الخيارات يستبعد بعضها بعضا، لكن مجموعها ({given, figures}) ليس عدد المجيبين ({answered, \
        figures}).
        """,
        .sumUnknown: """
        مجموع الخيارات: {given, figures}؛ عدد المجيبين: {answered, figures}. ولا يعرف إن كان \
        بعضها يستبعد بعضا.
        """,
        .sumSeveral: """
        مجموع الخيارات: {given, figures}؛ عدد المجيبين: {answered, figures}. وكان يمكن ذكر عدة \
        خيارات.
        """,
        .attributeSources: """
        {sources, select, none {لم يذكر مصدر ما يبين إلى جانب الإجابات.} other {مصدر ما يبين إلى \
        جانب الإجابات: {sources}.}}
        """,

        // Tables of the registers.
        .tableSymbols: "رموز الوثائق والفقرات التي تشير إليها",
        .symbol: "الرمز",
        .tableProfiles: "مقارنة الآليات",
        .tableProfilesNote: """
        تُحسب الهيئات الفرعية مع آليتها. ولا تُحسب الاجتماعات التي لا يُعرف إلا عددها.
        """,
        .bodiesBelow: "هيئات تابعة",
        .members: "الأعضاء",
        .held: "المعقودة",
        .aheadHead: "المقبلة",
        .overdueHead: "المتأخرة",
        .concerns: "الشواغل",
        .tableBodies: "الهيئات حسب المنظومة والمستوى",
        .tableLevelsNote: "الهيئة العاملة على مستويين ترد تحت كليهما.",
        .mainBodies: "الرئيسية",
        .organs: "الأجهزة",
        .subsidiaries: "الفرعية",
        .partners: "الشركاء",
        .tableAngles: "الآليات الرئيسية حسب زاوية التناول",
        .tableAnglesNote: "ما لم يُذكر ليس منفيا.",
        .yes: "نعم",
        .no: "لا",
        .notStated: "غير مذكور",
        .tableParticipants: "المشاركون المسجلون حسب صفتهم",
        .tableParticipantsNote: "المدعوون والمراقبون ليسوا أعضاء.",
        .stated: "المذكور",
        .states: "الدول",
        .others: "غيرها",
        .observers: "المراقبون",
        .invited: "المدعوون",
        .replied: "المجيبة",
        .tableCalendar: "المناسبات المقررة والمتأخرة",
        .event: "المناسبة",
        .when: "الموعد",
        .standing: "الوضع",
        .tableAgreements: "الاتفاقيات والاتفاقات",
        .tableAgreementsNote: "الإجراءات المسجلة حتى تاريخ الإقفال.",
        .year: "السنة",
        .parties: "الأطراف",
        .ratified: "المصدقة",
        .inForce: "النافذة",
        .tableNamedInstruments: "الصكوك التي ذكرتها الحكومات",
        .tableNamedInstrumentsNote:
            "تُحسب الحكومة مرة واحدة لكل صك ذكرته.",
        .tableRequests: "الطلبات، وأولها ما لم يُرد عليه",
        .requestHead: "الطلب",
        .due: "الموعد",
        .state: "الحالة",
        .tableCommitments: "التعهدات والخطط",
        .tableCommitmentsNote: "السكوت لا يُعد إبلاغا.",
        .expected: "المنتظرة",
        .named: "المسماة",
        .reported: "المبلِّغة",
        .silent: "غير المبلِّغة",
        .tableActivities: "الأنشطة حسب الفئة والشريك والمكان",
        .activitiesHead: "الأنشطة",
        .tableGaps: "شواغل الحكومات والآليات التي تعالجها، وأولها الثغرات",
        .inferred: "المستنتج",
        .tableLevels: "الآليات التي يُذكر أنها تعالج كل شاغل، حسب المستوى",
        .tableMechanismLevelsNote: "الآلية العاملة على مستويين ترد تحت كليهما.",
        .levelGlobal: "العالمي",
        .levelInterregional: "الأقاليمي",
        .levelRegional: "الإقليمي",
        .levelSubregional: "دون الإقليمي",
        .levelNational: "الوطني",
        .tableCategories: "فئات الأشخاص والآليات التي تشملهم",
        .tableShortForms: "الأسماء المختصرة",
        .name: "الاسم",
        .shortForm: "المختصر",

        // The page.
        .pageSkip: "الانتقال إلى التقرير",
        .pageContents: "المحتويات",
        .pageLanguages: "اللغات",
        .pageAnnex: "المرفق: الجداول",
        .pageCharts: "الرسوم البيانية",
        .pageFigures: "جميع الأرقام مع أساسها",
        .pageTable: "الجدول {number}",
        .pageTableTitle: "الجدول {number} - {title}",
        .pageFilter: "عرض الأرقام التي تتضمن",
        .pageFigureTable: "الأرقام",
        .pageShown: "{shown} من {all}",
        .figureHead: "الرقم",
        .valueHead: "القيمة",
        .baseHead: "الأساس",
        .shareHead: "النسبة",
        .askedHead: "من سُئلوا",
        .answeredHead: "من أجابوا",
        .silentHead: "من لم يجيبوا",
        .whoHead: "من هم",
        .whoListedElsewhere: "{count}، القائمة في",
        .pageInParagraphs: "الفقرة {paragraphs}",
        .chartCoverage: "الشواغل التي تعالجها كل آلية",
        .chartCoverageLabel: "التغطية",
        .concern: "الشاغل",
    ]
}
