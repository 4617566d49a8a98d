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
        .annexTables: "附件：表",
        .tableTitle: "表{number}. {title}",
        .report: "报告",
        .notAsDeclared: "本文不是所宣布的{symbol}，而是以{date}为截止日期时会有的内容。",
        .numbersHidden: "小于{number}的数字不予显示，可据以推算这些数字的其他数字也不予显示。",
        .arabic: "阿拉伯文",
        .chinese: "中文",
        .english: "英文",
        .french: "法文",
        .russian: "俄文",
        .spanish: "西班牙文",

        // Parts of the shipped template.
        .partIntroduction: "导言",
        .partViews: "各方的意见",
        .partWithin: "联合国系统内的机制",
        .partOutside: "联合国系统外的机制",
        .partConclusions: "结论",

        // Letters and replies.
        .letterSent: """
        {letter}：{date}发给{addressees, select, all {所有收件方} other {以前没有答复的各方}}{mandate, \
        select, none {} other {，依据为{mandate}}}{due, select, none {} other {，请至迟于{due}答复}}。
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
        关于“{question}”，{asked, plural, =1 {唯一的受询者表示了意见} other {{asked, \
        series}个受询者全部表示了意见}}。
        """,
        .questionAnswered: """
        关于“{question}”，{asked, series}个受询者中，{answered, series}个表示了意见，{silent, \
        series}个没有表示意见。
        """,
        .questionComputed: """
        关于“{question}”（根据下列答复计算：{questions, list}），{asked, series}个受询者中，\
        {answered, series}个给出了所需的全部数字。
        """,
        .notMentioned: "没有提及的是：{options, list}。",
        .optionCount: "{option}（{count}）",
        .optionWithParts: "{option}（{count}，其中{parts, list}）",

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
    ]
}
