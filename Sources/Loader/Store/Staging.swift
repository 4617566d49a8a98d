import Consultation
import Postgres
import SQLCatalog

/// Sends the rows of a folder into temporary tables, one for each resource.
struct Staging {
    let folder: ConsultationFolder

    /// Stages one resource and returns how many rows it has.
    func stage(_ schema: ResourceSchema, on connection: borrowing Connection) throws -> Int {
        try connection.run(
            "select rapporteur.stage($1)",
            name: "load/stage",
            [.text(schema.name)]
        )
        let columns = Self.storedColumns(of: schema)
        let names = columns.map { "\"\($0.storedName)\"" }.joined(separator: ", ")
        let statement = "copy pg_temp.\"stage_\(schema.name)\" (\(names)) from stdin"
        return try connection.copyText(statement, name: "load/\(schema.name)") { writer in
            if let table = folder.table(schema.name) {
                let places = columns.map { table.place(of: $0.name) }
                for (position, record) in table.records.enumerated() {
                    try writer.row(
                        zip(columns, places).map { column, place in
                            Self.field(column, at: place, table, record, position: position + 1)
                        }
                    )
                }
            }
            if schema.name == "sheets" { try stageWideAnswers(columns, into: &writer) }
        }
    }

    private static func storedColumns(of schema: ResourceSchema) -> [Column] { schema.columns }

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
