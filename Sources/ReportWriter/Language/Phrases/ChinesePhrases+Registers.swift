/// What the registers of mechanisms and requests are told with in Chinese.
extension PhraseCatalogue {
    static let chineseRegisters: [Phrase: String] = [
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
        {，在{levels, list}{levels, plural, =1 {一级} other {各级}}开展}}} other \
        {其工作在{levels, list}{levels, plural, =1 {一级} other {各级}}开展}}。
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
        .eventDated: "{date, select, none {} other {{date}的}}{event}",
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
        .topicAtLevel: "{level}一级{count, number}次",
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
        other {，下次将于{date}由{next}主办}}。
        """,
        .meetingAggregate: "{meetings}{date, select, none {} other {（{date}）}}仅有总体记载，没有逐次记录。",
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
        .coverageStated: "据说明，处理以下问题：{concerns, list}。",
        .coverageInferred: "据推断，还处理以下问题：{concerns, list}。",
        .gapsUntreated: "在各国政府所提出的关切事项中，记录在案的机制都没有处理以下问题：{concerns, list}。",
        .gapsInferred: "以下问题由机制处理一事只能推断，没有明文说明：{concerns, list}。",
        .concernRaised: "{concern}（{count, number}个政府提出）",

        // Requests.
        .requestsOpen: "尚未落实的请求有{requests, number}项：{requests, list}。",
        .requestsAnswered: "本报告或记录在案的文件已落实的请求有{requests, number}项：{requests, list}。",
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
    ]
}
