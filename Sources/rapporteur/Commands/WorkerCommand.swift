import FanOut
import Foundation

/// Serves units of counting to coordinators.
struct WorkerCommand: Subcommand {
    static let listen = Option(
        name: "--listen",
        placeholder: "ADDRESS",
        explanation: "Where coordinators connect: unix:/path or host:port. A Unix socket lets in "
            + "nobody but its own user and root; a port lets in who has a key of --keys."
    )
    static let keys = Option(
        name: "--keys",
        placeholder: "FILE",
        explanation: "The keys of those who may connect to host:port, one a line: a name and 64 "
            + "hexadecimal digits. Without keys only loopback may be listened on, where every "
            + "user of this machine can connect."
    )
    static let wait = Option(
        name: "--wait",
        placeholder: "SECONDS",
        explanation: "How long a replica may take to replay what a run needs. Default: 30."
    )

    static let manual = Manual(
        name: "worker",
        abstract: "Count for runs on other machines.",
        synopsis: "--listen ADDRESS [--jobs N] [--keys FILE]",
        discussion: """
            Runs units of counting for every run that names it by --workers, on its own \
            connections to --database: the same database, or a read replica of it. It only reads. \
            A run of another version, schema or database is refused, with the reason in both logs. \
            On SIGTERM it finishes the units in hand and ends with 0; where NOTIFY_SOCKET is set, \
            it tells the supervisor when it is ready.
            """,
        options: [listen, .jobs, keys, wait],
        operands: 0...0,
        examples: [
            .init(
                command: "rapporteur worker --listen unix:/run/rapporteur/worker --jobs 2",
                effect: "Count two units at a time for runs on this machine."
            )
        ],
        statuses: [.done, .failed, .wrongUsage, .databaseUnreachable, .tryLater]
    )

    private let address: SocketAddress
    private let jobs: Int
    private let patience: Int
    private let keyPath: String?

    init(_ arguments: Arguments) throws(UsageError) {
        guard let text = arguments.value(Self.listen) else {
            throw UsageError(
                problem: "'worker' needs a place to listen at",
                advice: "Write --listen unix:/path or --listen host:port."
            )
        }
        do {
            address = try SocketAddress(text)
        } catch {
            throw UsageError(problem: "--listen: \(error)".visible, advice: "See its help.")
        }
        jobs = try arguments.count(.jobs) ?? AggregateCommand.processors
        keyPath = arguments.value(Self.keys)
        patience = try arguments.count(Self.wait) ?? 30
    }

    func run(in context: Context) throws -> ExitStatus {
        let console = context.console
        // Tells at once, rather than each coordinator later, that the database is not there.
        try context.withConnection(for: "worker") { _ in }
        let server = try WorkerServer(
            at: address,
            settings: WorkerSettings(
                target: try context.target(),
                jobs: jobs,
                program: Version.program,
                patience: .seconds(patience),
                keys: try keyPath.map { try KeyFile(path: $0) },
                log: { console.info($0) },
                warn: { console.warning($0) }
            )
        )
        console.info("listening on \(address), \(jobs) units at a time")
        Supervisor.tellReady(context.environment)
        return Interruption.endingAtLeisure(by: { server.stop() }) {
            server.run()
            return .done
        }
    }
}
