import Consultation
import Dispatch
import Foundation
import Postgres
import SQLCatalog
import Synchronization

/// Reads a wide file on several threads and stores its replies over several connections.
///
/// Each thread takes the next piece of the file, which becomes a chunk of the tally index: it sends
/// the rows by binary COPY while it reads and the chunk's bitmaps when it is done. The transactions
/// of all connections stay open until everything is checked; they commit before the batch does,
/// which alone makes their rows known.
struct WideLoad: Sendable {
    let file: WideFile
    var plan: WideReader.Plan
    /// Where to store; `nil` only checks.
    let target: ConnectionTarget?
    /// Which servers take which pieces.
    var routes = WideRoutes()
    /// How many threads and connections; as many as there are servers, at least.
    let jobs: Int
    let progress: @Sendable (Double) -> Void
    /// Indexes the rows.
    let summary: ReplySummary

    /// Prepares to read a file.
    init(
        file: WideFile,
        plan: WideReader.Plan,
        target: ConnectionTarget?,
        jobs: Int,
        progress: @escaping @Sendable (Double) -> Void
    ) {
        self.file = file
        self.plan = plan
        self.target = target
        self.jobs = jobs
        self.progress = progress
        summary = ReplySummary(of: target)
    }

    /// The chunks that the file's records get.
    var chunks: [Int] {
        let first = Int(plan.firstRecord) / WidePieces.recordsPerPiece
        return Array(first..<first + file.pieces.count)
    }

    /// What was read.
    struct Outcome {
        /// Records that are read again the way of a small file.
        var aside: [WideReader.Aside]
        /// Records that are stored as rows of `wide_reply`, by their receipts.
        var keys: WideKeys
        /// Records that were stored and may not stay, for their reply or respondent stands twice.
        var repeated: [Int]
        /// How many rows stay.
        var rows: Int
        /// The rows, where they are few and not stored yet.
        var fresh: [WideReader.Fresh]
    }

    /// Reads the file and stores it, unless `check` finds anything wrong with what was read.
    ///
    /// - Parameter check: Called while all transactions are open; when it throws, they are taken back.
    /// - Returns: What was read.
    /// - Throws: ``LoadError``, `DatabaseError`, or what `check` throws; then nothing is stored.
    func run(_ check: (Outcome) throws -> Void) throws -> Outcome {
        let keys = WideKeys(records: file.records, hasRespondents: plan.layout.hasRespondent)
        let routes = routes.routes(of: file.pieces, firstRecord: Int(plan.firstRecord))
        let work = Work(queues: routes.map(\.pieces), progress: progress)
        let group = DispatchGroup()
        for (route, server) in routes.enumerated() {
            let share = jobs / routes.count + (route < jobs % routes.count ? 1 : 0)
            for number in 0..<max(1, min(share, server.pieces.count)) {
                work.enter()
                // A queue for each connection: what it does blocks.
                let queue = DispatchQueue(label: "rapporteur.load.\(route).\(number)")
                queue.async(group: group) {
                    do {
                        try read(work, route, at: server.node, keys)
                    } catch {
                        work.fail(error)
                    }
                }
            }
        }
        do {
            let found = try work.wait()
            let outcome = try outcome(found, keys)
            try check(outcome)
            work.decide(isCommitted: true)
            group.wait()
            try work.rethrow()
            return outcome
        } catch {
            work.decide(isCommitted: false)
            group.wait()
            throw error
        }
    }

    private func outcome(_ found: Work.Found, _ keys: WideKeys) throws -> Outcome {
        var aside = found.aside
        let others = file.table(of: aside).table.keyHashes
        let repeated = keys.repeated(with: others)
        for record in repeated {
            keys.receipts[record] = 0
            plan.stored?.forget(keys.reply(record))
        }
        aside += try file.records(repeated)
        aside.sort { $0.index < $1.index }
        let rows = (0..<keys.count).count { keys.receipts[$0] != 0 }
        return Outcome(
            aside: aside,
            keys: keys,
            repeated: repeated,
            rows: rows,
            fresh: found.fresh.filter { keys.receipts[$0.index] != 0 }
        )
    }

    /// What one thread does.
    private func read(
        _ work: Work,
        _ route: Int,
        at node: WideRoutes.Node?,
        _ keys: WideKeys
    ) throws {
        guard let target, !plan.keepsFresh else {
            var reader = WideReader(plan: plan, keys: keys)
            let input = try InputFile(file.path)
            while let piece = work.next(route) {
                try reader.read(piece, of: input) { _, _ in }
                work.done(piece)
            }
            work.leave(.init(aside: reader.aside, fresh: reader.fresh))
            return
        }
        try Connection.withConnection(
            to: try node?.target(like: target) ?? target,
            applicationName: "rapporteur/load" + (node.map { " \($0.name)" } ?? "")
        ) { connection in
            try connection.withTransaction {
                var reader = WideReader(plan: plan, keys: keys)
                let input = try InputFile(file.path)
                while let piece = work.next(route) {
                    try store(piece, of: input, by: &reader, on: connection)
                    if work.done(piece) { summary.begin() }
                }
                work.leave(.init(aside: reader.aside, fresh: []))
                guard work.isCommitted() else { throw NotWanted() }
            }
        }
    }

