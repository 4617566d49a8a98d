import Consultation
import Postgres
import SQLCatalog

/// Sends the rows of a folder to the database, one resource at a time.
struct Staging {
    let folder: ConsultationFolder

    /// Sends one resource into a temporary table, to be compared with what is stored.
    func stage(_ schema: ResourceSchema, on connection: borrowing Connection) throws {
        try connection.run(
            "select rapporteur.stage($1)",
            name: "load/stage",
            [.text(schema.name)]
        )
        _ = try copy(schema, into: "pg_temp.\"stage_\(schema.name)\"", on: connection)
    }

    /// Whether one resource may be stored as it is where nothing is stored yet.
    ///
    /// Only a wide file may give the same answer twice; the table would refuse the second.
    func isUnique(_ schema: ResourceSchema) -> Bool {
        schema.name != "sheets" || (folder.table("replies")?.answers ?? []).isEmpty
    }

    /// Stores one resource of a consultation of which nothing is stored yet.
    ///
    /// - Returns: How many rows it has.
    func store(
        _ schema: ResourceSchema,
        consultation: Int,
        batch: Int,
        on connection: borrowing Connection
    ) throws -> Int {
        try copy(
            schema,
            into: "rapporteur.\"\(schema.name)\"",
            version: [("consultation_id", consultation), ("from_batch", batch)],
            on: connection
        )
    }

    /// Copies the rows of one resource, each with the same version before its own columns.
    private func copy(
        _ schema: ResourceSchema,
        into table: String,
        version: [(column: String, number: Int)] = [],
        on connection: borrowing Connection
    ) throws -> Int {
        let columns = schema.columns
        let hasWideAnswers = !isUnique(schema)
        guard hasWideAnswers || folder.table(schema.name)?.records.isEmpty == false else {
            return 0
        }
        let names = version.map(\.column) + columns.map { "\"\($0.storedName)\"" }
        let numbers = version.map { Optional(String($0.number)) }
        let statement = "copy \(table) (\(names.joined(separator: ", "))) from stdin"
        return try connection.copyText(statement, name: "load/\(schema.name)") { writer in
            if let table = folder.table(schema.name) {
                let places = columns.map { table.place(of: $0.name) }
                for (position, record) in table.records.enumerated() {
                    let fields = zip(columns, places).map { column, place in
                        Self.field(column, at: place, table, record, position: position + 1)
                    }
                    try writer.row(numbers + fields)
                }
            }
            if hasWideAnswers { try stageWideAnswers(columns, into: &writer) }
        }
    }

    /// The value of a column as COPY takes it.
    private static func field(
        _ column: Column,
        at place: Int?,
        _ table: Table,
        _ record: CSVDocument.Record,
        position: Int
    ) -> String? {
        if column.kind == .translated {
            let pairs = Language.official.compactMap { language in
                table.sources.first { $0.column.name == column.name && $0.language == language }
                    .map { (language, table.document.text(of: record, at: $0.index)) }
            }
            return JSONText.object(pairs)
        }
        let text = place.map { table.document.text(of: record, at: $0) } ?? ""
        guard text.isEmpty else {
            return column.kind == .list ? ArrayLiteral.from(list: text) : text
        }
        // What the design lets an author leave out has a meaning of its own.
        switch (table.schema.name, column.name) {
        case (_, "position"): return String(position)
        case ("questions", "exclusive_checked"): return "unknown"
        case ("replies", "confidential"): return "no"
        default: return table.schema.key.contains(column.name) ? "" : nil
        }
    }

    /// A wide file of replies holds its sheets, too: each row is a reply and the sheet of it.
    private func stageWideAnswers(
        _ columns: [Column],
        into writer: inout CopyTextWriter
    ) throws {
        guard let replies = folder.table("replies"), !replies.answers.isEmpty else { return }
        for answer in folder.wideAnswers {
            try writer.row(
                columns.map { column in
                    switch column.name {
                    case "sheet", "reply": answer.sheet
                    case "question": answer.question
                    case "option": answer.option
                    case "coder": ""
                    case "value_low": answer.low.isEmpty ? nil : answer.low
                    case "value_high": answer.high.isEmpty ? nil : answer.high
                    default: nil
                    }
                }
            )
        }
    }
}
