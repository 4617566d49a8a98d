import Aggregator
import Foundation
import Postgres

/// A run as a worker sees it: its builds, and the snapshot where the database is the same.
struct RunView: Sendable {
    var run: Int
    /// The snapshot of the coordinator; of use on the coordinator's own server alone.
    var snapshot: Snapshot?
    /// The coordinator's server.
    var server: String
    /// The mark of each build.
    var marks: [Int: String]

    /// Reads what a coordinator has sent.
    init(run: Int, snapshot: String, server: String, builds: [Message.Build]) {
        self.run = run
        self.snapshot = Snapshot(identifier: snapshot)
        self.server = server
        marks = Dictionary(builds.map { ($0.number, $0.mark) }) { first, _ in first }
    }

    /// Runs `body` in a transaction that sees every build of the run.
    ///
    /// Waits for a replica that has not replayed that far yet. A build's mark was written together
    /// with all that its units read, so a transaction that sees the mark sees the rest.
    ///
    /// - Throws: ``NotReplayed`` when that takes too long, or the database is another one.
    func seeing<Value>(
        on connection: borrowing Connection,
        database: DatabaseIdentity,
        patience: Deadline,
        isWanted: () -> Bool,
        _ body: () throws -> Value
    ) throws -> Value {
        let isSame = database.server == server && !database.isReplica
        while true {
            let value: Value? = try connection.withTransaction(
                isolation: .repeatableRead,
                readOnly: true,
                snapshot: isSame ? snapshot : nil
            ) {
                let seen = try CountingJob.marks(of: marks.keys, on: connection)
                return seen == marks ? try body() : nil
            }
            if let value { return value }
            // On the coordinator's own server there is nothing to wait for.
            guard !isSame, !patience.hasPassed, isWanted() else { throw NotReplayed() }
            Thread.sleep(forTimeInterval: 0.1)
        }
    }
}

/// The worker's database does not have the builds that the units belong to.
struct NotReplayed: Error, CustomStringConvertible {
    let description = "the database of this worker has not replayed the data of this run"
}
