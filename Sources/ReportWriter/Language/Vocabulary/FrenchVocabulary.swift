extension Vocabulary {
    /// French words; forms for plural categories stand between bars.
    static let french = [
        // Levels of work.
        "global": "mondial",
        "interregional": "interrégional",
        "regional": "régional",
        "subregional": "sous-régional",
        "national": "national",
        "cross_sectoral": "intersectoriel",
        "within": "dans le système",
        "outside": "hors du système",

        // Distribution, organs and offices.
        "general": "générale",
        "limited": "limitée",
        "restricted": "restreinte",
        "General Assembly": "Assemblée générale",
        "Economic and Social Council": "Conseil économique et social",
        "Security Council": "Conseil de sécurité",
        "Secretary-General": "Secrétaire général",
        "united_nations": "Organisation des Nations Unies",

        // Roles of participants.
        "participating_government": "gouvernement participant|gouvernements participants",
        "equal_participant": "participant sur un pied d’égalité|participants sur un pied d’égalité",
        "lead_agency": "organisme chef de file|organismes chefs de file",

        // What stands in columns of states.
        "open": "sans réponse",
        "answered": "suivie d’une réponse",
        "ahead": "à venir",
        "window open": "période en cours",
        "no date given": "sans date",
        "unlinked sheet": "fiche non rattachée",
        "overdue": "en retard",
        "reported": "avec rapport",
        "not reported": "sans rapport",
        "every year": "chaque année",
        "yearly": "chaque année",

        // Kinds of undertakings, of events and of activities.
        "plan_item": "éléments du plan",
        "country_plan": "plans nationaux",
        "alignment": "harmonisation des programmes",
        "criterion": "critères",
        "session": "session",
        "class": "catégorie",
        "partner": "partenaire",
        "place": "lieu",
        "service": "service",
        "body": "organe",
        "study": "étude",
        "loan": "prêt",
        "humanitarian": "action humanitaire",
        "technical_cooperation": "coopération technique",
        "considered": "examen",
    ]
}
