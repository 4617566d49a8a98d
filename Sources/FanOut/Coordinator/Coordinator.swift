import Aggregator
import Foundation
import Synchronization

/// Sends the units of a run to workers, as many as each can run at once.
///
/// Each worker has a thread and a connection; all of them pull from the run's queue. A worker that
/// is lost gives back what it holds and is tried again a few times.
package struct Coordinator: UnitHelpers {
    /// How often a worker may be lost before it is left alone for the rest of the run.
    private static let lossesAllowed = 3

    private let workers: [WorkerPlace]
    private let keys: KeyFile?
    private let ownWords: [String]
    private let program: String
    private let log: @Sendable (String) -> Void

    /// Prepares a run with workers.
    ///
    /// - Parameters:
    ///   - workers: Where they listen, or that they are to be started here.
    ///   - keys: The keys of workers on other machines.
    ///   - ownWords: The arguments with which this program, started once more, serves descriptor 3.
    ///   - program: The version of the program, which must be theirs.
    ///   - log: Told what the operator should know, on any thread.
    /// - Throws: ``MissingKey`` for a worker on another machine without a key.
    package init(
        workers: [WorkerPlace],
        keys: KeyFile? = nil,
        ownWords: [String] = [],
        program: String,
        log: @escaping @Sendable (String) -> Void
    ) throws(MissingKey) {
        for case .listening(let address) in workers
        where !address.isPlainlyLoopback && keys?.identity(for: address) == nil {
            throw MissingKey(address: address)
        }
        self.workers = workers
        self.keys = keys
        self.ownWords = ownWords
        self.program = program
        self.log = log
    }

    package var count: Int { workers.count }

    package func work(on job: CountingJob, queue: UnitQueue) {
        let group = DispatchGroup()
        let attendance = Attendance(workers)
        for (number, place) in workers.enumerated() {
            DispatchQueue(label: "rapporteur.\(place)").async(group: group) {
                work(with: place, on: job, queue: queue) { attendance.endSilence(of: number) }
                attendance.left(number)
            }
        }
        // Whoever has not said a word when the run is over is named, and not waited for.
        var patience: Deadline?
        while group.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            guard queue.hasEnded else { continue }
            patience = patience ?? .after(Self.patience)
            guard patience?.hasPassed == true, let silent = attendance.endSilenceOfAll() else {
                continue
            }
            for place in silent { log(Self.silence(of: place)) }
            return
        }
    }

    private static func silence(of place: WorkerPlace) -> String {
        "\(place): it had not answered when the run was over"
    }

    /// How long workers that have not answered yet are waited for when the run is over.
    private static let patience = Duration.milliseconds(300)

    /// Works with one worker until the queue ends or the worker is not to be had any more.
    ///
    /// `endSilence` notes that something is known of the worker, and tells whether nothing was before.
    private func work(
        with place: WorkerPlace,
        on job: CountingJob,
        queue: UnitQueue,
        endSilence: () -> Bool
    ) {
        var losses = 0
        while !queue.hasEnded {
            var hasJoined = false
            do {
                try withLink(to: place) { link in
                    let conversation = Conversation(
                        place: place.description,
                        link: link,
                        queue: queue
                    )
                    try conversation.open(job, program: program)
                    hasJoined = true
                    _ = endSilence()
                    try conversation.work()
                }
                return
            } catch {
                let reason = "\(place): \(error)"
                if !queue.hasEnded {
                    log(hasJoined ? "lost a worker: \(reason)" : reason)
                } else if endSilence() {
                    log(Self.silence(of: place))
                }
                queue.leave(
                    place.description,
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

    /// Connects to a worker, or starts it; one that was started is gone when this returns.
    private func withLink(to place: WorkerPlace, _ body: (Link) throws -> Void) throws {
        switch place {
        case .listening(let address):
            let file = try SocketFile.connect(to: address, until: .after(.seconds(3)))
            guard let key = keys?.identity(for: address) else {
                return try body(try Link(plain: file))
            }
            let link = try Link(
                file,
                secured: try TLSContext(.client(key)),
                until: .after(WorkerSession.helloTime)
            )
            try body(link)
        case .own:
            let worker = try OwnWorker(ownWords)
            defer { worker.end() }
            try body(try Link(plain: worker.file))
        }
    }
}

/// Which workers of a run have answered, and which are still at it.
private final class Attendance: Sendable {
    private struct State {
        var present: Set<Int>
        /// Those that listen somewhere, have not said a word, and were not named for it.
        var silent: Set<Int>
    }

    private let places: [WorkerPlace]
    private let state: Mutex<State>

    init(_ places: [WorkerPlace]) {
        self.places = places
        let listening = places.indices.filter {
            if case .listening = places[$0] { true } else { false }
        }
        state = Mutex(State(present: Set(places.indices), silent: Set(listening)))
    }

    /// Takes a worker out of the silent ones; returns whether it was one.
    func endSilence(of number: Int) -> Bool {
        state.withLock { $0.silent.remove(number) != nil }
    }

    func left(_ number: Int) {
        state.withLock {
            $0.present.remove(number)
            $0.silent.remove(number)
        }
    }

    /// Takes out all silent ones and returns them, if nobody else is there any more.
    func endSilenceOfAll() -> [WorkerPlace]? {
        state.withLock { state in
            guard state.present == state.silent else { return nil }
            defer { state.silent = [] }
            return state.silent.sorted().map { places[$0] }
        }
    }
}

/// A worker on another machine for which there is no key.
package struct MissingKey: Error, Equatable, CustomStringConvertible {
    package var address: SocketAddress

    package var description: String {
        "there is no key for \(address), and without one nothing leaves this machine"
    }
}
