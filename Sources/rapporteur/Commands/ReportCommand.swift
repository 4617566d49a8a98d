import Postgres

/// Writes and publishes editions.
struct ReportCommand: Subcommand {
    static let manual = Manual(
        name: "report",
        abstract: "Write editions: the report, tables and machine-readable files.",
        synopsis: "[SYMBOL...] [--out DIR] [--lang LIST]",
        discussion: """
            Writes the editions named, or all that are built: the report as text, every table as \
            CSV, and a data package with hashes. DIR/A-52-314 is a link to the newest revision, \
            which is swapped in one step; earlier revisions stay beside it. An edition whose bytes \
            have not changed is left as it stands.
            """,
        options: [.out, .languages],
        operands: 0...Int.max,
        examples: [
            .init(
                command: "rapporteur report A/52/314 --out published",
                effect: "Write one edition below the folder published."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .outputImpossible,
            .tryLater, .interrupted, .terminated,
        ]
    )

    /// Where editions go unless the user says otherwise.
    static let defaultOutput = "published"

    private let symbols: [String]
    private let output: String

    init(_ arguments: Arguments) throws(UsageError) {
        symbols = arguments.operands
        output = arguments.value(.out) ?? Self.defaultOutput
        try Writing.check(languages: arguments.value(.languages))
    }

    func run(in context: Context) throws -> ExitStatus {
        let wanted = try context.withConnection(for: "report") { connection in
            try BuiltEditions.select(symbols, on: connection)
        }
        for publication in try Writing(output: output, context: context).run(wanted) {
            let state = publication.isUnchanged ? "unchanged, revision" : "published as revision"
            context.console.result(
                "\(publication.symbol.visible): \(state) \(publication.revision) in "
                    + publication.path.visible
            )
        }
        return .done
    }
}
