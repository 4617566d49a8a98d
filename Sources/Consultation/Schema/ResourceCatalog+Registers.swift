extension ResourceCatalog {
    static let precision: Column.Kind = .choice([
        "day", "day_range", "month", "early_month", "quarter", "half_year", "early_year", "year",
        "period", "undated",
    ])

    /// The registers of mechanisms and what they do.
    ///
    /// Partial dates are a first and a last possible day with a precision.
    static let registers: [ResourceSchema] = [
        ResourceSchema(
            "bodies",
            key: ["body"],
            [
                Column("body", .word, required: true),
                Column("position", .integer),
                Column("parent", .word, refersTo: "bodies"),
                Column("predecessor", .word, refersTo: "bodies"),
                Column("kind", .text, required: true),
                Column(
                    "role",
                    .choice([
                        "main", "organ", "subsidiary", "instrumentality", "partner", "comparator",
                    ]),
                    required: true
                ),
                Column("system", .choice(["within", "outside"]), required: true),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision),
                Column("ended_from", .date),
                Column("ended_to", .date),
                Column("members_stated", .integer),
                Column("observers_stated", .integer),
                Column("levels", .list),
                Column("cross_sectoral", .choice(["yes", "no", "not_stated"])),
                Column("regions", .list),
                Column("lead", .text),
                Column("time_bound", ResourceCatalog.yesNo),
                Column("paragraph", .list),
                Column("label", .translated),
                Column("short", .translated),
                Column("mandate", .translated),
                Column("kind_label", .translated),
            ]
        ),
        ResourceSchema(
            "participations",
            key: ["body", "participant", "role", "event"],
            [
                Column("body", .word, required: true, refersTo: "bodies"),
                Column("participant", .code, required: true),
                Column("role", .word, required: true),
                Column(
                    "participant_kind",
                    .choice(["state", "organization", "group", "person"]),
                    required: true
                ),
                Column("event", .word, refersTo: "events"),
                Column(
                    "standing",
                    .choice([
                        "member", "observer", "invited", "participant", "organizer", "support",
                    ])
                ),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("paragraph", .list),
                Column("remark", .text),
            ]
        ),
        ResourceSchema(
            "events",
            key: ["event"],
            [
                Column("event", .word, required: true),
                Column("body", .word, required: true, refersTo: "bodies"),
                Column("position", .integer),
                Column("kind", .word, required: true),
                Column("status", .choice(["held", "planned", "ongoing"]), required: true),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision, required: true),
                Column("level", .word),
                Column("symbol", .text),
                Column("partners", .list),
                Column("feeds", .word, refersTo: "events"),
                Column("series", .word),
                Column("at_least", .integer),
                Column("number", .integer),
                Column("host", .code),
                Column("topics", .list),
                Column("answers", .list, refersTo: "requests"),
                Column("realizes", .word, refersTo: "events"),
                Column("paragraph", .list),
                Column("title", .translated),
                Column("place", .translated),
                Column("theme", .translated),
            ]
        ),
        ResourceSchema(
            "instruments",
            key: ["instrument"],
            [
                Column("instrument", .word, required: true),
                Column("position", .integer),
                Column("kind", .word, required: true),
                Column("symbol", .text),
                Column("body", .text),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision, required: true),
                Column("date_source", .choice(["source", "outside"])),
                Column("sales_number", .text),
                Column("note_number", .integer),
                Column("expression", .expression),
                Column("paragraph", .list),
                Column("title", .translated),
                Column("citation", .translated),
            ]
        ),
        ResourceSchema(
            "instrument_actions",
            key: ["instrument", "party", "action"],
            [
                Column("instrument", .word, required: true, refersTo: "instruments"),
                Column("party", .code, required: true),
                Column("action", .word, required: true),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision),
                Column("stage", .integer),
                Column("event", .word, refersTo: "events"),
                Column("result", .word, refersTo: "instruments"),
                Column("paragraph", .list),
            ]
        ),
        ResourceSchema(
            "requests",
            key: ["request"],
            [
                Column("request", .word, required: true),
                Column("position", .integer),
                Column("instrument", .word, refersTo: "instruments"),
                Column("asked_by", .text),
                Column("asked_of", .text),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision),
                Column("due", .text),
                Column("recurs", .choice(["yearly"])),
                Column("answered_by", .list),
                Column("answered_in", .code, refersTo: "editions"),
                Column("paragraph", .list),
                Column("title", .translated),
            ]
        ),
        ResourceSchema(
            "commitments",
            key: ["commitment"],
            [
                Column("commitment", .word, required: true),
                Column("position", .integer),
                Column("body", .word, refersTo: "bodies"),
                Column("event", .word, refersTo: "events"),
                Column("respondent", .respondent),
                Column("kind", .word),
                Column("instrument", .word, refersTo: "instruments"),
                Column("expected", .integer),
                Column("review", .word, refersTo: "events"),
                Column("progress", .text),
                Column("paragraph", .list),
                Column("title", .translated),
            ]
        ),
        ResourceSchema(
            "activities",
            key: ["activity"],
            [
                Column("activity", .word, required: true),
                Column("position", .integer),
                Column("body", .word, required: true, refersTo: "bodies"),
                Column("class", .word, required: true),
                Column("partners", .list),
                Column("places", .list),
                Column("status", .text),
                Column("amount_asked", .decimal),
                Column("amount_pledged", .decimal),
                Column("amount_received", .decimal),
                Column("currency", .text),
                Column("instrument", .word, refersTo: "instruments"),
                Column("other_classes", .list),
                Column("services", .list),
                Column("persons", .integer),
                Column("paragraph", .list),
                Column("title", .translated),
            ]
        ),
        ResourceSchema(
            "concerns",
            key: ["concern"],
            [
                Column("concern", .word, required: true),
                Column("position", .integer),
                Column("raised_by", .choice(["governments", "mechanisms"]), required: true),
                Column("expression", .expression),
                Column("categories", .list, refersTo: "categories"),
                Column("paragraph", .list),
                Column("label", .translated),
            ]
        ),
        ResourceSchema(
            "coverage",
            key: ["body", "concern", "function"],
            [
                Column("body", .word, required: true, refersTo: "bodies"),
                Column("concern", .word, required: true, refersTo: "concerns"),
                Column("function", .word, required: true),
                Column("basis", .choice(["stated", "inferred"]), required: true),
                Column("paragraph", .list),
                Column("evidence", .translated),
            ]
        ),
    ]
}
