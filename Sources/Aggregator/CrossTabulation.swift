import Dispatch
import Postgres
import SQLCatalog
import Synchronization

/// Counts options against bases, or against each other, over all chunks of an edition at once.
///
/// Each connection pulls the next chunk, so that all have work to the end; the sums of the chunks are
/// added up here.
package struct CrossTabulation: Sendable {
    /// What is counted.
    package enum Kind: Sendable {
        /// Every option within each base.
        case bases
        /// Every two options within one base.
        case pairs
    }

    /// An option of the codebook.
    package struct Item: Sendable {
        package var question: String
        package var option: String
    }

    /// The options, in the order in which they are printed; the first is item 1.
    package let items: [Item]
    /// The sum of each row and column, counted from 0; row 0 of ``Kind/bases`` holds the bases' sizes.
    package let counts: [[Int]]

    /// Counts.
    ///
    /// - Parameters:
    ///   - kind: What.
    ///   - edition: The symbol of an edition.
    ///   - bases: Expressions; for pairs one.
    ///   - jobs: How many connections.
    ///   - target: The database.
    /// - Returns: The options and their counts.
    /// - Throws: `DatabaseError`, with state 22023 for an unknown edition or a wrong expression.
    package static func count(
        _ kind: Kind,
        edition: String,
        bases: [String],
        jobs: Int,
        target: ConnectionTarget
    ) throws -> CrossTabulation {
        try Connection.withConnection(to: target, applicationName: "rapporteur/cross") {
            connection in
            let begun = try connection.row(
                SQLFile.commandsCrossBegin.text,
                name: SQLFile.commandsCrossBegin.name,
                [.text(edition), .texts(bases)]
            )
            let build: Int = try begun.required("build_id")
            let programs = try begun.required("programs", as: [String].self)
            let items = try connection.rows(
                SQLFile.commandsCrossItems.text,
                name: SQLFile.commandsCrossItems.name,
                [.int(build)]
            ).map { row throws(RowError) in
                Item(question: try row.required("question"), option: try row.required("option"))
            }
            let width = kind == .pairs ? items.count + 1 : bases.count + 1
            let sums = Sums(
                chunks: try begun.required("chunks", as: [Int].self),
                rows: items.count + 1,
                width: width
            )
            let group = DispatchGroup()
            for lane in 1..<max(1, jobs) {
                DispatchQueue(label: "rapporteur.cross.\(lane)").async(group: group) {
                    guard let first = sums.next() else { return }
                    do {
                        try Connection.withConnection(
                            to: target,
                            applicationName: "rapporteur/cross"
                        ) { other in
                            try sums.work(kind, build, programs, from: first, on: other)
                        }
                    } catch {
                        sums.fail(error)
                    }
                }
            }
            do {
                try sums.work(kind, build, programs, from: sums.next(), on: connection)
            } catch {
                sums.fail(error)
            }
            group.wait()
            return CrossTabulation(items: items, counts: try sums.result())
        }
    }
}

/// The sums of a tabulation while its chunks are counted.
private final class Sums: Sendable {
    private struct State {
        var chunks: ArraySlice<Int>
        var counts: [[Int]]
        var error: (any Error)?
    }

    private let state: Mutex<State>

    init(chunks: [Int], rows: Int, width: Int) {
        let empty = [Int](repeating: 0, count: width)
        state = Mutex(
            State(chunks: chunks[...], counts: [[Int]](repeating: empty, count: rows))
        )
    }

    func next() -> Int? { state.withLock { $0.error == nil ? $0.chunks.popFirst() : nil } }

    func fail(_ error: any Error) { state.withLock { $0.error = $0.error ?? error } }

    func result() throws -> [[Int]] {
        try state.withLock { state in
            if let error = state.error { throw error }
            return state.counts
        }
    }

    func work(
        _ kind: CrossTabulation.Kind,
        _ build: Int,
        _ programs: [String],
        from first: Int?,
        on connection: borrowing Connection
    ) throws {
        let statement: SQLFile = kind == .pairs ? .aggregatesCrosstab : .aggregatesTabulate
        var chunk = first
        while let number = chunk {
            let rows = try connection.rows(
                statement.text,
                name: statement.name,
                [.int(build), .int(number), .texts(programs)]
            )
            var counted: [(Int, Int, Int)] = []
            counted.reserveCapacity(rows.count)
            for row in rows {
                // By place, for there may be a million of them.
                counted.append(
                    (
                        row.values[0].flatMap { Int($0) } ?? 0,
                        row.values[1].flatMap { Int($0) } ?? 0,
                        row.values[2].flatMap { Int($0) } ?? 0
                    )
                )
            }
            state.withLock { state in
                for (item, other, n) in counted { state.counts[item][other] += n }
            }
            chunk = next()
        }
    }
}
