import FanOut
import Foundation

/// Serves units of counting to coordinators.
struct WorkerCommand: Subcommand {
    static let listen = Option(
        name: "--listen",
        placeholder: "ADDRESS",
        explanation: "Where coordinators connect: unix:/path or host:port. A Unix socket lets in "
            + "nobody but its own user and root; a port lets in who has a key of --keys. fd:3 "
            + "serves the one that is connected to descriptor 3 by whoever started the worker."
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

    private enum Place {
        case address(SocketAddress)
        case inherited(Int32)
    }

    private let place: Place
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
        if text.hasPrefix("fd:"), let number = Int32(text.dropFirst(3)) {
            guard number > STDERR_FILENO else {
                throw UsageError(
                    problem: "--listen \(text): that is a standard stream",
                    advice: "Name the descriptor of a connected socket, such as fd:3."
                )
            }
            place = .inherited(number)
        } else {
            do {
                place = .address(try SocketAddress(text))
            } catch {
                throw UsageError(problem: "--listen: \(error)".visible, advice: "See its help.")
            }
        }
        jobs = try arguments.count(.jobs) ?? AggregateCommand.processors
        keyPath = arguments.value(Self.keys)
        patience = try arguments.count(Self.wait) ?? 30
    }

    /// The words by which a run starts a worker of its own, which serves descriptor 3 and ends with it.
    static func words(startedIn context: Context) throws -> [String] {
        // Nothing secret is in there: a connection string with a password is refused.
        let conninfo = try context.target().conninfo
        return ["worker", "\(listen.name)=fd:3", "\(Option.jobs.name)=1", Option.quiet.name]
            + ["\(Option.log.name)=\(context.console.format.rawValue)"]
            + (conninfo.isEmpty ? [] : ["\(Option.database.name)=\(conninfo)"])
    }

    func run(in context: Context) throws -> ExitStatus {
        let console = context.console
        let settings = WorkerSettings(
            target: try context.target(),
            jobs: jobs,
            program: Version.program,
            patience: .seconds(patience),
            keys: try keyPath.map { try KeyFile(path: $0) },
            log: { console.info($0) },
            warn: { console.warning($0) }
        )
        switch place {
        case .inherited(let descriptor):
            let worker = try InheritedWorker(descriptor, settings: settings)
            return try Interruption.endingAtLeisure(by: { worker.stop() }) {
                try worker.run()
                return .done
            }
        case .address(let address):
            // Tells at once, rather than each coordinator later, that the database is not there.
            try context.withConnection(for: "worker") { _ in }
            let server = try WorkerServer(at: address, settings: settings)
            console.info("listening on \(address), \(jobs) units at a time")
            Supervisor.tellReady(context.environment)
            return Interruption.endingAtLeisure(by: { server.stop() }) {
                server.run()
                return .done
            }
        }
    }
}
