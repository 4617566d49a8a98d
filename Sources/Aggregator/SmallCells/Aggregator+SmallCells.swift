import Postgres
import SQLCatalog

extension Aggregator {
    /// Notes which numbers a build does not publish, where its edition hides small ones.
    ///
    /// - Parameters:
    ///   - build: A build that was begun; `finish_build` takes the numbers out of its results.
    ///   - connection: The database, within a transaction.
    /// - Throws: `DatabaseError`.
    func hideSmallCells(of build: Int, on connection: borrowing Connection) throws {
        let (named, smallest) = try PublishedNumber.all(of: build, on: connection)
        guard let smallest else { return }
        let programs = Array(Set(named.flatMap(\.programs))).sorted()
        let sets = try overlaps(of: programs, build: build, on: connection)
        let places = Dictionary(uniqueKeysWithValues: zip(programs, programs.indices))
        let members = named.map { $0.programs.compactMap { places[$0] } }
        let counts = members.map { Int($0.map { sets[$0][$0] }.reduce(0, +)) }
        // Among equally important numbers the large ones tell most.
        let order = named.indices.sorted {
            (named[$0].importance, -counts[$0], $0) < (named[$1].importance, -counts[$1], $1)
        }
        let overlaps = order.map { one in
            order.map { other in
                members[one].reduce(0.0) { sum, set in
                    members[other].reduce(sum) { $0 + sets[set][$1] }
                }
            }
        }
        let hidden = SmallCellGuard(smallest: smallest).hidden(
            order.map { .init(count: counts[$0], isOutside: named[$0].importance == 0) },
            overlaps: overlaps
        ).map { named[order[$0]] }
        try connection.run(
            SQLFile.aggregatesHide.text,
            name: SQLFile.aggregatesHide.name,
            [
                .int(build), .texts(hidden.map(\.scope)), .texts(hidden.map(\.item)),
                .texts(hidden.map(\.part)),
            ]
        )
    }

    /// How many respondents each two sets have in common, as a symmetric matrix.
    private func overlaps(
        of programs: [String],
        build: Int,
        on connection: borrowing Connection
    ) throws -> [[Double]] {
        let empty = [Double](repeating: 0, count: programs.count)
        var sets = [[Double]](repeating: empty, count: programs.count)
        for row in try connection.rows(
            SQLFile.aggregatesOverlaps.text,
            name: SQLFile.aggregatesOverlaps.name,
            [.int(build), .texts(programs)]
        ) {
            let first: Int = try row.required("first")
            let second: Int = try row.required("second")
            let common: Int = try row.required("n")
            sets[first - 1][second - 1] = Double(common)
            sets[second - 1][first - 1] = Double(common)
        }
        return sets
    }
}

/// A number that an edition publishes: what it is of, and the sets that it counts.
private struct PublishedNumber {
    var scope: String
    var item: String
    var part: String
    /// From 0 for what is known whatever the edition hides; the least important ones are hidden first.
    var importance: Int
    /// The expressions of its sets; several are added up.
    var programs: [String]

    /// Reads all numbers of a build, and the smallest number that its edition shows, if it hides any.
    static func all(
        of build: Int,
        on connection: borrowing Connection
    ) throws -> ([PublishedNumber], smallest: Int?) {
        var (numbers, smallest) = ([PublishedNumber](), Int?.none)
        for row in try connection.rows(
            SQLFile.aggregatesNumbers.text,
            name: SQLFile.aggregatesNumbers.name,
            [.int(build)]
        ) {
            smallest = try row.required("smallest")
            let number = PublishedNumber(
                scope: try row.required("scope"),
                item: try row.required("item"),
                part: try row.required("part"),
                importance: try row.required("importance"),
                programs: [try row.required("program")]
            )
            if let last = numbers.last,
                (last.scope, last.item, last.part) == (number.scope, number.item, number.part)
            {
                numbers[numbers.count - 1].programs += number.programs
            } else {
                numbers.append(number)
            }
        }
        return (numbers, smallest)
    }
}
