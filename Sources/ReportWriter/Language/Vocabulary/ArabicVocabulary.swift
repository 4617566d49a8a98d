extension Vocabulary {
    /// Arabic words; forms for plural categories stand between bars.
    static let arabic = [
        // Levels of work.
        "global": "العالمي",
        "interregional": "الأقاليمي",
        "regional": "الإقليمي",
        "subregional": "دون الإقليمي",
        "national": "الوطني",
        "cross_sectoral": "شامل لعدة قطاعات",
        "within": "داخل المنظومة",
        "outside": "خارج المنظومة",

        // Distribution, organs and offices.
        "general": "عام",
        "limited": "محدود",
        "restricted": "مقيد",
        "General Assembly": "الجمعية العامة",
        "Economic and Social Council": "المجلس الاقتصادي والاجتماعي",
        "Security Council": "مجلس الأمن",
        "Secretary-General": "الأمين العام",
        "united_nations": "الأمم المتحدة",

        // Roles of participants.
        "participating_government":
            "حكومة مشاركة|حكومة مشاركة|حكومتين مشاركتين|حكومات مشاركة",
        "equal_participant":
            "مشارك على قدم المساواة|مشارك على قدم المساواة|مشاركين على قدم المساواة",
        "lead_agency": "وكالة رائدة|وكالة رائدة|وكالتين رائدتين|وكالات رائدة",

        // What stands in columns of states.
        "open": "لم يُرد عليه",
        "answered": "رُد عليه",
        "ahead": "مقبلة",
        "window open": "الموعد جارٍ",
        "no date given": "بلا تاريخ",
        "unlinked sheet": "استمارة غير مرتبطة بجهة",
        "overdue": "متأخرة",
        "reported": "مبلغ عنه",
        "not reported": "غير مبلغ عنه",
        "every year": "كل عام",
        "yearly": "كل عام",

        // Kinds of undertakings, of events and of activities.
        "plan_item": "بنود الخطة",
        "country_plan": "خطط وطنية",
        "alignment": "مواءمة البرامج",
        "criterion": "معايير",
        "session": "الدورة",
        "class": "الفئة",
        "partner": "الشريك",
        "place": "المكان",
        "service": "الخدمة",
        "body": "الهيئة",
        "study": "دراسة",
        "loan": "قرض",
        "humanitarian": "الشؤون الإنسانية",
        "technical_cooperation": "التعاون التقني",
        "considered": "النظر",
    ]
}
