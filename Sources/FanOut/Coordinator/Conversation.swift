import Aggregator

/// The coordinator's side of one connection to a worker.
///
/// Owned by one thread. Whatever ends it, the units that the worker holds are given back.
final class Conversation {
    private struct Held {
        var ticket: UnitTicket
        var counts: [PartialCount] = []
        /// Whether the worker was told that nobody wants the result any more.
        var isCancelled = false
    }

    private let place: String
    private let link: Link
    private let queue: UnitQueue
    private var held: [Int: Held] = [:]
    private var slots = 0

    /// How long a worker may take to say who it is.
    private static let welcomeTime = Duration.seconds(5)

    init(place: String, link: Link, queue: UnitQueue) {
        self.place = place
        self.link = link
        self.queue = queue
        queue.observe { [outbox = link.outbox] in outbox.ring() }
    }

    /// Greets the worker and waits until it sees the data of the run.
    func open(_ job: CountingJob, program: String) throws(LinkError) {
        try post(
            .hello(
                version: Message.version,
                program: program,
                schema: Hello.schema(of: job.database),
                identity: job.database.identity
            )
        )
        let welcome = try answer(until: .after(Self.welcomeTime))
        guard case .welcome(Message.version, _, let slots) = welcome else {
            throw .unexpected("an answer that is no welcome")
        }
        self.slots = slots
        link.isPeerKnown = true
        try post(
            .open(
                run: job.run,
                snapshot: job.snapshot.identifier,
                server: job.database.server,
                builds: job.marks.sorted { $0.key < $1.key }.map {
                    .init(number: $0.key, mark: $0.value)
                }
            )
        )
        // A replica may have to catch up; its heartbeats say that it lives.
        guard case .opened(job.run) = try answer(until: nil) else {
            throw .unexpected("an answer that is not opened")
        }
        queue.join(place, slots: slots)
    }

    /// Keeps the worker busy until the queue ends.
    func work() throws(LinkError) {
        do throws(LinkError) {
            while !queue.hasEnded {
                while held.count < slots, let ticket = queue.take(for: place) {
                    held[ticket.number] = Held(ticket: ticket)
                    let unit = ticket.unit
                    try post(
                        .unit(
                            number: ticket.number,
                            build: unit.build,
                            scope: unit.scope,
                            chunk: unit.chunk,
                            bases: unit.bases
                        )
                    )
                }
                for message in try link.receive(until: .after(.milliseconds(250))) {
                    try take(message)
                }
                try cancelUnwanted()
            }
            try cancelUnwanted()
            try post(.bye(reason: "the run is over"))
            link.finish(until: .after(.seconds(1)))
        } catch {
            for entry in held.values {
                queue.giveBack(
                    entry.ticket,
                    failed: false,
                    place: place,
                    reason: String(describing: error)
                )
            }
            throw error
        }
    }

    private func take(_ message: Message) throws(LinkError) {
        switch message {
        case .counts(let number, let counts):
            guard held[number] != nil else { throw .unexpected("counts of unit \(number)") }
            held[number]?.counts += counts
        case .done(let number, let rows, let microseconds):
            guard let entry = held.removeValue(forKey: number) else {
                throw .unexpected("the end of unit \(number)")
            }
            guard rows == entry.counts.count else {
                queue.giveBack(
                    entry.ticket,
                    failed: true,
                    place: place,
                    reason: "counts are missing"
                )
                throw .unexpected("\(entry.counts.count) of \(rows) counts")
            }
            queue.complete(
                entry.ticket,
                UnitResult(
                    unit: entry.ticket.unit,
                    counts: entry.counts,
                    place: place,
                    tries: entry.ticket.tries,
                    milliseconds: Double(microseconds) / 1000
                )
            )
        case .failed(let number, let reason):
            guard let entry = held.removeValue(forKey: number) else {
                throw .unexpected("the failure of unit \(number)")
            }
            guard !entry.isCancelled else { return }
            queue.giveBack(
                entry.ticket,
                failed: reason != "cancelled",
                place: place,
                reason: reason
            )
        case .bye(let reason): throw .refused(reason)
        case .refused(let reason): throw .refused(reason)
        default: throw .unexpected("a message of a coordinator")
        }
    }

    /// Tells the worker which units somebody else has finished meanwhile.
    ///
    /// Their slots are free once the worker has answered, not before.
    private func cancelUnwanted() throws(LinkError) {
        for (number, entry) in held where !entry.isCancelled && !queue.isWanted(entry.ticket) {
            held[number]?.isCancelled = true
            held[number]?.counts = []
            try post(.cancel(number: number))
        }
    }

    /// Waits for one message; without a deadline as long as the worker gives signs of life.
    private func answer(until deadline: Deadline?) throws(LinkError) -> Message {
        while true {
            guard !queue.hasEnded else { throw .closed }
            if let deadline, deadline.hasPassed { throw .silent(seconds: 5) }
            let messages = try link.receive(until: .after(.milliseconds(250)))
            guard let message = messages.first else { continue }
            if case .refused(let reason) = message { throw .refused(reason) }
            // A worker makes itself heard as soon as it has said welcome.
            for beat in messages.dropFirst() {
                guard case .ping(let number) = beat else { throw .unexpected("a second message") }
                try post(.pong(number))
            }
            return message
        }
    }

    private func post(_ message: Message) throws(LinkError) {
        do { try link.outbox.post(message) } catch { throw .frame(error) }
    }
}
