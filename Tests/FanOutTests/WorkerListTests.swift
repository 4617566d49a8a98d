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

    @Test("the cells of a cross-tabulation are added up by row and column")
    func sums() throws {
        var sums = CrossSums(rows: 4, width: 4)
        let row = PartialCount(item: "1", part: "2:5 3:70", count: 2)
        try sums.add(result(.pairs, [row, PartialCount(item: "2", part: "3:1", count: 1)]))
        try sums.add(result(.pairs, [row]))
        try sums.add(result(.within, [PartialCount(item: "0", part: "1", count: 9)]))
        #expect(sums.counts == [[0, 9, 0, 0], [0, 0, 10, 140], [0, 0, 0, 1], [0, 0, 0, 0]])
    }

    @Test(
        "cells that are none are refused, whoever sent them",
        arguments: [
            ("1", "2:5 3:7", 1), ("1", "2:5", 2), ("4", "2:5", 1), ("x", "2:5", 1),
            ("-1", "2:5", 1),
            ("1", "4:5", 1), ("1", "2:", 1), ("1", ":5", 1), ("1", "2", 1), ("1", "2:5:6", 1),
            ("1", "2:5 ", 1), ("1", "", 1), ("1", "2:-5", 1), ("1", "2:99999999999999999999", 1),
        ]
    )
    func broken(item: String, part: String, count: Int) {
        var sums = CrossSums(rows: 4, width: 4)
        let given = result(.pairs, [PartialCount(item: item, part: part, count: count)])
        #expect(throws: BrokenCounts.self) { try sums.add(given) }
    }
}
