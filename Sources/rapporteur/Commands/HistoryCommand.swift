import Postgres
import SQLCatalog

/// Tells all that was ever known of something.
struct HistoryCommand: Subcommand {
    static let manual = Manual(
        name: "history",
        abstract: "Tell all that was ever known of a figure, a respondent or a reply.",
        synopsis: "CODE",
        discussion: """
            Lists every version of every row that CODE names, with the batch that brought or ended \
            it and the reason of that load; of a figure also its value in every edition, batch by \
            batch. Whatever has a code has a history: an option, a group, a body, too.
            """,
        operands: 1...1,
        operandName: "the code of a figure, a respondent or a reply",
        examples: [
            .init(
                command: "rapporteur history position.in_favour",
                effect: "What the figure was, and what it is."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let code: String

    init(_ arguments: Arguments) throws(UsageError) { code = arguments.operands.first ?? "" }

    func run(in context: Context) throws -> ExitStatus {
        let lines = try context.withConnection(for: "history") { connection in
            let values = try Self.lines(
                .commandsFigureHistory,
                ["edition", "batch", "value", "base_size", "percent", "reason"],
                code,
                on: connection
            )
            let versions = try Self.lines(
                .commandsHistory,
                ["batch", "loaded_at", "event", "resource", "key", "changes", "reason"],
                code,
                on: connection
            )
            guard !(values + versions).isEmpty else { throw try unknown(on: connection) }
            return values + (values.isEmpty || versions.isEmpty ? [] : [""]) + versions
        }
        for line in lines { context.console.result(line) }
        return .done
    }

    private static func lines(
        _ sql: SQLFile,
        _ columns: [String],
        _ code: String,
        on connection: borrowing Connection
    ) throws -> [String] {
        let rows = try connection.rows(sql.text, name: sql.name, [.text(code)])
        guard !rows.isEmpty else { return [] }
        var table = TextTable(columns.map { $0.replacing("_", with: " ") })
        for row in rows {
            table.add(try columns.map { try row.optional($0, as: String.self) ?? "" })
        }
        return table.lines
    }

    private func unknown(on connection: borrowing Connection) throws -> UsageError {
        let sql = SQLFile.commandsKnownCodes
        let known = try connection.rows(sql.text, name: sql.name).map { row throws(RowError) in
            try row.required("code", as: String.self)
        }
        let nearest = NearestWord.to(code, among: known).map { "Did you mean '\($0)'? " } ?? ""
        return UsageError(
            problem: "nothing was ever known of '\(code.visible)'",
            advice: nearest + "Codes are those of the consultation's files."
        )
    }
}
