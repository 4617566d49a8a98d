import Aggregator
import FanOut

/// What the options say about workers.
struct FanOutChoice: Sendable {
    /// The options that it reads.
    static let options: [Option] = [.workers, .keys, .feed]

    private let workers: [WorkerPlace]
    private let keyPath: String?
    private let feedAddress: SocketAddress?

    init(_ arguments: Arguments) throws(UsageError) {
        keyPath = arguments.value(.keys)
        do {
            feedAddress = try arguments.value(.feed).map(SocketAddress.init)
        } catch {
            throw UsageError(
                problem: "--feed: \(error)".visible,
                advice: "Write --feed unix:/path or --feed 127.0.0.1:PORT."
            )
        }
        guard feedAddress?.isPlainlyLoopback != false else {
            throw UsageError(
                problem: "--feed \(arguments.value(.feed) ?? ""): other machines could read it"
                    .visible,
                advice:
                    "Listen on 127.0.0.1 or a Unix socket, and reach that from elsewhere by ssh."
            )
        }
        do {
            workers = try arguments.value(.workers).map(WorkerList.places) ?? []
        } catch {
            throw UsageError(
                problem: "--workers: \(error)".visible,
                advice: "Write --workers local:2, or --workers a:7314,unix:/run/w."
            )
        }
    }

    /// Those who count instead of this process; `nil` where it counts by itself.
    func helpers(in context: Context) throws -> (any UnitHelpers)? {
        guard !workers.isEmpty else { return nil }
        return try Coordinator(
            workers: workers,
            keys: try keyPath.map { try KeyFile(path: $0) },
            ownWords: try WorkerCommand.words(startedIn: context),
            program: Version.program,
            log: { [console = context.console] in console.warning($0) }
        )
    }

    /// Runs `body` with the feed that was asked for; its readers are let go afterwards.
    func withFeed<Value>(_ body: (Feed?) throws -> Value) throws -> Value {
        let feed = try feedAddress.map { try Feed(at: $0) }
        defer { feed?.close() }
        return try body(feed)
    }
}
