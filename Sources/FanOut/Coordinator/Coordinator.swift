import Aggregator
import Foundation

/// Sends the units of a run to workers, as many as each can run at once.
///
/// Each worker has a thread and a connection; all of them pull from the run's queue. A worker that
/// is lost gives back what it holds and is tried again a few times.
package struct Coordinator: UnitHelpers {
    /// How often a worker may be lost before it is left alone for the rest of the run.
    private static let lossesAllowed = 3

    private let workers: [SocketAddress]
    private let program: String
    private let log: @Sendable (String) -> Void

    /// Prepares a run with workers.
    ///
    /// - Parameters:
    ///   - workers: Where they listen.
    ///   - program: The version of the program, which must be theirs.
    ///   - log: Told what the operator should know, on any thread.
    package init(
        workers: [SocketAddress],
        program: String,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.workers = workers
        self.program = program
        self.log = log
    }

    package var count: Int { workers.count }

    package func work(on job: CountingJob, queue: UnitQueue) {
        let group = DispatchGroup()
        for address in workers {
            DispatchQueue(label: "rapporteur.\(address)").async(group: group) {
                work(with: address, on: job, queue: queue)
            }
        }
        group.wait()
    }

    /// Works with one worker until the queue ends or the worker is not to be had any more.
    private func work(with address: SocketAddress, on job: CountingJob, queue: UnitQueue) {
        var losses = 0
        while !queue.hasEnded {
            var hasJoined = false
            do {
                let file = try SocketFile.connect(to: address, until: .after(.seconds(3)))
                let conversation = Conversation(
                    place: address.description,
                    link: try Link(plain: file),
                    queue: queue
                )
                try conversation.open(job, program: program)
                hasJoined = true
                try conversation.work()
                return
            } catch {
                let reason = "\(address): \(error)"
                if !queue.hasEnded { log(hasJoined ? "lost a worker: \(reason)" : reason) }
                queue.leave(
                    address.description,
                    hadJoined: hasJoined,
                    reason: String(describing: error)
                )
                losses += 1
                // Who refuses will refuse again; who never answered is not waited for.
                guard hasJoined, losses < Self.lossesAllowed else { return }
            }
            let pause = Deadline.after(.seconds(1))
            while !pause.hasPassed, !queue.hasEnded { Thread.sleep(forTimeInterval: 0.05) }
            guard !queue.hasEnded else { return }
            queue.rejoin()
        }
    }
}
