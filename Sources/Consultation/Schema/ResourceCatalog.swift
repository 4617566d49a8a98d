/// Every resource that a consultation folder may hold.
package enum ResourceCatalog {
    /// All resources, in the order in which they are checked and stored.
    package static let all: [ResourceSchema] =
        consultation + codebook + answers + report + registers + contributions

    /// The resource of a name, or `nil`.
    package static func named(_ name: String) -> ResourceSchema? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    static let yesNo: Column.Kind = .choice(["yes", "no"])

    private static let consultation: [ResourceSchema] = [
        ResourceSchema(
            "editions",
            key: ["symbol"],
            required: true,
            [
                Column("symbol", .code, required: true),
                Column("cutoff", .date, required: true),
                Column("issued_on", .date),
                Column("session", .text),
                Column("agenda_item", .text),
                Column("organ", .text),
                Column("distribution", .choice(["general", "limited", "restricted"])),
                Column("original_language", .choice(Language.official)),
                Column("supersedes", .code, refersTo: "editions"),
                Column("weights", .list),
                Column("similarity", .decimal),
                Column("suppress_below", .integer),
                Column("title", .translated),
            ]
        ),
        ResourceSchema(
            "rounds",
            key: ["round"],
            [
                Column("round", .code, required: true),
                Column("sent_from", .date, required: true),
                Column("sent_to", .date, required: true),
                Column("due_on", .date),
                Column("addressees", .choice(["all", "silent"]), required: true),
                Column("mandate", .text),
                Column("title", .translated),
            ]
        ),
        ResourceSchema(
            "respondents",
            key: ["respondent"],
            [
                Column("respondent", .code, required: true),
                Column("kind", .choice(["organization", "group", "other"]), required: true),
                Column("label", .translated),
                Column("short", .translated),
            ]
        ),
        ResourceSchema(
            "groups",
            key: ["group", "member"],
            [
                Column("group", .code, required: true),
                Column("member", .respondent, required: true),
                Column("member_from", .date),
                Column("member_to", .date),
                Column("source", .text),
            ]
        ),
    ]

    private static let codebook: [ResourceSchema] = [
        ResourceSchema(
            "questions",
            key: ["question"],
            required: true,
            [
                Column("question", .word, required: true),
                Column("position", .integer),
                Column(
                    "kind",
                    .choice(["single", "multiple", "number", "range", "date", "text"]),
                    required: true
                ),
                Column("unit", .text),
                Column("asked_of", .expression),
                Column("formula", .text),
                Column("exclusive_checked", .choice(["yes", "no", "unknown"])),
                Column("paragraph", .text),
                Column("label", .translated),
            ]
        ),
        ResourceSchema(
            "options",
            key: ["question", "option"],
            required: true,
            [
                Column("question", .word, required: true, refersTo: "questions"),
                Column("option", .word, required: true),
                Column("parent", .word),
                Column("position", .integer),
                Column("value_low", .decimal),
                Column("value_high", .decimal),
                Column("label", .translated),
            ]
        ),
    ]

    private static let answers: [ResourceSchema] = [
        ResourceSchema(
            "replies",
            key: ["reply"],
            required: true,
            [
                Column("reply", .code, required: true),
                Column("round", .list, required: true, refersTo: "rounds"),
                Column("respondent", .respondent, required: true),
                Column("on_behalf_of", .code),
                Column("received_on", .date),
                Column("received_by", .code, refersTo: "editions"),
                Column(
                    "status",
                    .choice(["substantive", "acknowledgement", "unchanged", "withdrawn"]),
                    required: true
                ),
                Column("document", .text),
                Column("confidential", yesNo),
                Column("remark", .text),
            ]
        ),
        ResourceSchema(
            "sheets",
            key: ["sheet", "question", "option", "coder"],
            [
                Column("sheet", .code, required: true),
                Column("question", .word, required: true, refersTo: "questions"),
                Column("option", .word),
                Column("reply", .code, refersTo: "replies"),
                Column("received_on", .date),
                Column("received_by", .code, refersTo: "editions"),
                Column("value_low", .decimal),
                Column("value_high", .decimal),
                Column("unit", .text),
                Column("coder", .code),
                Column("remark", .text),
            ]
        ),
        ResourceSchema(
            "attributes",
            key: ["respondent", "attribute", "from"],
            [
                Column("respondent", .respondent, required: true),
                Column("attribute", .word, required: true),
                Column("from", .date, storedAs: "valid_from"),
                Column("value", .word, required: true),
                Column("to", .date, storedAs: "valid_to"),
                Column("source", .text),
            ]
        ),
    ]

    private static let report: [ResourceSchema] = [
        ResourceSchema(
            "figures",
            key: ["figure"],
            [
                Column("figure", .code, required: true),
                Column("position", .integer),
                Column("expression", .expression, required: true),
                Column("base", .expression),
                Column("measure", .choice(Measure.allCases.map(\.rawValue)), required: true),
                Column("unit", .text),
                Column("printed_in", .code, refersTo: "editions"),
                Column("printed", .decimal),
                Column("printed_precision", .decimal),
                Column("printed_qualifier", .text),
                Column("paragraph", .text),
                Column("source", .text),
                Column("label", .translated),
            ]
        ),
        ResourceSchema(
            "tables",
            key: ["table"],
            [
                Column("table", .word, required: true),
                Column("position", .integer),
                Column("rows", .word, required: true),
                Column("columns", .word),
                Column("base", .expression),
                Column("label", .translated),
            ]
        ),
        ResourceSchema(
            "quantifiers",
            key: ["language", "word"],
            [
                Column("language", .choice(Language.official), required: true),
                Column("word", .text, required: true),
                Column("low", .decimal, required: true),
                Column("high", .decimal, required: true),
                Column("of", .choice(["share", "count"]), required: true),
            ]
        ),
        // Words for what open columns hold, such as kinds, topics, places and sessions.
        ResourceSchema(
            "terms",
            key: ["term"],
            [
                Column("term", .text, required: true),
                Column("label", .translated),
            ]
        ),
        ResourceSchema(
            "prospects",
            key: ["prospect"],
            [
                Column("prospect", .word, required: true),
                Column("position", .integer),
                Column("figure", .code, required: true, refersTo: "figures"),
                Column("low", .decimal, required: true),
                Column("high", .decimal, required: true),
                Column("of", .choice(["share", "count"]), required: true),
                Column("text", .translated),
            ]
        ),
    ]
}
