import Postgres
import SQLCatalog

/// Counts options against bases, or against each other, over all chunks of an edition at once.
///
/// Each chunk is a unit, counted on one snapshot, here or by helpers; their sums are added up here.
package struct CrossTabulation: Sendable {
    /// What is counted.
    package enum Kind: Sendable {
        /// Every option within each base.
        case bases
        /// Every two options within one base.
        case pairs

        var scope: CountingUnit.Scope { self == .pairs ? .pairs : .within }
    }

    /// An option of the codebook.
    package struct Item: Sendable {
        package var question: String
        package var option: String
        /// Its term, by which units count; 0 where nobody gave it.
        var term: Int
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
    ///   - jobs: How many connections; with helpers, how many stand in where none is left.
    ///   - target: The database.
    ///   - connection: To it, in no transaction; counts as well.
    ///   - cancellation: Stops it from outside; the caller has enlisted the connection.
    ///   - helpers: Others that count chunks, such as workers on other machines.
    ///   - events: Told what happens, on any thread; must not wait.
    /// - Returns: The options and their counts.
    /// - Throws: `DatabaseError`, with state 22023 for an unknown edition or a wrong expression;
    ///   ``RunCancelled``.
    package static func count(
        _ kind: Kind,
        edition: String,
        bases: [String],
        jobs: Int,
        target: ConnectionTarget,
        on connection: borrowing Connection,
        cancellation: Cancellation = Cancellation(),
        helpers: (any UnitHelpers)? = nil,
        events: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) throws -> CrossTabulation {
        let begun = try connection.row(
            SQLFile.commandsCrossBegin.text,
            name: SQLFile.commandsCrossBegin.name,
            [.text(edition), .texts(bases)]
        )
        let build: Int = try begun.required("build_id")
        let items = try connection.rows(
            SQLFile.commandsCrossItems.text,
            name: SQLFile.commandsCrossItems.name,
            [.int(build)]
        ).map { row throws(RowError) in
            Item(
                question: try row.required("question"),
                option: try row.required("option"),
                term: try row.required("term_id")
            )
        }
        let programs: [String] = try begun.required("programs")
        let units = try begun.required("chunks", as: [Int].self).map {
            CountingUnit(
                symbol: edition,
                build: build,
                scope: kind.scope,
                chunk: $0,
                bases: programs
            )
        }
        let unitRun = UnitRun(
            target: target,
            jobs: max(1, jobs),
            cancellation: cancellation,
            helpers: helpers
        )
        events(.planned(run: 0, editions: [edition], units: units.count))
        let results: [UnitResult]
        do {
            results = try unitRun.results(of: units, run: 0, on: connection, report: events)
            events(.ended(state: "done", failure: nil))
        } catch {
            let state = error is RunCancelled ? "cancelled" : "failed"
            events(.ended(state: state, failure: String(describing: error)))
            throw error
        }
        let width = kind == .pairs ? items.count + 1 : bases.count + 1
        var sums = CrossSums(terms: items.map(\.term), width: width)
        for result in results { try sums.add(result) }
        return CrossTabulation(items: items, counts: sums.counts)
    }
}
