import Postgres
import SQLCatalog

/// One CSV file of an edition: a query and the types of its columns.
struct ReportTable: Sendable {
    /// What the values of a column are, as the data package tells it.
    enum ColumnType: String, Sendable {
        case string, integer, number, date
    }

    /// The name of the resource, which is also the file's name below `tables/`.
    var name: String
    var title: String
    var columns: [(name: String, type: ColumnType)]
    var rows: [[String?]]

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
            "members_stated", "observers_stated", "at_least", "note_number",
            "raised_by_respondents", "bodies_stated", "bodies_inferred",
        ] { types[name] = .integer }
        for name in [
            "value", "share", "printed", "computed", "difference", "amount_asked",
            "amount_received",
        ] { types[name] = .number }
        for name in [
            "date_from", "date_to", "sent_from", "sent_to", "due_on", "received_on", "ended_from",
            "ended_to",
        ] { types[name] = .date }
        return types
    }()

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

    /// The file's text: RFC 4180 with line feeds; `NULL` is an empty field.
    var csv: String {
        var text = columns.map { CSVText.field($0.name) }.joined(separator: ",") + "\n"
        for row in rows {
            text += row.map { CSVText.field($0 ?? "") }.joined(separator: ",") + "\n"
        }
        return text
    }
}
