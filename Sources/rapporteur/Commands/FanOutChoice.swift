import Aggregator
import FanOut

/// What the options say about workers.
struct FanOutChoice: Sendable {
    /// The options that it reads.
    static let options: [Option] = [.workers, .keys]

    private let workers: [SocketAddress]
    private let keyPath: String?

    init(_ arguments: Arguments) throws(UsageError) {
        keyPath = arguments.value(.keys)
        do {
            workers = try arguments.value(.workers).map(WorkerList.addresses) ?? []
        } catch {
            throw UsageError(
                problem: "--workers: \(error)".visible,
                advice: "Write --workers a:7314,unix:/run/w."
            )
        }
    }

    /// Those who count instead of this process; `nil` where it counts by itself.
    func helpers(console: Console) throws -> (any UnitHelpers)? {
        guard !workers.isEmpty else { return nil }
        return try Coordinator(
            workers: workers,
            keys: try keyPath.map { try KeyFile(path: $0) },
            program: Version.program,
            log: { console.warning($0) }
        )
    }
}
