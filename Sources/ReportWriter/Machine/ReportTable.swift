import Postgres
import SQLCatalog

/// One CSV file of an edition: a query and the types of its columns.
struct ReportTable: Sendable {
    /// What the values of a column are, as the data package tells it.
    enum ColumnType: String, Sendable {
        case string, integer, number, date

        var isNumeric: Bool { self == .integer || self == .number }

        /// The type of a column as the database knows it.
        init(_ kind: QueryResult.ColumnKind) {
            switch kind {
            case .integer: self = .integer
            case .number: self = .number
            case .date: self = .date
            case .other: self = .string
            }
        }
    }

    /// The name of the resource, which is also the file's name below `tables/`.
    var name: String
    var title: String
    var columns: [(name: String, type: ColumnType)]
    var rows: [[String?]]
    /// Columns by whose words the rows stand, where a language has its own order; a row without a word
    /// in the first of them is not in that language's table.
    var wordOrder: [String] = []

    /// The file within the edition.
    var path: String { "tables/\(name).csv" }
}

extension ReportTable {
    /// Columns that are no texts, by name; a name means the same in every table.
    private static let types: [String: ColumnType] = {
        var types: [String: ColumnType] = [:]
        for name in [
            "base_size", "asked", "answered", "silent", "mentions", "count", "depth", "replies",
            "governments", "joint_replies", "late_replies", "acknowledgements", "respondents",
            "days_allowed_at_least", "on_time", "after_due", "members",
        ] { types[name] = .integer }
        for name in [
            "value", "share", "share_of_members", "printed", "computed", "difference",
        ] { types[name] = .number }
        for name in [
            "sent_from", "sent_to", "due_on", "received_on",
        ] { types[name] = .date }
        return types
    }()

    /// The table as people read it where numbers are hidden.
    ///
    /// ".." stands for each, as in statistical tables of the United Nations; machines read an empty value.
    var withMarksForHidden: ReportTable {
        var table = self
        for (place, column) in columns.enumerated()
        where column.name == "count" || (column.name == "base_size" && name != "figures") {
            for row in rows.indices where table.rows[row][place] == nil {
                table.rows[row][place] = ".."
            }
        }
        return table
    }

    /// Runs a query and takes its columns as they are.
    ///
    /// - Parameters:
    ///   - name: The resource.
    ///   - title: What its rows are, in one line.
    ///   - sql: The query.
    ///   - parameters: Its parameters.
    ///   - connection: The database.
    /// - Returns: The table.
    /// - Throws: `DatabaseError`.
    static func read(
        _ name: String,
        title: String,
        _ sql: SQLFile,
        _ parameters: [Parameter],
        on connection: borrowing Connection
    ) throws -> ReportTable {
        let result = try connection.run(sql.text, name: sql.name, parameters)
        // "base" is a text in figures.csv, a number in rates.csv: the membership.
        let columns = result.columns.map { column in
            (
                name: column,
                type: name == "rates" && column == "base" ? .integer : types[column] ?? .string
            )
        }
        return ReportTable(
            name: name,
            title: title,
            columns: columns,
            rows: result.rows().map(\.values)
        )
    }

    /// Reads a view of schema `analysis` whose columns and their types are the file's contract.
    ///
    /// - Parameters:
    ///   - view: The view.
    ///   - edition: The symbol of the edition.
    ///   - connection: The database.
    /// - Returns: The table, without the columns that choose and order its rows.
    /// - Throws: `DatabaseError`.
    static func read(
        _ view: PublishedView,
        edition: String,
        on connection: borrowing Connection
    ) throws -> ReportTable {
        let result = try connection.run(
            "select * from analysis.\(view.name) where edition = $1 order by position",
            name: "views/\(view.name)",
            [.text(edition)]
        )
        let kept = result.columns.indices.filter {
            !["edition", "position"].contains(result.columns[$0])
        }
        return ReportTable(
            name: view.name,
            title: view.title,
            columns: kept.map { (result.columns[$0], ColumnType(result.kind(of: $0))) },
            rows: result.rows().map { row in kept.map { row.values[$0] } },
            wordOrder: view.wordOrder
        )
    }

    /// The tables of views that have no rows, by name, with their columns; no view is asked.
    ///
    /// - Throws: `DatabaseError`.
    static func empty(
        _ views: [PublishedView],
        on connection: borrowing Connection
    ) throws -> [String: ReportTable] {
        guard !views.isEmpty else { return [:] }
        let file = SQLFile.reportsViewColumns
        let columns = try connection.rows(file.text, name: file.name, [.texts(views.map(\.name))])
        var tables = Dictionary(
            views.map {
                (
                    $0.name,
                    ReportTable(
                        name: $0.name,
                        title: $0.title,
                        columns: [],
                        rows: [],
                        wordOrder: $0.wordOrder
                    )
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
        for row in columns {
            let kind = QueryResult.ColumnKind(type: try row.required("type"))
            tables[try row.required("view")]?.columns.append(
                (name: try row.required("column"), type: ColumnType(kind))
            )
        }
        return tables
    }

    /// The file's text: RFC 4180 with line feeds; `NULL` is an empty field; no cell is a formula.
    var csv: String {
        var text = columns.map { CSVText.field($0.name) }.joined(separator: ",") + "\n"
        for row in rows {
            text +=
                zip(columns, row).map { column, value in
                    CSVText.cell(value ?? "", isNumeric: column.type.isNumeric)
                }.joined(separator: ",") + "\n"
        }
        return text
    }
}
