import Postgres

/// What one unit counted of one item, on its way to be added up with those of other chunks.
package struct PartialCount: Hashable, Sendable {
    /// A figure, a question or a table.
    package var item: String
    /// What of it: `value`, `base`, `option:…`, `cell:…`, a pair of bounds, a record.
    package var part: String
    package var count: Int

    /// Notes a count.
    package init(item: String, part: String, count: Int) {
        self.item = item
        self.part = part
        self.count = count
    }
}

extension PartialCount {
    /// Decodes a row of a unit's statement in `SQL/aggregates/`.
    init(_ row: Row) throws(RowError) {
        item = try row.required("item")
        part = try row.required("part")
        count = try row.required("n")
    }
}

/// What became of one unit.
package struct UnitResult: Sendable {
    package var unit: CountingUnit
    package var counts: [PartialCount]
    /// Where the unit ran, such as `local`.
    package var place: String
    package var tries: Int
    package var milliseconds: Double
    /// Where and why it was last given up before this, if it was.
    package var failure: String?

    /// Notes what became of a unit.
    package init(
        unit: CountingUnit,
        counts: [PartialCount],
        place: String,
        tries: Int,
        milliseconds: Double
    ) {
        self.unit = unit
        self.counts = counts
        self.place = place
        self.tries = tries
        self.milliseconds = milliseconds
    }
}
