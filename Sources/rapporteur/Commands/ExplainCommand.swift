import Postgres
import SQLCatalog

/// Explains a figure: its base, its rule, those behind it, what changed it last.
struct ExplainCommand: Subcommand {
    static let edition = Option(
        name: "--edition",
        placeholder: "SYMBOL",
        explanation: "The edition. Default: the built edition with the latest cut-off date."
    )

    static let manual = Manual(
        name: "explain",
        abstract: "Explain a figure: its base, its rule, who stands behind it.",
        synopsis: "FIGURE [--edition SYMBOL] [--known BATCH] [--as-of DATE] [--lang LANGUAGE]",
        discussion: """
            Tells what a figure says, by which rule it is counted, of which base, who was asked, who \
            answered and who kept silent, who stands behind it, what was printed, and which batch \
            changed it last. Confidential replies are counted and never named. The same at psql: \
            select * from analysis.explain('A/52/314', 'position.in_favour').
            """,
        options: [edition, .known, .asOf, TallyCommand.language],
        operands: 1...1,
        operandName: "the code of a figure",
        examples: [
            .init(
                command: "rapporteur explain position.in_favour --edition A/52/314",
                effect: "How the first figure of the report comes about."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let figure: String
    private let edition: String?
    private let variant: EditionVariant
    private let language: String

    init(_ arguments: Arguments) throws(UsageError) {
        figure = arguments.operands.first ?? ""
        edition = arguments.value(Self.edition)
        variant = try EditionVariant(arguments)
        language = arguments.value(TallyCommand.language) ?? "en"
    }

    func run(in context: Context) throws -> ExitStatus {
        let rows = try context.withConnection(for: "explain") { connection in
            let symbols = try BuiltEditions.select(edition.map { [$0] } ?? [], on: connection)
            guard let symbol = symbols.last else { throw NothingLoaded(consultation: nil) }
            let file = SQLFile.commandsExplain
            do {
                return try connection.rows(
                    file.text,
                    name: file.name,
                    [.text(variant.reference(symbol)), .text(figure), .text(language)]
                ).map { row in
                    (
                        item: try row.required("item", as: String.self),
                        text: try row.required("explanation", as: String.self)
                    )
                }
            } catch let error as DatabaseError where error.sqlState == .invalidParameterValue {
                throw UsageError(refusal: error)
            }
        }
        let width = (rows.map(\.item.count).max() ?? 0) + 2
        for row in rows {
            let padding = String(repeating: " ", count: width - row.item.count)
            context.console.result(row.item + padding + row.text.visible)
        }
        return .done
    }
}
