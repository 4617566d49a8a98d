extension Vocabulary {
    /// Spanish words; forms for plural categories stand between bars.
    static let spanish = [
        // Levels of work.
        "global": "mundial",
        "interregional": "interregional",
        "regional": "regional",
        "subregional": "subregional",
        "national": "nacional",
        "cross_sectoral": "intersectorial",
        "within": "dentro del sistema",
        "outside": "fuera del sistema",

        // Distribution, organs and offices.
        "general": "general",
        "limited": "limitada",
        "restricted": "reservada",
        "General Assembly": "Asamblea General",
        "Economic and Social Council": "Consejo Económico y Social",
        "Security Council": "Consejo de Seguridad",
        "Secretary-General": "Secretario General",
        "united_nations": "Naciones Unidas",

        // Roles of participants.
        "participating_government": "gobierno participante|gobiernos participantes",
        "equal_participant": "participante en pie de igualdad|participantes en pie de igualdad",
        "lead_agency": "organismo principal|organismos principales",

        // What stands in columns of states.
        "open": "sin respuesta",
        "answered": "con respuesta",
        "ahead": "previsto",
        "window open": "período en curso",
        "no date given": "sin fecha",
        "unlinked sheet": "ficha no vinculada",
        "overdue": "atrasado",
        "reported": "con informe",
        "not reported": "sin informe",
        "every year": "cada año",
        "yearly": "cada año",

        // Kinds of undertakings, of events and of activities.
        "plan_item": "elementos del plan",
        "country_plan": "planes nacionales",
        "alignment": "armonización de programas",
        "criterion": "criterios",
        "session": "período de sesiones",
        "class": "categoría",
        "partner": "asociado",
        "place": "lugar",
        "service": "servicio",
        "body": "órgano",
        "study": "estudio",
        "loan": "préstamo",
        "humanitarian": "asistencia humanitaria",
        "technical_cooperation": "cooperación técnica",
        "considered": "examen",
    ]
}
