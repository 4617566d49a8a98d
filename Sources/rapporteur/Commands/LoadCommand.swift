import Loader

/// Loads a consultation folder.
struct LoadCommand: Subcommand {
    static let manual = Manual(
        name: "load",
        abstract: "Check a consultation folder and store what is new.",
        synopsis: "FOLDER [--reason TEXT] [--dry-run]",
        discussion: """
            Reads the data package in FOLDER, checks all of it, and stores what the database does \
            not know yet as one batch: new rows, changed rows as new versions, and the end of rows \
            that are gone. Nothing is overwritten. If anything is wrong, every fault is reported \
            with file, line, column and value, and nothing is stored. The same folder loaded twice \
            stores nothing.
            """,
        options: [.reason, .dryRun],
        operands: 1...1,
        operandName: "the folder of a consultation",
        examples: [
            .init(
                command: "rapporteur load Reports/A-52-314 --reason 'reply of 3 May' --dry-run",
                effect: "Show what a corrected folder would change."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let folder: String
    private let reason: String?
    private let isDryRun: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        folder = arguments.operands.first ?? ""
        reason = arguments.value(.reason)
        isDryRun = arguments.has(.dryRun)
    }

    func run(in context: Context) throws -> ExitStatus {
        let summary = try Loading(
            folder: folder,
            reason: reason,
            isDryRun: isDryRun,
            context: context
        ).run()
        for warning in summary.warnings { context.console.warning(warning.visible) }
        for line in Loading.describe(summary) { context.console.result(line) }
        return .done
    }
}
