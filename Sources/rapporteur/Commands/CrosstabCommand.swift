import Aggregator
import FanOut
import Foundation
import Loader
import Postgres

/// Counts every option within some bases, or every two options, as CSV.
struct CrosstabCommand: Subcommand {
    static let pairs = Option(
        name: "--pairs",
        explanation: "Every two options that were given together, instead of every option."
    )

    static let manual = Manual(
        name: "crosstab",
        abstract: "Count every option within some bases, or every two options.",
        synopsis: "SYMBOL [BASE…] [--pairs] [--jobs N] [--workers LIST]",
        discussion: """
            Writes CSV: how many gave each option of the codebook, within each base. A base is an \
            expression, as 'tally' takes it; without any, everybody who speaks in the edition. \
            With --pairs it writes how many gave both of two options, for every two options, \
            within one base.

            The options stand in the order in which they are printed; an option that has others \
            below it counts who gave it or any of those, once.
            """,
        options: [pairs, .jobs] + FanOutChoice.options,
        operands: 1...64,
        operandName: "the symbol of an edition and bases",
        examples: [
            .init(
                command: "rapporteur crosstab A/52/314 named:yes coded:yes position:in_favour",
                effect: "Every option among all, and among those in favour."
            ),
            .init(
                command: "rapporteur crosstab A/52/314 --pairs",
                effect: "Which answers were given together, and how often."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
            .interrupted, .terminated,
        ]
    )

    private let edition: String
    private let bases: [String]
    private let isOfPairs: Bool
    private let jobs: Int
    private let fanOut: FanOutChoice

    init(_ arguments: Arguments) throws(UsageError) {
        edition = arguments.operands.first ?? ""
        isOfPairs = arguments.has(Self.pairs)
        let given = Array(arguments.operands.dropFirst())
        bases = given.isEmpty ? [""] : given
        jobs = try arguments.count(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount
        fanOut = try FanOutChoice(arguments)
        guard !isOfPairs || bases.count == 1 else {
            throw UsageError(
                problem: "--pairs takes one base, not \(bases.count)",
                advice: "Join them by & or |, or call it once for each."
            )
        }
    }

    func run(in context: Context) throws -> ExitStatus {
        let (remark, table): (String?, CrossTabulation)
        do {
            (remark, table) = try count(in: context)
        } catch let error as DatabaseError where error.sqlState == .invalidParameterValue {
            // Which editions there are matters only now.
            _ = try context.withConnection(for: "crosstab") {
                try BuiltEditions.select([edition], on: $0)
            }
            throw UsageError(refusal: error)
        }
        if let remark { context.console.info(remark.visible) }
        context.console.result(isOfPairs ? Self.pairs(table) : within(table))
        return .done
    }

    /// Counts, and winds up when a signal comes.
    ///
    /// - Returns: What has to be said about the edition, and the counts.
    private func count(in context: Context) throws -> (String?, CrossTabulation) {
        let cancellation = Cancellation()
        let meter = ProgressMeter { [edition, console = context.console] in
            console.progress("counting \(edition)", $0)
        }
        let target = try context.target()
        let helpers = try fanOut.helpers(in: context)
        return try fanOut.withFeed { feed in
            try Interruption.stopping(by: { cancellation.cancel() }) {
                try Connection.withConnection(
                    to: target,
                    applicationName: "rapporteur/crosstab"
                ) { connection in
                    try cancellation.enlisting(connection) {
                        try Migrations(program: Version.program).requireKnownSchema(on: connection)
                        let remark = try EditionRemark.read(edition, on: connection)
                        let table = try CrossTabulation.count(
                            isOfPairs ? .pairs : .bases,
                            edition: edition,
                            bases: bases,
                            jobs: jobs,
                            target: target,
                            on: connection,
                            cancellation: cancellation,
                            helpers: helpers,
                            events: { event in
                                meter.take(event)
                                feed?.take(event)
                            }
                        )
                        return (remark, table)
                    }
                }
            }
        }
    }

    private func within(_ table: CrossTabulation) -> String {
        var lines = ["question,option,base,count,base_size"]
        for (index, item) in table.items.enumerated() {
            for (column, base) in bases.enumerated() {
                lines.append(
                    "\(item.question),\(item.option),\(Self.quoted(base)),"
                        + "\(table.counts[index + 1][column + 1]),\(table.counts[0][column + 1])"
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func pairs(_ table: CrossTabulation) -> String {
        var lines = ["question,option,other_question,other_option,count"]
        for (first, item) in table.items.enumerated() {
            for second in (first + 1)..<max(first + 1, table.items.count) {
                let other = table.items[second]
                lines.append(
                    "\(item.question),\(item.option),\(other.question),\(other.option),"
                        + "\(table.counts[first + 1][second + 1])"
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    /// An expression as a field of CSV.
    private static func quoted(_ text: String) -> String {
        text.contains(where: { ",\"\n".contains($0) })
            ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