    private struct NotWanted: Error {}

    private func store(
        _ piece: WidePiece,
        of input: borrowing InputFile,
        by reader: inout WideReader,
        on connection: borrowing Connection
    ) throws {
        let columns = WideEncoder.columns(of: plan.layout).joined(separator: ", ")
        let rows = "copy rapporteur.wide_reply (\(columns)) from stdin with (format binary)"
        try connection.copyBinary(rows, name: "load/wide_reply") { writer in
            try reader.read(piece, of: input) { bytes, count in
                try writer.rows(encoded: bytes, count: count)
            }
        }
        let bits =
            "copy rapporteur.option_index (consultation_id, chunk, term_id, bits) from stdin with (format binary)"
        let chunk =
            (Int(plan.firstRecord) + piece.firstRecord) / WidePieces.recordsPerPiece
        try connection.copyBinary(bits, name: "load/option_index") { writer in
            for slot in 0..<reader.planes.count {
                guard let plane = reader.planes.bits(slot) else { continue }
                try writer.row(fields: 4)
                try writer.int4(plan.consultation)
                try writer.int4(Int32(chunk))
                try writer.int4(plan.terms[slot])
                try writer.bits(plane, count: WidePieces.recordsPerPiece)
            }
        }
    }
}

/// What the threads of a load share: the pieces still to be read, what they found, the verdict.
private final class Work: Sendable {
    /// What threads found that is not stored yet.
    struct Found: Sendable {
        var aside: [WideReader.Aside] = []
        var fresh: [WideReader.Fresh] = []
    }

    private struct State {
        var nextPieces: [Int]
        var running = 0
        var bytesDone = 0
        var found = Found()
        var error: (any Error)?
        var verdict: Bool?
    }

    /// The pieces of each server.
    private let queues: [[WidePiece]]
    private let size: Int
    private let progress: @Sendable (Double) -> Void
    private let state: Mutex<State>
    private let changed = DispatchSemaphore(value: 0)
    private let decided = DispatchSemaphore(value: 0)

    init(queues: [[WidePiece]], progress: @escaping @Sendable (Double) -> Void) {
        self.queues = queues
        self.progress = progress
        state = Mutex(State(nextPieces: queues.map { _ in 0 }))
        size = max(1, queues.joined().reduce(0) { $0 + $1.bytes.count })
    }

    func enter() { state.withLock { $0.running += 1 } }

    /// The next piece of a server; none once a thread has failed.
    func next(_ queue: Int) -> WidePiece? {
        state.withLock { state in
            let place = state.nextPieces[queue]
            guard state.error == nil, place < queues[queue].count else { return nil }
            state.nextPieces[queue] = place + 1
            return queues[queue][place]
        }
    }

    /// Notes that a piece is done; returns whether that completes another quarter of them all.
    @discardableResult
    func done(_ piece: WidePiece) -> Bool {
        let (before, now) = state.withLock { state in
            state.bytesDone += piece.bytes.count
            return (state.bytesDone - piece.bytes.count, state.bytesDone)
        }
        progress(Double(now) / Double(size))
        return before * 4 / size < now * 4 / size
    }

    /// A thread has no more to read.
    func leave(_ found: Found) {
        state.withLock { state in
            state.found.aside += found.aside
            state.found.fresh += found.fresh
            state.running -= 1
        }
        changed.signal()
    }

    func fail(_ error: any Error) {
        state.withLock { state in
            if state.error == nil { state.error = error }
            state.running -= 1
        }
        changed.signal()
    }

    /// Waits until no thread reads any more.
    func wait() throws -> Found {
        while state.withLock({ $0.running > 0 }) { changed.wait() }
        try rethrow()
        return state.withLock { state in
            Found(
                aside: state.found.aside.sorted { $0.index < $1.index },
                fresh: state.found.fresh.sorted { $0.index < $1.index }
            )
        }
    }

    func rethrow() throws {
        if let error = state.withLock({ $0.error }) { throw error }
    }

    /// Tells all threads whether to commit.
    func decide(isCommitted: Bool) {
        state.withLock { $0.verdict = isCommitted }
        for _ in queues.joined() { decided.signal() }
        decided.signal()
    }

    /// Waits for the verdict.
    func isCommitted() -> Bool {
        decided.wait()
        return state.withLock { $0.verdict ?? false }
    }
}

extension Table {
    /// The hashes of the replies and respondents of all records.
    fileprivate var keyHashes: [UInt64] {
        records.flatMap { record -> [UInt64] in
            ["reply", "respondent"].map { column in
                var text = text(record, column)
                return text.withUTF8 { bytes in
                    guard let start = bytes.baseAddress else { return 1 }
                    return WideKeys.hash(start, bytes.count)
                }
            }
        }
    }
}
