import Foundation
import Loader
import Postgres
import ReportWriter

/// The whole job for cron: silent unless something is wrong, one at a time, only what changed.
struct NightlyCommand: Subcommand {
    static let metrics = Option(
        name: "--metrics",
        placeholder: "FILE",
        explanation:
            "Where to write what the run did, for Prometheus' textfile collector; the file "
            + "is replaced in one step."
    )

    static let manual = Manual(
        name: "nightly",
        abstract: "Do all of it for cron: silent when all is well, only what changed.",
        synopsis:
            "FOLDER... [--out DIR] [--jobs N] [--workers LIST] [--metrics FILE] [--lang LIST]",
        discussion: """
            For each folder: loads what changed, counts the editions that depend on it, publishes \
            them in one step each. Nothing is printed when all is well; cron mails what is. A folder \
            that is refused does not hold up the others. One run at a time: a second one says who \
            holds the lock and ends with status 75. Killed at any moment, it leaves the former \
            edition, and the next run completes the work.
            """,
        options: [.out, .jobs] + FanOutChoice.options + [.languages, .reason, metrics, .strict],
        operands: 1...Int.max,
        operandName: "the folder of a consultation",
        examples: [
            .init(
                command: "rapporteur nightly Reports/A-52-314 --out published",
                effect: "What a line of the crontab calls."
            )
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .inputRefused, .databaseUnreachable,
            .outputImpossible, .tryLater, .interrupted, .terminated,
        ]
    )

    /// One night at a time in one database.
    private static let lock = AdvisoryLock(key: 0x5261_7070_0003, purpose: "the nightly run")

    private let folders: [String]
    private let output: String
    private let jobs: Int
    private let fanOut: FanOutChoice
    private let reason: String?
    private let metrics: String?
    private let isStrict: Bool
    private let languages: [String]?

    init(_ arguments: Arguments) throws(UsageError) {
        folders = arguments.operands
        output = arguments.value(.out) ?? ReportCommand.defaultOutput
        jobs = try arguments.count(.jobs) ?? AggregateCommand.processors
        fanOut = try FanOutChoice(arguments)
        reason = arguments.value(.reason)
        metrics = arguments.value(Self.metrics)
        isStrict = arguments.has(.strict)
        languages = try Writing.languages(arguments)
    }

    func run(in context: Context) throws -> ExitStatus {
        var night = NightMetrics()
        let status: ExitStatus
        do {
            status = try context.withConnection(for: "nightly") { connection in
                try connection.withLock(Self.lock) {
                    _ = try Migrations(program: Version.program).run(on: connection)
                    return try folders.map { folder in
                        try work(on: folder, connection: connection, night: &night, context)
                    }.max { $0.rawValue < $1.rawValue } ?? .done
                }
            }
        } catch {
            let failure = Failure(error, environment: context.environment)
            // The measures are those of the night at work, or of the one before until it ends.
            if (error as? LockBusy)?.purpose != Self.lock.purpose {
                try record(&night, failure.status)
            }
            return failure.tell(context.console)
        }
        try record(&night, status)
        return status
    }

    private func record(_ night: inout NightMetrics, _ status: ExitStatus) throws {
        guard let metrics else { return }
        night.status = status
        try night.write(to: metrics)
    }

    /// Does one folder; its failure is told and holds up no other.
    private func work(
        on folder: String,
        connection: borrowing Connection,
        night: inout NightMetrics,
        _ context: Context
    ) throws -> ExitStatus {
        night.folders += 1
        do {
            if try isIdle(folder, connection, context) { return .done }
            let load = try Loading(
                folder: folder,
                reason: reason,
                jobs: jobs,
                context: context
            ).run()
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
            let writing = Writing(output: output, languages: languages, context: context)
            let published = try writing.run(counted.symbols)
            for line in try PendingCorrigenda.draft(counted.built, writing: writing, in: context) {
                context.console.warning(line)
            }
            night.take(load: load, built: counted.built.count, published: published)
            return try check(counted.built, connection, context)
        } catch  where Interruption.status == nil {
            let failure = Failure(error, environment: context.environment)
            guard failure.status != .databaseUnreachable else { throw error }
            night.failures += 1
            context.console.error("\(folder.visible):")
            return failure.tell(context.console)
        }
    }

    /// Whether the folder is loaded, counted and published as it stands: one look at its files.
    private func isIdle(
        _ folder: String,
        _ connection: borrowing Connection,
        _ context: Context
    ) throws -> Bool {
        guard
            let consultation = try Loader.unchanged(
                URL(fileURLWithPath: folder),
                on: connection
            )
        else { return false }
        let editions = try EditionStatus.all(on: connection).filter {
            $0.consultation == consultation
        }
        let writer = Writing(output: output, context: context).writer
        return editions.allSatisfy { edition in
            guard let batch = edition.batch, edition.isNewest else { return false }
            return writer.holds(
                edition.edition,
                batch: batch,
                languages: languages ?? edition.languages
            )
        }
    }

    /// Tells of checks that do not hold, in editions that were counted tonight.
    private func check(
        _ symbols: [String],
        _ connection: borrowing Connection,
        _ context: Context
    ) throws -> ExitStatus {
        var status = ExitStatus.done
        for symbol in symbols {
            let checks = try EditionChecks.read(symbol, on: connection)
            guard !checks.pass(strict: isStrict) else { continue }
            context.console.warning(checks.lines.joined(separator: "\n"))
            status = .checkFailed
        }
        return status
    }
}
