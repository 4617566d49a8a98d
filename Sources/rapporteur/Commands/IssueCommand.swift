import Postgres
import ReportWriter

/// Freezes an edition as it goes out.
struct IssueCommand: Subcommand {
    static let manual = Manual(
        name: "issue",
        abstract: "Freeze an edition: from now on changes give a corrigendum.",
        synopsis: "SYMBOL [--reason TEXT] [--out DIR]",
        discussion: """
            Writes the edition from the newest data and keeps its bytes for good, with the batch, \
            the texts and the version of the program that made it. 'rapporteur report SYMBOL \
            --as-issued' hands them out again at any time; 'rapporteur corrigendum SYMBOL' says what \
            has changed since. An edition is issued once, and only if all its sums hold.
            """,
        options: [.reason, .out],
        operands: 1...1,
        operandName: "the symbol of an edition",
        examples: [
            .init(command: "rapporteur issue A/52/314", effect: "Send the edition out.")
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .inputRefused, .databaseUnreachable,
            .outputImpossible, .tryLater, .interrupted, .terminated,
        ]
    )

    private let symbol: String
    private let reason: String?
    private let output: String

    init(_ arguments: Arguments) throws(UsageError) {
        symbol = arguments.operands.first ?? ""
        reason = arguments.value(.reason)
        output = arguments.value(.out) ?? ReportCommand.defaultOutput
    }

    func run(in context: Context) throws -> ExitStatus {
        let writer = Writing(output: output, context: context).writer
        let publication: ReportWriter.Publication? = try context.withConnection(for: "issue") {
            connection in
            _ = try BuiltEditions.select([symbol], on: connection)
            let checks = try EditionChecks.read(symbol, on: connection)
            guard checks.failed.isEmpty else {
                let error = IssueError.checksFail(symbol, count: checks.failed.count)
                context.console.error(error.description.visible)
                return nil
            }
            return try writer.issue(symbol, reason: reason, on: connection)
        }
        guard let publication else { return .checkFailed }
        context.console.result("\(symbol.visible): issued, in \(publication.path.visible)")
        return .done
    }
}
