import Testing

@testable import Aggregator
@testable import FanOut

@Suite("Workers of a run")
struct WorkerListTests {
    @Test("own workers and those elsewhere may be mixed, in their order")
    func places() throws {
        let places = try WorkerList.places("unix:/run/w,local:2,[local]:7")
        #expect(places.map(\.description) == ["unix:/run/w", "local:1", "local:2", "local:7"])
        #expect(places[3] == .listening(.tcp(host: "local", port: 7)))
    }

    @Test(
        "what names no worker is refused",
        arguments: [
            "", "local:", "local:0", "local:257", "local:x", "local:1,local:1", "a:1,a:1", "a",
            "a:1,",
        ]
    )
    func wrong(text: String) {
        #expect(throws: AddressError.self) { try WorkerList.places(text) }
    }

    private func result(_ scope: CountingUnit.Scope, _ counts: [PartialCount]) -> UnitResult {
        UnitResult(
            unit: CountingUnit(symbol: "X", build: 1, scope: scope, chunk: 0, bases: ["", ""]),
            counts: counts,
            place: "local:1",
            tries: 1,
            milliseconds: 1
        )
    }

    /// Three options in the order in which they are printed, and one that nobody gave.
    private let terms = [7, 0, 5, 9]

    @Test(
        "the cells of a cross-tabulation are added up where they are printed, whatever the order of terms"
    )
    func sums() throws {
        var sums = CrossSums(terms: terms, width: 5)
        let row = PartialCount(item: "5", part: "7:5 9:70", count: 2)
        try sums.add(result(.pairs, [row, PartialCount(item: "9", part: "7:1", count: 1)]))
        try sums.add(result(.pairs, [row]))
        let within = [
            PartialCount(item: "base", part: "1", count: 9),
            PartialCount(item: "5", part: "2", count: 4),
        ]
        try sums.add(result(.within, within))
        #expect(
            sums.counts == [
                [0, 9, 0, 0, 0], [0, 0, 0, 10, 1], [0, 0, 0, 0, 0], [0, 0, 4, 0, 140],
                [0, 0, 0, 0, 0],
            ]
        )
    }

    @Test(
        "cells that are none are refused, whoever sent them",
        arguments: [
            ("5", "7:5 9:7", 1), ("5", "7:5", 2), ("4", "7:5", 1), ("x", "7:5", 1),
            ("-1", "7:5", 1), ("base", "7:5", 1), ("0", "7:5", 1), ("5", "0:5", 1),
            ("5", "4:5", 1), ("5", "7:", 1), ("5", ":5", 1), ("5", "7", 1), ("5", "7:5:6", 1),
            ("5", "7:5 ", 1), ("5", "", 1), ("5", "7:-5", 1), ("5", "5:5", 1), ("5", "99:5", 1),
            ("5", "7:99999999999999999999", 1),
        ]
    )
    func broken(item: String, part: String, count: Int) {
        var sums = CrossSums(terms: terms, width: 5)
        let given = result(.pairs, [PartialCount(item: item, part: part, count: count)])
        #expect(throws: BrokenCounts.self) { try sums.add(given) }
    }

    @Test(
        "so are counts within bases that are none",
        arguments: [("5", "5"), ("5", "-1"), ("5", "x"), ("0", "1"), ("4", "1"), ("", "1")]
    )
    func brokenWithin(item: String, part: String) {
        var sums = CrossSums(terms: terms, width: 5)
        let given = result(.within, [PartialCount(item: item, part: part, count: 1)])
        #expect(throws: BrokenCounts.self) { try sums.add(given) }
    }
}
