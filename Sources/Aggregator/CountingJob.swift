import Postgres
import SQLCatalog

/// What all units of a run have in common.
package struct CountingJob: Sendable {
    /// The run, as the ledger numbers it.
    package var run: Int
    /// The builds that the units belong to, each with its mark.
    package var marks: [Int: String]
    /// What the units see; its transaction stays open until the last unit has ended.
    package var snapshot: Snapshot
    /// The database that the snapshot belongs to.
    package var database: DatabaseIdentity

    /// Reads the marks of builds as a connection sees them; a build that is missing has none.
    package static func marks(
        of builds: some Sequence<Int>,
        on connection: borrowing Connection
    ) throws -> [Int: String] {
        let file = SQLFile.aggregatesMarks
        let rows = try connection.rows(
            file.text,
            name: file.name,
            [.texts(builds.map(String.init))]
        )
        var marks: [Int: String] = [:]
        for row in rows { marks[try row.required("build_id")] = try row.required("mark") }
        return marks
    }
}

/// Others that run units beside this process, such as workers on other machines.
package protocol UnitHelpers: Sendable {
    /// How many there are at most; they announce themselves to the queue.
    var count: Int { get }

    /// Runs units of the queue until it has ended; returns then, and throws nothing.
    ///
    /// A helper that fails gives back what it holds: the queue always finds somebody else.
    func work(on job: CountingJob, queue: UnitQueue)
}
