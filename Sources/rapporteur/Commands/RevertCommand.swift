import Loader

/// Takes a load back that was a mistake.
struct RevertCommand: Subcommand {
    static let manual = Manual(
        name: "revert",
        abstract: "Take back a batch that was loaded by mistake.",
        synopsis: "BATCH [--reason TEXT]",
        discussion: """
            Ends what the batch brought and brings back what it ended, by a new batch; nothing is \
            deleted, and what was known in between stays known. Rows that later batches changed \
            again are named, and nothing is done. Correct the folder, too, or its next load stores \
            the mistake again.
            """,
        options: [.reason],
        operands: 1...1,
        operandName: "the number of a batch",
        examples: [
            .init(
                command: "rapporteur revert 12 --reason 'wrong file'",
                effect: "Undo the load that 'rapporteur status' shows as batch 12."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let batch: Int
    private let reason: String?

    init(_ arguments: Arguments) throws(UsageError) {
        let word = arguments.operands.first ?? ""
        guard let batch = Int(word), batch > 0 else {
            throw UsageError(
                problem: "'\(word.visible)' is no number of a batch",
                advice: "'rapporteur status' lists the batches."
            )
        }
        self.batch = batch
        reason = arguments.value(.reason)
    }

    func run(in context: Context) throws -> ExitStatus {
        let summary = try context.withConnection(for: "revert") { connection in
            try Loader(program: Version.program).revert(batch, reason: reason, on: connection)
        }
        for line in Loading.describe(summary) { context.console.result(line) }
        context.console.result(
            "Next: correct the folder, then rapporteur aggregate; rapporteur report"
        )
        return .done
    }
}
