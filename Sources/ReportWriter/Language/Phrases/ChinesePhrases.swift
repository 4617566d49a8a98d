/// The Chinese of reports, in the manner of documents of the General Assembly.
extension PhraseCatalogue {
    static let chinese: [Phrase: String] = [
        // Masthead and frame of the document.
        .unitedNations: "联合国",
        .distribution: "分发：{distribution}",
        .original: "原件：{language}",
        .agendaItem: "议程项目{item}",
        .author: "秘书长的报告",
        .contents: "目录",
        .paragraphs: "段次",
        .notes: "注",
        .annex: "附件",
        .tables: "表",
        .annexTables: "附件 表",
        .tableTitle: "表{number}. {title}",
        .report: "报告",
        .arabic: "阿拉伯文",
        .chinese: "中文",
        .english: "英文",
        .french: "法文",
        .russian: "俄文",
        .spanish: "西班牙文",

        // Parts of the shipped template.
        .partIntroduction: "导言",
        .partViews: "所表达的意见",
        .partWithin: "联合国系统内的机制",
        .partOutside: "联合国系统外的机制",
        .partConclusions: "结论",

        // Letters and replies.
        .letterSent: """
        {letter}：{date}发给{addressees, select, all {所有收件方} other {以前没有答复的各方}}{mandate, \
        select, none {} other {，依据为{mandate}}}{due, select, none {} other {，请在{due}之前答复}}。
        """,
        .letterInList: "{letter}",
        .surveyOnFile: "截至{date}，收录在案的{letter}答复共{replies, number}份，来自{respondents, number}个答复者。",
        .repliesOnFile: """
        截至{date}，对{letters, or}的答复收录在案的共{replies, number}份，代表{governments, \
        number}个政府：{replies, list}。
        """,
        .replyForGroup: "{state}（代表{group}）",
        .viewsKnown: "因此，已知{respondents, number}个答复者的意见。",
        .membersAmongThem: "在{date}的{members, number}个联合国会员国中，{count, number}个在其列。",
        .acknowledged: "{names, list}告知收到来信，但到该日期为止没有提出意见。",
        .responseRate: "{members, number}个联合国会员国中，有{count, number}个提出了意见，占{share, percent}。",

        // Questions.
        .questionAllAnswered: """
        关于“{question}”，{asked, plural, =1 {唯一的被询问者表达了意见} other {{asked, \
        series}个被询问者全部表达了意见}}。
        """,
        .questionAnswered: """
        关于“{question}”，{asked, series}个被询问者中，{answered, series}个表达了意见，{silent, \
        series}个没有表达意见。
        """,
        .answersGiven: "答复如下：{answers, list}。",
        .answersMentioned: "答复按提及次数排列如下：{answers, list}。",
        .notMentioned: "没有提及的是：{options, list}。",
        .optionCount: "{option}（{count}）",
        .optionWithParts: "{option}（{count}，其中{parts, list}）",

        // Mechanisms: what they are.
        .otherBodies: "参与的其他机构",
        .bodyName: "{name}",
        .bodyNameWithShort: "{name}（{short}）",
        .bodyIs: """
        {name}{kind, select, none {} other {是{kind}}}{members, select, none {} other \
        {，有{members, number}个成员}}{founded, select, none {} other {，{founded}设立}}{parent, \
        select, none {} other {，向{parent}报告工作}}{kind, select, none {} other {，}}{mandate, \
        select, none {见于各项答复} other {{mandate}}}。
        """,
        .bodyLevels: """
        {crossSectoral, select, yes {其工作是跨部门的{levels, select, none {} other \
        {，在以下级别开展：{levels, list}}}} other {其工作在以下级别开展：{levels, list}}}。
        """,
        .bodyObservers: "有{observers, number}个观察员出席会议。",
        .bodyEnded: "其存在到{date}为止。",
        .bodyReplaced: "其前身是{former}。",

        // Who takes part; without a body the clause stands in a sentence that names it.
        .roleAttends: "{names, list}出席{body, select, none {会议} other {{body}的会议}}",
        .roleTookPart: "{names, list}参加了{body, select, none {工作} other {{body}的工作}}",
        .roleRepresented: "{names, list}派代表出席{body, select, none {} other {{body}}}",
        .roleInvited: "{names, list}应邀出席{body, select, none {} other {{body}}}",
        .roleInvitedObserver: "{names, list}将应邀作为观察员出席{body, select, none {} other {{body}}}",
        .roleLogisticSupport: "{names, list}为{body, select, none {会议} other {{body}}}提供后勤支助",
        .roleAskedToConvene: "{names, list}应要求负责召集{body, select, none {} other {{body}}}",
        .roleConvenerAndChair: "{names, list}召集并主持了{body, select, none {会议} other {{body}}}",
        .roleChair: "{names, list}担任{body, select, none {主席} other {{body}的主席}}",
        .roleOrganizer: "{names, list}是{body, select, none {主办者} other {{body}的主办者}}",
        .roleCoOrganizer: "{names, list}是{body, select, none {合办者} other {{body}的合办者}}",
        .roleMember: "{names, list}是{body, select, none {成员} other {{body}的成员}}",
        .roleObserver: "{names, list}是{body, select, none {观察员} other {{body}的观察员}}",
        .roleOther: "{names, list}作为{role}参加{body, select, none {} other {{body}}}",
        .participantsIn: "在{body}中，{clauses, clauses}。",
        .participantsAt: "在{event}上，{clauses, clauses}。",
        .oneRole: "{clause}。",

        // Events.
        .eventName: "{event}{details, select, none {} other {（{details}）}}",
        .eventDated: "{event}（{date}）",
        .recordOfOneDate: "{body}的记录显示，{date}有{events, list}。",
        .recordBegins: "{body}的记录始于{date}，有{events, list}。",
        .recordFollowed: "随后，{date}有{events, list}。",
        .recordCame: "其后，{date}有{events, list}。",
        .recordUndated: "{body}的记录显示，以下各项没有日期：{events, list}。",
        .recordUndatedToo: "记录还显示以下没有日期的各项：{events, list}。",
        .ahead: "在截止日期，尚待举行的有：{events, list}。",
        .aheadUndated: "已作安排但没有日期的有：{events, list}。",
        .overdue: "以下各项原定日期已过，但记录没有显示其结果：{events, list}。",

        // Series of events.
        .sessionTheme: "第{number}届{kind}的主题是{theme}。",
        .topicLevels: "关于{topic}的活动：{parts, list}。",
        .topicAtLevel: "{level}级别{count, number}次",
        .topicAtNoLevel: "没有说明级别的{count, number}次",
        .chain: """
        {event}以{inputs, number}项活动为基础，{complete, select, yes {{inputs, plural, =1 \
        {该活动已记录在案} other {各项活动均已记录在案}}} other {{recorded, plural, =0 {{inputs, plural, =1 \
        {该活动没有记录在案} other {其中没有一项记录在案}}} other {其中{recorded, number}项记录在案}}}}。
        """,
        .contribution: "{title}{symbol, select, none {} other {（{symbol}）}}",
        .contributed: "{body}提供了{titles, list}。",
        .contributedUnnamed: "所提供的有：{titles, list}。",
        .statisticsExpected: """
        应由以下各方提供{last, select, none {{first}年} other {{first}年至{last}年}}的{topic, select, \
        none {} other {{topic}}}统计数字：{givers, list}；应有{expected, number}份，记录在案的有{received, \
        number}份。
        """,
        .statisticsMissing: "缺少的有：{gaps, list}。",
        .statisticsGap: "{giver}{years, list}年的数字",
        .statisticsLate: "这些数字至少在有关年份结束{most, select, none {{least}} other {{least}至{most}}}天后才收到。",
        .loan: "{borrower}借款{drawn}，其中{outstanding}尚未偿还。",

        // What mechanisms do beside their meetings.
        .seriesHeld: """
        {series}{hosts, plural, =1 {由} other {先后由}}{hosts, list}主办{next, select, none {} \
        other {，下次{date}由{next}主办}}。
        """,
        .meetingAggregate: "{meetings}{date, select, none {} other {（{date}）}}只知其数，不知其详。",
        .agreements: "{body}是记录在案的{agreements, number}项协定的缔约方，缔结情况如下：{agreements, list}。",
        .agreementWith: "{date}同{parties, list}缔结",
        .commitments: "{parties, number}个国家作出以下承诺：{commitments, list}。",
        .commitmentsUnreported: "哪些国家就何事报告了进展情况，没有记录。",
        .commitmentsReported: "报告的进展共{reported, number}项。",
        .undertaking: "{kind}：{things, list}；{progress}。",
        .undertakingExpected: "{title}（预期参与方{expected, number}个，指明名称的{named, number}个）",
        .progressReported: "其中{reported, number}项报告了进展",
        .progressNotReported: "没有报告进展",
        .progressStates: "其中{states, list}",
        .progressState: "{state}的{count, number}项",
        .activities: "其活动中属于“{class}”一类的有：{activities, list}。",
        .activityWithPlaces: "{activity}（{places, list}）",
        .appealUnknown: "关于{appeal}，所要求、认捐和收到的数额都没有记录。",
        .appealKnown: "关于{appeal}，记录的数额为：{amounts, list}。",
        .amountAsked: "要求{amount}",
        .amountPledged: "认捐{amount}",
        .amountReceived: "收到{amount}",

        // Concerns and who treats them.
        .coverageStated: "据说明，{several, select, yes {它们} other {它}}处理以下问题：{concerns, list}。",
        .coverageInferred: "据推断，{several, select, yes {它们} other {它}}还处理以下问题：{concerns, list}。",
        .gapsUntreated: "在各国政府所提出的关切事项中，记录在案的机制都没有处理以下问题：{concerns, list}。",
        .gapsInferred: "以下问题由机制处理一事只能推断，没有明文说明：{concerns, list}。",
        .concernRaised: "{concern}（{count, number}个政府提出）",

        // Requests.
        .requestsOpen: "尚未答复的请求有{requests, number}项：{requests, list}。",
        .requestsAnswered: "本报告或记录在案的文件已答复的请求有{requests, number}项：{requests, list}。",
        .request: """
        {by, select, none {} other {{by}}}{of, select, none {} other \
        {请{of}办理的}}{title}{symbol, select, none {} other {（{symbol}）}}
        """,
        .obligation: """
        {request}自提出要求以来每年应提出一次，{came, plural, =0 {没有任何一年的记录在案} other {记录在案的有{came, \
        list}年的}}{missing, plural, =0 {} other {；缺少{missing, list}年的}}。
        """,
        .stages: "{document}的处理过程：{steps, list}。",
        .stage: """
        {date, select, none {} other {{date}}}{party}{action}{result, select, none {} other \
        {，结果为{result}}}
        """,

        // Tables of every annex.
        .number: "数目",
        .share: "百分比",
        .base: "基数",
        .total: "共计",
        .membersOfUnitedNations: "联合国会员国",
        .otherRespondents: "其他",
        .jointReply: "联合答复",
        .ownReply: "单独答复",
        .lateReply: "逾期",
        .replyInTime: "按时",
        .baseOf: "基数：{base}，{size}",
        .baseEverybody: "所有表达意见者",
        .baseNamed: "列名的答复者（{expression}）",
        .baseAnswered: "就“{question}”表达意见者（{expression}）",
        .baseOption: "{question}：{option}（{expression}）",
        .tableLetters: "来往信函",
        .letter: "信函",
        .replies: "答复",
        .governments: "政府",
        .acknowledgements: "收悉通知",
        .letterCode: "{letter}（{code}）",
        .tableLettersNote: "可能是对几封信作出的同一份答复，在每封信下都计算一次。",
        .tableRates: "答复率",
        .respondents: "答复者",
        .perCent: "百分比",
        .rateMembers: "会员国在全体会员国中所占比例",
        .rateOtherStates: "非会员国，另计",
        .rateAll: "全部答复者，不论是否会员国",
        .tableReconciliation: "数据不能证实的已刊印数字",
        .tableReconciliationBase: "在{printed}个已刊印数字中，{agreeing}个相符，{differing}个不符，{words}个仅以文字刊印。",
        .tableReconciliationNote: "已刊印数字与算出数字并列，但从不采用。",
        .figure: "数字",
        .paragraph: "段次",
        .printed: "刊印",
        .computed: "算出",
        .difference: "差额",

        // Tables of the registers.
        .tableSymbols: "文件编号及提到这些文件的段次",
        .symbol: "编号",
        .tableProfiles: "各机制对照",
        .tableProfilesNote: "附属机构计入所属机制。只知次数的会议不计在内。",
        .bodiesBelow: "下属机构",
        .members: "成员",
        .held: "已举行",
        .aheadHead: "待举行",
        .overdueHead: "逾期",
        .concerns: "关切事项",
        .tableBodies: "按系统和级别分列的机构",
        .tableLevelsNote: "在两个级别工作的机构在两处都列出。",
        .mainBodies: "主要",
        .organs: "机关",
        .subsidiaries: "附属",
        .partners: "伙伴",
        .tableAngles: "按处理角度分列的主要机制",
        .tableAnglesNote: "没有说明的，并不等于否定。",
        .yes: "是",
        .no: "否",
        .notStated: "未说明",
        .tableParticipants: "按身份分列的记录在案的参与者",
        .tableParticipantsNote: "应邀者和观察员不是成员。",
        .stated: "说明",
        .states: "国家",
        .others: "其他",
        .observers: "观察员",
        .invited: "应邀",
        .replied: "已答复",
        .tableCalendar: "已排定的活动和逾期的活动",
        .event: "活动",
        .when: "时间",
        .standing: "状况",
        .tableAgreements: "公约和协定",
        .tableAgreementsNote: "截止日期之前记录在案的行动。",
        .year: "年份",
        .parties: "缔约方",
        .ratified: "批准",
        .inForce: "生效",
        .tableRequests: "各项请求，未答复者在先",
        .requestHead: "请求",
        .due: "期限",
        .state: "状况",
        .tableCommitments: "承诺和计划",
        .tableCommitmentsNote: "沉默不等于报告。",
        .expected: "预期",
        .named: "指明",
        .reported: "已报告",
        .silent: "未报告",
        .tableActivities: "按类别、伙伴和地点分列的活动",
        .activitiesHead: "活动",
        .tableGaps: "各国政府的关切事项和处理这些事项的机制，空白在先",
        .inferred: "推断",
        .tableLevels: "据说明处理各项关切的机制，按级别分列",
        .tableMechanismLevelsNote: "在两个级别工作的机制在两处都列出。",
        .levelGlobal: "全球",
        .levelInterregional: "区域间",
        .levelRegional: "区域",
        .levelSubregional: "分区域",
        .levelNational: "国家",
        .tableCategories: "各类人员和涵盖这些人员的机制",
        .tableShortForms: "名称简称",
        .name: "名称",
        .shortForm: "简称",

        // The page.
        .pageSkip: "转到报告正文",
        .pageContents: "目录",
        .pageLanguages: "语文",
        .pageAnnex: "附件：表",
        .pageCharts: "图",
        .pageFigures: "全部数字及其基数",
        .pageTable: "表{number}",
        .pageTableTitle: "表{number}. {title}",
        .pageFilter: "显示含有以下文字的数字",
        .pageFigureTable: "数字",
        .pageShown: "共{all}项，显示{shown}项",
        .figureHead: "数字",
        .valueHead: "数值",
        .baseHead: "基数",
        .shareHead: "百分比",
        .askedHead: "被询问",
        .answeredHead: "已回答",
        .silentHead: "未回答",
        .whoHead: "名单",
        .whoListedElsewhere: "{count}，名单见",
        .pageInParagraphs: "第{paragraphs}段",
        .chartQuestion: "{question}。被询问{asked}个，已回答{answered}个，未回答{silent}个。",
        .chartLetters: "对各封信的答复",
        .chartLettersNote: "对各封信的答复。可能答复几封信的，在每封信下都计算一次。",
        .chartYears: "按年份分列的活动",
        .chartYearsNote: "记录在案的活动，按开始或计划开始的年份分列。",
        .chartCoverage: "各机制处理的关切事项",
        .chartCoverageLabel: "处理情况",
        .concern: "关切事项",

        // Corrigenda.
        .corrigendum: "更正",
        .placeTitle: "标题",
        .placeParagraph: """
        第{number}段{item, select, none {} other {({item})分段}}{line, select, none {} other \
        {，第{line}行}}
        """,
        .placeNote: "注{number}{line, select, none {} other {，第{line}行}}",
        .placeTable: """
        附件，表{number}{row, select, none {} other {，{row, quoted}行}}{column, select, none {} \
        other {，{column, quoted}栏}}
        """,
        .forRead: """
        将{old, select, none {（空白）} other {{old, quoted}}}改为{new, select, none {（空白）} other \
        {{new, quoted}}}
        """,
        .insertAfter: "其后增添{text, quoted}",
        .insertAtBeginning: "开头增添{text, quoted}",
        .delete: "删去{text, quoted}",
        .notAsDeclared: "本文不是所宣布的{symbol}，而是以{date}为截止日期时会有的内容。",
        .numbersHidden: "小于{number}的数字不予显示，可据以推算这些数字的其他数字也不予显示。",
    ]
}
