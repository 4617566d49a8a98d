import Postgres
import ReportWriter

/// Writes and publishes editions.
struct ReportCommand: Subcommand {
    static let asIssued = Option(
        name: "--as-issued",
        explanation: "The documents named, byte for byte as they were issued."
    )

    static let word = Option(
        name: "--docx",
        explanation: "The report as a Word file, too, made by pandoc: headings, numbered "
            + "paragraphs, notes and tables as Word knows them."
    )

    static let manual = Manual(
        name: "report",
        abstract: "Write editions: the report, tables and machine-readable files.",
        synopsis: "[SYMBOL...] [--as-issued | --known BATCH | --as-of DATE] [--docx] [--out DIR] "
            + "[--lang LIST]",
        discussion: """
            Writes the editions named, or all that are built: the report as text and as a page in each \
            language, every table as \
            CSV, and a data package with hashes. DIR/A-52-314 is a link to the newest revision, \
            which is swapped in one step; earlier revisions stay beside it. An edition whose bytes \
            have not changed is left as it stands.

            --as-issued hands out documents byte for byte as they went out, corrigenda by their own symbols, \
            whatever was corrected since. --known BATCH writes what would have been said from what \
            was known up to a batch, as DIR/A-52-314.batch-7, and --as-of DATE what would have been \
            said with the cut-off date moved there, as DIR/A-52-314.as-of-1997-05-31, beside what \
            readers see; count it first by 'rapporteur aggregate' with the same options.

            --docx adds report.LANGUAGE.docx; without pandoc it is left out, and a warning says \
            which package to install. A text that is longer than the 8,500 words of a report, or \
            speaks of a figure without a base, is a warning, too.
            """,
        options: [asIssued, .known, .asOf, word, .out, .languages],
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
    private let variant: EditionVariant
    private let isAsIssued: Bool
    private let makesWord: Bool
    private let languages: [String]?

    init(_ arguments: Arguments) throws(UsageError) {
        symbols = arguments.operands
        output = arguments.value(.out) ?? Self.defaultOutput
        variant = try EditionVariant(arguments)
        isAsIssued = arguments.has(Self.asIssued)
        makesWord = arguments.has(Self.word)
        languages = try Writing.languages(arguments)
        guard !isAsIssued || (variant.isDeclared && !symbols.isEmpty) else {
            throw UsageError(
                problem: "--as-issued needs the symbol of a document, and no --known or --as-of",
                advice: "As in: rapporteur report A/52/314 --as-issued"
            )
        }
    }

    func run(in context: Context) throws -> ExitStatus {
        guard !isAsIssued else {
            return tell(try Writing(output: output, context: context).asIssued(symbols), context)
        }
        let wanted = try context.withConnection(for: "report") { connection in
            try BuiltEditions.select(symbols, on: connection)
        }
        let references = wanted.map(variant.reference)
        if makesWord, Pandoc.program(context.environment) == nil {
            context.console.warning(Pandoc.absence)
        }
        let writing = Writing(
            output: output,
            languages: languages,
            context: context,
            makesWord: makesWord
        )
        return tell(try writing.run(references), context)
    }

    private func tell(
        _ publications: [ReportWriter.Publication],
        _ context: Context
    ) -> ExitStatus {
        for publication in publications {
            for warning in publication.warnings { context.console.warning(warning.visible) }
            let state = publication.isUnchanged ? "unchanged, revision" : "published as revision"
            context.console.result(
                "\(publication.symbol.visible): \(state) \(publication.revision) in "
                    + publication.path.visible
            )
            for warning in publication.warnings {
                context.console.warning("\(publication.symbol.visible): \(warning.visible)")
            }
        }
        return .done
    }
}
