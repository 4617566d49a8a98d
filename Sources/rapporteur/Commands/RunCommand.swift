import Foundation
import Loader
import Postgres
import ReportWriter

/// The whole job: schema, load, count, write.
struct RunCommand: Subcommand {
    static let manual = Manual(
        name: "run",
        abstract: "Do all of it: init, load, aggregate, report.",
        synopsis: "FOLDER [--out DIR] [--jobs N] [--workers LIST] [--reason TEXT]",
        discussion: """
            Brings the schema up to date, loads FOLDER, counts the editions whose data changed and \
            writes them, then says what it did, which checks do not hold, which printed figures \
            differ from the data, and where the reports lie. Run again, it stores nothing new, and \
            leaves editions alone that lie there whole; 'report' writes them whatever lies there.
            """,
        options: [.out, .jobs] + FanOutChoice.options + [.languages, .reason, .strict],
        operands: 1...1,
        operandName: "the folder of a consultation",
        examples: [
            .init(
                command: "rapporteur run Reports/A-52-314 --out published",
                effect: "Report on the example consultation."
            )
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .inputRefused, .databaseUnreachable,
            .outputImpossible, .tryLater, .interrupted, .terminated,
        ]
    )

    private let folder: String
    private let output: String
    private let jobs: Int
    private let fanOut: FanOutChoice
    private let reason: String?
    private let isStrict: Bool
    private let languages: [String]?

    init(_ arguments: Arguments) throws(UsageError) {
        folder = arguments.operands.first ?? ""
        output = arguments.value(.out) ?? ReportCommand.defaultOutput
        jobs = try arguments.count(.jobs) ?? AggregateCommand.processors
        fanOut = try FanOutChoice(arguments)
        reason = arguments.value(.reason)
        isStrict = arguments.has(.strict)
        languages = try Writing.languages(arguments)
    }

    func run(in context: Context) throws -> ExitStatus {
        var clock = StepClock()
        _ = try context.target()
        clock.end(of: "server")
        let schema = try context.withConnection(for: "init") { connection in
            try Migrations(program: Version.program).run(on: connection)
        }
        clock.end(of: "init")
        let load = try Loading(
            folder: folder,
            reason: reason,
            jobs: jobs,
            context: context
        ).run()
        clock.end(of: "load")
        let counted = try fanOut.withFeed { feed in
            try Counting(
                consultation: load.consultation,
                symbols: [],
                jobs: jobs,
                fanOut: fanOut,
                feed: feed,
                context: context
            ).run()
        }
        clock.end(of: "aggregate")
        let symbols = counted.symbols
        let writing = Writing(output: output, languages: languages, context: context)
        let published = try writing.run(symbols, uncounted: counted.unchanged)
        let corrigenda = try PendingCorrigenda.draft(counted.built, writing: writing, in: context)
        clock.end(of: "report")
        let checks = try context.withConnection(for: "check") { connection in
            try symbols.map { try EditionChecks.read($0, on: connection) }
        }
        let totals = try context.withConnection(for: "summary") { connection in
            try symbols.map { try EditionTotals.read($0, on: connection) }
        }
        for warning in load.warnings + published.flatMap(\.warnings) {
            context.console.warning(warning.visible)
        }
        let summary = RunSummary(
            schema: schema,
            load: load,
            aggregate: counted,
            totals: totals,
            checks: checks,
            published: published,
            clock: clock
        )
        for line in summary.lines { context.console.result(line) }
        for line in corrigenda { context.console.warning(line) }
        return checks.allSatisfy { $0.pass(strict: isStrict) } ? .done : .checkFailed
    }
}
