extension ResourceCatalog {
    /// What hangs on the registers: former parents, progress, contributions, categories of persons.
    static let contributions: [ResourceSchema] = [
        ResourceSchema(
            "former_parents",
            key: ["body", "parent"],
            [
                Column("body", .word, required: true, refersTo: "bodies"),
                Column("parent", .word, required: true, refersTo: "bodies"),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision),
                Column("ended_from", .date, required: true),
                Column("ended_to", .date, required: true),
                Column("reason", .text),
                Column("paragraph", .list),
            ]
        ),
        ResourceSchema(
            "progress",
            key: ["commitment", "party", "review"],
            [
                Column("commitment", .word, required: true, refersTo: "commitments"),
                Column("party", .code, required: true),
                Column("review", .word, refersTo: "events"),
                Column("mark", .word, required: true),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision),
                Column("paragraph", .list),
                Column("evidence", .translated),
            ]
        ),
        ResourceSchema(
            "contributions",
            key: ["contribution"],
            [
                Column("contribution", .word, required: true),
                Column("position", .integer),
                Column("kind", .word, required: true),
                Column("body", .word, refersTo: "bodies"),
                Column("instrument", .word, refersTo: "instruments"),
                Column("activity", .word, refersTo: "activities"),
                Column("event", .word, refersTo: "events"),
                Column("contributor", .code),
                Column(
                    "contributor_kind",
                    .choice(["state", "organization", "ngo", "person", "other"])
                ),
                Column("topic", .word),
                Column("region", .text),
                Column("status", .choice(["received", "expected"])),
                Column("reference_from", .date),
                Column("reference_to", .date),
                Column("date_from", .date),
                Column("date_to", .date),
                Column("precision", precision),
                Column("version", .integer),
                Column("amount", .decimal),
                Column("currency", .text),
                Column("paragraph", .list),
                Column("title", .translated),
            ]
        ),
        ResourceSchema(
            "categories",
            key: ["category"],
            [
                Column("category", .word, required: true),
                Column("position", .integer),
                Column("parent", .word, refersTo: "categories"),
                Column("paragraph", .list),
                Column("label", .translated),
            ]
        ),
    ]
}
