import Foundation
import Loader

/// Loads a consultation folder, or single files of one that is loaded already.
struct LoadCommand: Subcommand {
    static let json = Option(
        name: "--json",
        explanation: "One JSON object instead of lines for people."
    )

    static let manual = Manual(
        name: "load",
        abstract: "Check a consultation folder and store what is new.",
        synopsis: "FOLDER | FILE... [--reason TEXT] [--dry-run] [--jobs N] [--json]",
        discussion: """
            Reads the data package in FOLDER, checks all of it, and stores what the database does \
            not know yet as one batch: new rows, changed rows as new versions, and the end of rows \
            that are gone. Nothing is overwritten. If anything is wrong, every fault is reported \
            with file, line, column and value, and nothing is stored. The same folder loaded twice \
            stores nothing.

            Single CSV files replace one resource each of a consultation that is loaded already; the \
            others stay as they are stored, and the checks are the same. A file is known by the \
            package beside it, or else by its name, as replies.csv. Correct it in the folder, too, \
            or the next load of the folder brings the former rows back.

            The replies of a large file are read and sent over several connections at once (--jobs).
            """,
        options: [.reason, .dryRun, AggregateCommand.consultation, .jobs, json],
        operands: 1...Int.max,
        operandName: "the folder of a consultation, or CSV files of one",
        examples: [
            .init(
                command: "rapporteur load Reports/A-52-314 --reason 'reply of 3 May' --dry-run",
                effect: "Show what a corrected folder would change."
            ),
            .init(
                command: "rapporteur load Reports/A-52-314/replies.csv --dry-run --json",
                effect: "The same for one file, for a program."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let operands: [String]
    private let consultation: String?
    private let reason: String?
    private let isDryRun: Bool
    private let jobs: Int
    private let isJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        operands = arguments.operands
        consultation = arguments.value(AggregateCommand.consultation)
        reason = arguments.value(.reason)
        isDryRun = arguments.has(.dryRun)
        jobs = try arguments.count(.jobs) ?? AggregateCommand.processors
        isJSON = arguments.has(Self.json)
        guard operands.count == 1 || !operands.contains(where: Self.isFolder) else {
            throw UsageError(
                problem: "a folder and something else cannot be loaded as one batch",
                advice: "Name one folder, or CSV files."
            )
        }
    }

    func run(in context: Context) throws -> ExitStatus {
        let summary = try load(in: context)
        for warning in summary.warnings { context.console.warning(warning.visible) }
        let lines = isJSON ? [try LoadReport(summary).text()] : Loading.describe(summary)
        for line in lines { context.console.result(line) }
        return .done
    }

    private func load(in context: Context) throws -> LoadSummary {
        try context.withConnection(for: "load") { connection in
            try Migrations(program: Version.program).requireKnownSchema(on: connection)
        }
        // A path that leads nowhere is taken for a folder, unless it looks like a file.
        if operands.count == 1, Self.isFolder(operands[0]) || !operands[0].hasSuffix(".csv") {
            return try Loading(
                folder: operands[0],
                reason: reason,
                isDryRun: isDryRun,
                jobs: jobs,
                context: context
            ).run()
        }
        return try Loading.run(
            files: operands,
            of: consultation,
            reason: reason,
            isDryRun: isDryRun,
            jobs: jobs,
            context: context
        )
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
