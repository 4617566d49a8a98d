import Postgres
import ReportWriter

/// Shows whether sums hold, and what was printed beside what is computed.
struct CheckCommand: Subcommand {
    static let manual = Manual(
        name: "check",
        abstract: "Show which sums hold and which printed figures differ.",
        synopsis: "[SYMBOL...] [--strict]",
        discussion: """
            Every aggregate run checks the sums that must hold: exclusive options add up to those \
            who answered, a part is never larger than its whole, nobody answers who was not asked. \
            It also compares each figure that a published text states with the computed one. This \
            command shows the outcome for the editions named, or for all: what does not hold, and \
            each printed figure that differs, with the difference. A difference is shown, never \
            adopted. The text is checked as an editor would: its words beside the limit of 8,500 for \
            reports of the Secretariat, headings and notes included (in Chinese 13,600 characters), and \
            that no paragraph speaks of a figure whose base is missing; that one fails the check.
            """,
        options: [.strict],
        operands: 0...Int.max,
        examples: [
            .init(
                command: "rapporteur check A/52/314",
                effect: "The checks of one edition; status 2 if a sum does not hold."
            )
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .databaseUnreachable, .outputImpossible,
            .tryLater,
        ]
    )

    private let symbols: [String]
    private let isStrict: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        symbols = arguments.operands
        isStrict = arguments.has(.strict)
    }

    func run(in context: Context) throws -> ExitStatus {
        let all = try context.withConnection(for: "check") { connection in
            let editions = try BuiltEditions.select(symbols, on: connection)
            let writer = Writing(output: ReportCommand.defaultOutput, context: context).writer
            return try editions.map { edition in
                var checks = try EditionChecks.read(edition, on: connection)
                checks.texts = try writer.editorialCheck(edition, on: connection)
                return checks
            }
        }
        for checks in all {
            for line in checks.lines { context.console.result(line) }
        }
        if all.isEmpty { context.console.info("no edition is built yet, so nothing was checked") }
        return all.allSatisfy { $0.pass(strict: isStrict) } ? .done : .checkFailed
    }
}
