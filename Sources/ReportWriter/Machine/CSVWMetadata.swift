/// What the tables of an edition are, in the words of CSV on the Web.
///
/// The file has the name and the place where a reader looks who knows a table by its address alone:
/// `csv-metadata.json` beside it (W3C, Model for Tabular Data and Metadata on the Web, section 5.3).
struct CSVWMetadata {
    static let path = "tables/csv-metadata.json"

    var tables: [ReportTable]
    var language: String

    /// The columns that tell the rows of a table apart, for the tables that others refer to.
    private static let keys = [
        "figures": ["figure"], "questions": ["question"], "options": ["question", "option"],
    ]

    /// A column of a table that names a row of another one.
    private static let references = [
        "options": (column: "question", table: "questions"),
        "evidence": (column: "figure", table: "figures"),
    ]

    var document: String {
        JSONValue.object([
            (
                "@context",
                .list([
                    .text("http://www.w3.org/ns/csvw"), .object([("@language", .text(language))]),
                ])
            ),
            ("dc:description", .text(CSVText.guardRule)),
            ("tables", .list(tables.map(Self.description))),
        ]).document
    }

    private static func description(of table: ReportTable) -> JSONValue {
        .object([
            ("url", .text("\(table.name).csv")),
            ("dc:title", .text(table.title)),
            ("tableSchema", .object(schema(of: table))),
        ])
    }

    private static func schema(of table: ReportTable) -> [(String, JSONValue)] {
        let key = keys[table.name] ?? []
        let columns = table.columns.map { column in
            JSONValue.object(
                [
                    ("name", .text(column.name)), ("titles", .text(column.name)),
                    ("datatype", .text(datatype(column.type))),
                ] + (key.contains(column.name) ? [("required", .truth(true))] : [])
            )
        }
        var members: [(String, JSONValue)] = [("columns", .list(columns))]
        if !key.isEmpty { members.append(("primaryKey", .list(key.map { .text($0) }))) }
        if let reference = references[table.name] {
            members.append(("foreignKeys", .list([foreignKey(reference.column, reference.table)])))
        }
        return members
    }

    private static func foreignKey(_ column: String, _ table: String) -> JSONValue {
        .object([
            ("columnReference", .text(column)),
            (
                "reference",
                .object([
                    ("resource", .text("\(table).csv")), ("columnReference", .text(column)),
                ])
            ),
        ])
    }

    /// A number is written without an exponent, which CSVW calls a decimal.
    private static func datatype(_ type: ReportTable.ColumnType) -> String {
        type == .number ? "decimal" : type.rawValue
    }
}
