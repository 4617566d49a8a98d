import Foundation
import Loader

/// Loads a consultation folder.
struct LoadCommand: Subcommand {
    static let manual = Manual(
        name: "load",
        abstract: "Check a consultation folder and store what is new.",
        synopsis: "FOLDER|FILE... [--reason TEXT] [--dry-run]",
        discussion: """
            Reads the data package in FOLDER, checks all of it, and stores what the database does \
            not know yet as one batch: new rows, changed rows as new versions, and the end of rows \
            that are gone. Nothing is overwritten. If anything is wrong, every fault is reported \
            with file, line, column and value, and nothing is stored. The same folder loaded twice \
            stores nothing.

            With CSV files of a folder instead, only their resources are stored, and the others stay \
            as they are; the folder is checked whole all the same. Each row that is new, changed \
            or ended is told, with what was and what is; --dry-run shows it and stores nothing.
            """,
        options: [.reason, .dryRun],
        operands: 1...64,
        operandName: "the folder of a consultation, or CSV files in one",
        examples: [
            .init(
                command: "rapporteur load Reports/A-52-314 --reason 'reply of 3 May' --dry-run",
                effect: "Show what a corrected folder would change."
            ),
            .init(
                command: "rapporteur load Reports/A-52-314/replies.csv",
                effect: "Store corrected replies, and nothing else."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let folder: String
    private let files: [String]
    private let reason: String?
    private let isDryRun: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        let paths = arguments.operands.map { URL(fileURLWithPath: $0) }
        if let first = paths.first, paths.allSatisfy({ $0.pathExtension == "csv" }) {
            let parent = first.deletingLastPathComponent()
            guard paths.allSatisfy({ $0.deletingLastPathComponent() == parent }) else {
                throw UsageError(
                    problem: "the files are not in one folder",
                    advice: "Load the files of one consultation at a time."
                )
            }
            folder = parent.path
            files = paths.map(\.lastPathComponent)
        } else if paths.count == 1 {
            folder = arguments.operands.first ?? ""
            files = []
        } else {
            throw UsageError(
                problem: "one folder is loaded at a time, or CSV files of one",
                advice: "See 'rapporteur load --help'."
            )
        }
        reason = arguments.value(.reason)
        isDryRun = arguments.has(.dryRun)
    }

    func run(in context: Context) throws -> ExitStatus {
        let summary = try Loading(
            folder: folder,
            files: files,
            reason: reason,
            isDryRun: isDryRun,
            context: context
        ).run()
        for warning in summary.warnings { context.console.warning(warning.visible) }
        for line in Loading.describe(summary) { context.console.result(line) }
        return .done
    }
}
