import Postgres
import SQLCatalog

/// Compares two editions, or one edition as known at two batches.
struct DiffCommand: Subcommand {
    static let respondents = Option(
        name: "--respondents",
        explanation:
            "Write as CSV who came, went, sent another reply or had one corrected, those of "
            + "an open survey, too, instead of the comparison."
    )

    /// The most respondents that are listed; more are counted.
    private static let longestList = 100_000

    static let manual = Manual(
        name: "diff",
        abstract: "Compare two editions, or what was known of one at two batches.",
        synopsis: "A B [--respondents]",
        discussion: """
            Lists the figures that differ, with those who came and went behind each; the respondents \
            that speak in one only, or by another reply; whose answers changed; how respondents \
            moved between the options of each question; and the loads between the two.

            A and B are symbols, or SYMBOL@BATCH for what was known up to a batch, SYMBOL@DATE for \
            what the edition would have said with another cut-off date, SYMBOL@BATCH@DATE for both, \
            as counted by 'rapporteur aggregate SYMBOL --known BATCH --as-of DATE'. Confidential \
            replies are not named.

            Respondents of an open survey are too many for a table: --respondents writes all of \
            them, to a hundred thousand, as CSV.
            """,
        options: [respondents],
        operands: 2...2,
        operandName: "two editions",
        examples: [
            .init(
                command: "rapporteur diff E/1995/69 A/52/314",
                effect: "What the second letter changed."
            ),
            .init(
                command: "rapporteur diff A/52/314@1 A/52/314",
                effect: "What was corrected since the first load."
            ),
            .init(
                command: "rapporteur diff A/52/314@1997-05-15 A/52/314",
                effect: "What came in between the due date and the cut-off date."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let symbols: [String]

    private let listsRespondents: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        symbols = arguments.operands
        listsRespondents = arguments.has(Self.respondents)
    }

    /// Its parts: a title, the query, the columns that it shows.
    private static let parts: [(title: String, sql: SQLFile, columns: [String])] = [
        (
            "figures", .comparisonsFigures,
            [
                "figure", "value_before", "value_after", "base_before", "base_after",
                "percent_before", "percent_after", "came", "went",
            ]
        ),
        (
            "respondents", .comparisonsRespondents,
            ["respondent", "event", "replies_before", "replies_after", "batches"]
        ),
        (
            "answers", .comparisonsAnswers,
            ["question", "respondent", "answers_before", "answers_after"]
        ),
        (
            "transitions", .comparisonsTransitions,
            ["question", "answer_before", "answer_after", "respondents"]
        ),
        (
            "loads", .comparisonsBatches,
            ["batch", "resource", "rows_new", "rows_changed", "rows_ended", "reason"]
        ),
    ]

    func run(in context: Context) throws -> ExitStatus {
        let lines = try context.withConnection(for: "diff") { connection in
            try connection.withTransaction(isolation: .repeatableRead, readOnly: true) {
                let builds: [Int] = try symbols.map { symbol in
                    do {
                        let build: Int = try connection.row(
                            SQLFile.comparisonsBuilds.text,
                            name: SQLFile.comparisonsBuilds.name,
                            [.text(symbol)]
                        ).required("build_id")
                        return build
                    } catch let error as DatabaseError
                        where [.invalidParameterValue, .datetimeFieldOverflow].contains(
                            error.sqlState
                        )
                    {
                        throw UsageError(refusal: error)
                    }
                }
                let pair = builds.map(Parameter.int)
                guard !listsRespondents else {
                    return try everybody(pair, on: connection, context)
                }
                guard builds[0] != builds[1] else { return [] }
                let lines = try Self.parts.flatMap { try Self.lines($0, pair, on: connection) }
                guard !lines.isEmpty else { return lines }
                let remark = try EditionRemark.read(symbols[1], on: connection)
                return lines + (remark.map { ["remark: \($0.visible)"] } ?? [])
            }
        }
        if lines.isEmpty && !listsRespondents { context.console.result("no difference") }
        for line in lines { context.console.result(line) }
        return .done
    }

    /// Who speaks in one of the builds only, or by another reply, as lines of CSV.
    private func everybody(
        _ builds: [Parameter],
        on connection: borrowing Connection,
        _ context: Context
    ) throws -> [String] {
        let file = SQLFile.comparisonsEverybody
        let columns = ["respondent", "event", "reply_before", "reply_after"]
        var (lines, total) = ([columns.joined(separator: ",")], 0)
        for row in try connection.rows(
            file.text,
            name: file.name,
            builds + [.int(Self.longestList)]
        ) {
            total = try row.required("total")
            let fields = try columns.map { try row.optional($0, as: String.self) ?? "" }
            lines.append(fields.map(TargetsCommand.field).joined(separator: ","))
        }
        if total > Self.longestList {
            context.console.warning(
                "\(total) respondents differ; the first \(Self.longestList) are listed"
            )
        }
        return lines
    }

    private static func lines(
        _ part: (title: String, sql: SQLFile, columns: [String]),
        _ builds: [Parameter],
        on connection: borrowing Connection
    ) throws -> [String] {
        let rows = try connection.rows(part.sql.text, name: part.sql.name, builds)
        guard !rows.isEmpty else { return [] }
        var table = TextTable(part.columns.map { $0.replacing("_", with: " ") })
        for row in rows {
            table.add(try part.columns.map { try row.optional($0, as: String.self) ?? "" })
        }
        return ["\(part.title) (\(rows.count))"] + table.lines.map { "  " + $0 } + [""]
    }
}
