import Consultation
import Postgres
import ReportWriter

/// Writes what has to be put right in an edition that went out.
struct CorrigendumCommand: Subcommand {
    static let issued = Option(
        name: "--issue",
        explanation: "Send it out: it is kept for good, and the next one starts from it."
    )
    static let threshold = Option(
        name: "--threshold",
        placeholder: "N",
        explanation:
            "How many paragraphs, notes and tables may be touched before a revision of the "
            + "whole report is proposed. Default: 20."
    )

    static let manual = Manual(
        name: "corrigendum",
        abstract: "Write what has to be put right in an issued edition.",
        synopsis: "SYMBOL [--issue] [--reason TEXT] [--threshold N] [--out DIR] [--lang LIST]",
        discussion: """
            Compares the edition as it went out, with its corrigenda so far, with what the data say \
            now, and writes the next corrigendum in every language of the edition: every paragraph, note and table cell that is \
            touched, with its line, as "For … read …". Beside it, changes/*.csv tell what caused it: \
            loads with their reasons, figures before and after, respondents that came and went. If \
            nothing changed it says so. Without --issue it is a draft.
            """,
        options: [issued, .reason, threshold, .out, .languages],
        operands: 1...1,
        operandName: "the symbol of an issued edition",
        examples: [
            .init(
                command: "rapporteur corrigendum A/52/314",
                effect: "Draft A/52/314/Corr.1 below published/A-52-314-Corr.1."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .inputRefused, .databaseUnreachable, .outputImpossible,
            .tryLater, .interrupted, .terminated,
        ]
    )

    private let symbol: String
    private let isIssued: Bool
    private let reason: String?
    private let threshold: Int
    private let languages: [String]?
    private let output: String

    init(_ arguments: Arguments) throws(UsageError) {
        symbol = arguments.operands.first ?? ""
        isIssued = arguments.has(Self.issued)
        reason = arguments.value(.reason)
        threshold = try arguments.count(Self.threshold) ?? PendingCorrigenda.threshold
        output = arguments.value(.out) ?? ReportCommand.defaultOutput
        languages = try Writing.languages(arguments)
    }

    func run(in context: Context) throws -> ExitStatus {
        let writer = Writing(output: output, context: context).writer
        let found = try context.withConnection(for: "corrigendum") { connection in
            _ = try BuiltEditions.select([symbol], on: connection)
            return try writer.corrigendum(
                symbol,
                isIssued: isIssued,
                reason: reason,
                languages: languages,
                threshold: threshold,
                on: connection
            )
        }
        guard let publication = found.publication else {
            context.console.result(
                "\(symbol.visible): the report as issued says what the data say; no corrigendum is needed"
            )
            return .done
        }
        let places = counted(found.corrections, "correction", "corrections")
        let passages = counted(
            found.passages,
            "paragraph, note or table",
            "paragraphs, notes or tables"
        )
        context.console.result(
            "\(found.symbol.visible): \(places) in \(passages), \(isIssued ? "issued" : "draft"), in "
                + publication.path.visible
        )
        if found.proposesRevision {
            let editions = try context.withConnection(for: "corrigendum") { connection in
                try EditionStatus.all(on: connection).map(\.edition)
            }
            let revision = RevisionSymbol.next(after: symbol, taken: editions)
            context.console.result(
                "More than \(threshold) are touched: a revision, \(revision.visible), would serve "
                    + "readers better"
            )
        }
        return .done
    }
}
