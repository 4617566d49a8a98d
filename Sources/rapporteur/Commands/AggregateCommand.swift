import Aggregator
import FanOut
import Foundation
import Postgres

/// Counts the editions whose data changed.
struct AggregateCommand: Subcommand {
    static let consultation = Option(
        name: "--consultation",
        placeholder: "NAME",
        explanation: "The consultation, by the name in its datapackage.json. Needed only where "
            + "the database holds several and no symbol tells which."
    )

    static let manual = Manual(
        name: "aggregate",
        abstract: "Count the figures and tables of editions.",
        synopsis: "[SYMBOL...] [--known BATCH] [--as-of DATE] [--jobs N] [--workers LIST]",
        discussion: """
            Counts every figure, table and check of the editions named, or of all, on several \
            connections that see one snapshot, and shows the outcome at once: readers see the old \
            build of an edition or the new one, never a mixture. An edition whose data have not \
            changed since it was built is left as it stands.

            --known and --as-of count what an edition would have said from what was known up to a \
            batch, or with another cut-off date. Such editions stand beside the declared ones, \
            which readers go on seeing; 'report', 'tally', 'explain' and 'diff' take the same.
            """,
        options: [consultation, .known, .asOf, .jobs] + FanOutChoice.options + [.strict],
        operands: 0...Int.max,
        examples: [
            .init(
                command: "rapporteur aggregate A/52/314 --jobs 2",
                effect: "Count one edition on two connections."
            )
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .databaseUnreachable, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let symbols: [String]
    private let consultation: String?
    private let variant: EditionVariant
    private let jobs: Int
    private let fanOut: FanOutChoice
    private let isStrict: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        symbols = arguments.operands
        consultation = arguments.value(Self.consultation)
        variant = try EditionVariant(arguments)
        jobs = try arguments.count(.jobs) ?? Self.processors
        fanOut = try FanOutChoice(arguments)
        isStrict = arguments.has(.strict)
    }

    /// The default of `--jobs`.
    static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

    func run(in context: Context) throws -> ExitStatus {
        let consultations = try context.withConnection(for: "aggregate") { connection in
            try DeclaredEditions.consultations(
                of: symbols,
                named: consultation,
                on: connection
            )
        }
        let isPassed = try fanOut.withFeed { feed in
            try consultations.map { consultation, symbols in
                try count(consultation, symbols, feed: feed, in: context)
            }
            .allSatisfy(\.self)
        }
        return isPassed ? .done : .checkFailed
    }

    /// What was done for an edition, such as "counted; 2 of 6 units computed, 4 kept".
    private static func counted(_ symbol: String, _ summary: AggregateSummary) -> String {
        let fates: [PlannedUnit.How] = [.computed, .kept, .countedOn]
        let counts = fates.map { (how: $0.rawValue, number: summary.count($0, of: symbol)) }
        let all = counts.reduce(0) { $0 + $1.number }
        guard counts[0].number < all else { return "counted" }
        let parts = counts.dropFirst().filter { $0.number > 0 }.map { "\($0.number) \($0.how)" }
        return (["counted; \(counts[0].number) of \(all) units computed"] + parts)
            .joined(separator: ", ")
    }

    /// Counts editions of one consultation and checks them; returns whether all checks hold.
    private func count(
        _ consultation: String,
        _ symbols: [String],
        feed: Feed?,
        in context: Context
    ) throws -> Bool {
        let counting = Counting(
            consultation: consultation,
            symbols: symbols,
            known: variant.known,
            asOf: variant.asOf,
            jobs: jobs,
            fanOut: fanOut,
            feed: feed,
            context: context
        )
        let summary = try counting.run()
        for symbol in summary.built {
            context.console.result("\(symbol.visible): \(Self.counted(symbol, summary))")
        }
        for symbol in summary.unchanged {
            context.console.result("\(symbol.visible): up to date, nothing to count")
        }
        // Checks are of what readers see; what would have been said is only built.
        guard variant.isDeclared else { return true }
        let checks = try context.withConnection(for: "check") { connection in
            try (summary.built + summary.unchanged).map {
                try EditionChecks.read($0, on: connection)
            }
        }
        var isPassed = true
        for check in checks where !check.pass(strict: isStrict) {
            context.console.warning(check.lines.joined(separator: "\n"))
            isPassed = false
        }
        return isPassed
    }
}
