import Postgres
import SQLCatalog

/// The CSV files of an edition, and what else its report reads.
struct EditionTables {
    var all: [ReportTable] = []
    /// The tables that the consultation asks for: code, title, base.
    var declared: [[String: String]] = []

    /// Files that every edition has, by name, with what their rows are.
    private static let standard: [(name: String, title: String, sql: SQLFile)] = [
        ("checks", "Sums that must hold", .reportsChecks),
        ("evidence", "Who stands behind each figure", .reportsEvidence),
        ("figures", "Figures with their bases", .reportsFigures),
        ("options", "Options with their counts", .reportsOptions),
        ("questions", "Questions with their three states", .reportsQuestions),
        ("rates", "Response rates", .reportsRates),
        ("replies", "Communications, and whether and why each speaks", .reportsReplies),
        ("respondent_rounds", "Who answered which letter", .reportsRespondentRounds),
        ("respondents", "Who speaks, by which reply", .reportsRespondents),
        ("rounds", "Letters and what they brought", .reportsRounds),
    ]

    /// Files that speak of single respondents, as do those of ``OccasionalViews``: an edition that
    /// hides small numbers has none of them.
    private static let ofSingles: Set = [
        "evidence", "replies", "respondent_rounds", "respondents",
    ]

    /// Reads everything, labels in all languages; the caller holds one snapshot.
    static func read(
        _ facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> EditionTables {
        var tables = EditionTables()
        let parameters: [Parameter] = [.int(facts.build), .text(LabelBook.allLanguages)]
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
        let resources = try resources(of: facts, on: connection)
        tables.all += try RegisterViews.read(facts, resources: resources, on: connection)
        if facts.suppressBelow == nil {
            tables.all += try OccasionalViews.read(facts, resources: resources, on: connection)
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
        tables.all += try declared(tables.declared, parameters, on: connection)
        return tables
    }

    /// The resources that have rows, of those that views rest on.
    private static func resources(
        of facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> Set<String> {
        let file = SQLFile.reportsResources
        return Set(
            try connection.rows(file.text, name: file.name, [.int(facts.build)]).map { row in
                try row.required("resource") as String
            }
        )
    }

    /// The tables that the consultation asks for, read in one go.
    private static func declared(
        _ declared: [[String: String]],
        _ parameters: [Parameter],
        on connection: borrowing Connection
    ) throws -> [ReportTable] {
        let cells = try ReportTable.read(
            "tables",
            title: "",
            .reportsCells,
            parameters,
            on: connection
        )
        // The first column names the table.
        let rows = Dictionary(grouping: cells.rows) { $0[0] ?? "" }
        return declared.map { table in
            let name = table["table"] ?? ""
            return ReportTable(
                name: name,
                title: table["label"] ?? name,
                columns: Array(cells.columns.dropFirst()),
                rows: (rows[name] ?? []).map { Array($0.dropFirst()) }
            )
        }
    }

    /// What each figure counts, as an expression.
    static func expressions(
        _ facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> [String: String] {
        var expressions: [String: String] = [:]
        for row in try connection.rows(
            SQLFile.reportsExpressions.text,
            name: SQLFile.reportsExpressions.name,
            [.int(facts.build)]
        ) {
            expressions[try row.required("figure")] = try row.required("expression")
        }
        return expressions
    }

    /// The words that may stand for a quantity in one language.
    static func quantifiers(
        _ facts: EditionFacts,
        language: String,
        on connection: borrowing Connection
    ) throws -> [String: ReportData.Quantifier] {
        var quantifiers: [String: ReportData.Quantifier] = [:]
        for row in try connection.rows(
            SQLFile.reportsQuantifiers.text,
            name: SQLFile.reportsQuantifiers.name,
            [.int(facts.build), .text(language)]
        ) {
            let of: String = try row.required("of")
            quantifiers[try row.required("word")] = ReportData.Quantifier(
                low: try row.required("low"),
                high: try row.required("high"),
                ofShare: of == "share"
            )
        }
        return quantifiers
    }

    /// The same with labels in one language.
    func worded(in language: String, by labels: LabelBook) -> EditionTables {
        var tables = self
        tables.all = all.map {
            var table = labels.table($0, in: language)
            table.title = labels.text(table.title, in: language)
            return table
        }
        tables.declared = declared.map { $0.mapValues { labels.text($0, in: language) } }
        return tables
    }
}
