import Aggregator
import Foundation
import Postgres
import Synchronization

/// One coordinator's connection to a worker, from its first byte to its end.
///
/// Owned by one thread, which alone touches the link; the lanes beside it run the units.
final class WorkerSession {
    private let settings: WorkerSettings
    private let slots: Slots
    private let link: Link
    private let peer: String
    private let isStopping: @Sendable () -> Bool
    private let atEnd: () -> Void
    private let assignments = Assignments()
    private let opening = Opening()
    private let lanes = DispatchGroup()
    private var view: RunView?
    private var laneCount = 0

    /// How long a peer may take to say who it is.
    static let helloTime = Duration.seconds(5)

    /// What became of opening a run, told by a lane.
    private final class Opening: Sendable {
        let outcome = Mutex<(isKnown: Bool, reason: String?)>((false, nil))
    }

    init(
        settings: WorkerSettings,
        slots: Slots,
        link: Link,
        peer: String,
        isStopping: @escaping @Sendable () -> Bool,
        atEnd: @escaping () -> Void = {}
    ) {
        self.settings = settings
        self.slots = slots
        self.link = link
        self.peer = peer
        self.isStopping = isStopping
        self.atEnd = atEnd
    }

    /// Serves the coordinator until it leaves, is lost or the worker stops.
    func serve() {
        defer {
            atEnd()
            link.outbox.close()
            assignments.close()
            lanes.wait()
        }
        do throws(LinkError) {
            try greet()
            settings.log("\(peer): a coordinator has connected")
            try work()
        } catch .closed {
            settings.log("\(peer): the coordinator closed the connection")
        } catch {
            settings.warn("\(peer): \(error)")
        }
    }

    /// Lets nobody in who does not say the right words in time.
    private func greet() throws(LinkError) {
        let deadline = Deadline.after(Self.helloTime)
        var first: Message?
        while first == nil {
            guard !deadline.hasPassed else { throw .unknownPeer("said nothing in time") }
            let messages = try link.receive(until: deadline)
            guard messages.count <= 1 else { throw .unexpected("a second message") }
            first = messages.first
        }
        guard case .hello(let version, let program, let schema, let identity)? = first else {
            throw .unknownPeer("did not begin with hello")
        }
        link.isPeerKnown = true
        if let reason = objection(version, program, schema, identity) {
            try post(.refused(reason: reason))
            link.finish(until: .after(.seconds(1)))
            throw .unknownPeer(reason)
        }
        try post(
            .welcome(version: Message.version, program: settings.program, slots: settings.jobs)
        )
    }

    /// Why this worker cannot work for a coordinator, or `nil`.
    private func objection(
        _ version: Int,
        _ program: String,
        _ schema: String,
        _ identity: String
    ) -> String? {
        guard version == Message.version else {
            return "this worker speaks version \(Message.version) of the protocol, not \(version)"
        }
        guard program == settings.program else {
            return "this worker is \(settings.program), the coordinator \(program)"
        }
        do {
            let own = try Connection.withConnection(
                to: settings.target,
                applicationName: "rapporteur/worker"
            ) { try DatabaseIdentity.read(on: $0) }
            guard own.identity == identity else {
                return "the database of this worker is another one than the coordinator's"
            }
            guard Hello.schema(of: own) == schema else {
                return "the schema of this worker's database, or its program, is another one"
            }
            return nil
        } catch {
            settings.warn("\(peer): \(error)")
            return "the database of this worker cannot be used"
        }
    }

    private func work() throws(LinkError) {
        var isOpened = false
        while true {
            if isStopping(), assignments.isIdle {
                try post(.bye(reason: "the worker stops"))
                link.finish(until: .after(.seconds(5)))
                return
            }
            for message in try link.receive(until: .after(.seconds(1))) {
                if case .bye(let reason) = message {
                    settings.log("\(peer): the coordinator leaves: \(reason)")
                    return
                }
                try take(message)
            }
            guard !isOpened, let view else { continue }
            let outcome = opening.outcome.withLock(\.self)
            guard outcome.isKnown else { continue }
            if let reason = outcome.reason {
                try post(.refused(reason: reason))
                link.finish(until: .after(.seconds(1)))
                throw .refused(reason)
            }
            isOpened = true
            try post(.opened(run: view.run))
        }
    }

    private func take(_ message: Message) throws(LinkError) {
        switch message {
        case .open(let run, let snapshot, let server, let builds):
            guard view == nil else { throw .unexpected("a second open") }
            view = RunView(run: run, snapshot: snapshot, server: server, builds: builds)
            startLane()
        case .unit(let number, let build, let scope, let chunk, let bases):
            guard view != nil else { throw .unexpected("a unit before open") }
            guard assignments.waitingCount < 2 * settings.jobs else {
                throw .unexpected("a unit more than there are slots")
            }
            guard !isStopping() else { return }  // The end of the connection gives it back.
            let unit = CountingUnit(
                symbol: "",
                build: build,
                scope: scope,
                chunk: chunk,
                bases: bases
            )
            assignments.add(Assignment(number: number, unit: unit))
            if laneCount < settings.jobs { startLane() }
        case .cancel(let number):
            assignments.cancel(number)
        default:
            throw .unexpected("a message of a worker")
        }
    }

    /// Starts a lane; the first one tells whether the run can be opened.
    private func startLane() {
        guard let view else { return }
        laneCount += 1
        let lane = WorkerLane(
            settings: settings,
            view: view,
            assignments: assignments,
            slots: slots,
            outbox: link.outbox,
            peer: peer
        )
        let isFirst = laneCount == 1
        DispatchQueue(label: "rapporteur.worker.\(laneCount)").async(group: lanes) {
            [opening, outbox = link.outbox] in
            guard isFirst else { return lane.work() }
            lane.work { reason in
                opening.outcome.withLock { $0 = (true, reason) }
                outbox.ring()
            }
        }
    }

    private func post(_ message: Message) throws(LinkError) {
        do { try link.outbox.post(message) } catch { throw .frame(error) }
    }
}
