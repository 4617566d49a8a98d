extension Vocabulary {
    /// Chinese words; forms for plural categories stand between bars.
    static let chinese = [
        // Levels of work.
        "global": "全球",
        "interregional": "区域间",
        "regional": "区域",
        "subregional": "分区域",
        "national": "国家",
        "cross_sectoral": "跨部门",
        "within": "系统内",
        "outside": "系统外",

        // Distribution, organs and offices.
        "general": "普遍",
        "limited": "有限",
        "restricted": "限制",
        "General Assembly": "大会",
        "Economic and Social Council": "经济及社会理事会",
        "Security Council": "安全理事会",
        "Secretary-General": "秘书长",
        "united_nations": "联合国",

        // Roles of participants.
        "participating_government": "参与国政府",
        "equal_participant": "平等参与者",
        "lead_agency": "牵头机构",

        // What stands in columns of states.
        "open": "未落实",
        "answered": "已落实",
        "ahead": "待举行",
        "window open": "在预定时段内",
        "no date given": "没有日期",
        "unlinked sheet": "未具名答卷",
        "overdue": "逾期",
        "reported": "已报告",
        "not reported": "未报告",
        "every year": "每年",
        "yearly": "每年",

        // Kinds of undertakings, of events and of activities.
        "plan_item": "计划项目",
        "country_plan": "国家计划",
        "alignment": "方案的调整",
        "criterion": "标准",
        "session": "会议",
        "class": "类别",
        "partner": "伙伴",
        "place": "地点",
        "service": "服务",
        "body": "机构",
        "study": "研究",
        "loan": "借款",
        "humanitarian": "人道主义",
        "technical_cooperation": "技术合作",
        "considered": "审议",
    ]
}
