import Postgres
import SQLCatalog

/// The CSV files of an edition, and what else its report reads.
struct EditionTables {
    var all: [ReportTable] = []
    /// The tables that the consultation asks for: code, title, base.
    var declared: [[String: String]] = []
    var quantifiers: [String: ReportData.Quantifier] = [:]

    /// Files that every edition has, by name, with what their rows are.
    private static let standard: [(name: String, title: String, sql: SQLFile)] = [
        ("checks", "Sums that must hold", .reportsChecks),
        ("evidence", "Who stands behind each figure", .reportsEvidence),
        ("figures", "Figures with their bases", .reportsFigures),
        ("options", "Options with their counts", .reportsOptions),
        ("questions", "Questions with their three states", .reportsQuestions),
        ("rates", "Response rates", .reportsRates),
        ("replies", "Communications, and whether and why each speaks", .reportsReplies),
        ("respondents", "Who speaks, by which reply", .reportsRespondents),
        ("rounds", "Letters and what they brought", .reportsRounds),
    ]

    /// Files that speak of single respondents, as do those of ``OccasionalViews``: an edition that
    /// hides small numbers has none of them.
    private static let ofSingles: Set = ["evidence", "replies", "respondents"]

    /// Reads everything; the caller holds one snapshot.
    static func read(
        _ facts: EditionFacts,
        language: String,
        on connection: borrowing Connection
    ) throws -> EditionTables {
        var tables = EditionTables()
        let parameters: [Parameter] = [.int(facts.build), .text(language)]
        for item in standard where facts.suppressBelow == nil || !ofSingles.contains(item.name) {
            // Queries without labels take no language.
            let takesLanguage = item.sql.text.contains("$2::text")
            tables.all.append(
                try ReportTable.read(
                    item.name,
                    title: item.title,
                    item.sql,
                    takesLanguage ? parameters : [parameters[0]],
                    on: connection
                )
            )
        }
        let receipts = try ReportTable.read(
            "receipts",
            title: "Replies of an open survey, by when they came",
            .reportsReceipts,
            [.int(facts.build)],
            on: connection
        )
        // Only an open survey has them.
        if !receipts.rows.isEmpty { tables.all.append(receipts) }
        let prospects = try ReportTable.read(
            "prospects",
            title: "Rules by which prospects are assessed",
            .reportsProspects,
            parameters,
            on: connection
        )
        if !prospects.rows.isEmpty { tables.all.append(prospects) }
        tables.all += try RegisterViews.read(facts, language: language, on: connection)
        if facts.suppressBelow == nil {
            tables.all += try OccasionalViews.read(facts, on: connection)
        }
        tables.all.append(
            try ReportTable.read(
                "reconciliation",
                title: "Printed figures beside computed ones",
                .reportsReconciliation,
                [.int(facts.build)],
                on: connection
            )
        )
        let list = try ReportTable.read(
            "tables",
            title: "",
            .reportsTables,
            parameters,
            on: connection
        )
        tables.declared = list.rows.map { row in
            var values: [String: String] = [:]
            for (column, value) in zip(list.columns, row) { values[column.name] = value }
            return values
        }
        for row in tables.declared {
            let name = row["table"] ?? ""
            tables.all.append(
                try ReportTable.read(
                    name,
                    title: row["label"] ?? name,
                    .reportsCells,
                    parameters + [.text(name)],
                    on: connection
                )
            )
        }
        for row in try connection.rows(
            SQLFile.reportsQuantifiers.text,
            name: SQLFile.reportsQuantifiers.name,
            parameters
        ) {
            let of: String = try row.required("of")
            tables.quantifiers[try row.required("word")] = ReportData.Quantifier(
                low: try row.required("low"),
                high: try row.required("high"),
                ofShare: of == "share"
            )
        }
        return tables
    }
}
