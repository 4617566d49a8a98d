import Postgres

/// A unit of an edition as the plan of a run has it: to be computed, or there already.
package struct PlannedUnit: Sendable {
    /// What becomes of a unit.
    package enum How: String, Sendable {
        /// It has to run.
        case computed
        /// An earlier build of the edition has it, from the same inputs.
        case kept
        /// Earlier sums and the few replies that changed stand for it.
        case countedOn = "counted on"
    }

    package var unit: CountingUnit
    package var how: How
    /// Why it has to run, or what it was kept or counted on from.
    package var reason: String
    /// The beginnings of the checksums of what it counts, and of what it counts in.
    package var inputs: String
    /// How many counts are there already.
    var rows: Int

    /// Decodes a row of `SQL/aggregates/begin.sql`.
    ///
    init(_ row: Row, symbol: String) throws(RowError) {
        unit = CountingUnit(
            symbol: symbol,
            build: try row.required("build_id"),
            scope: try row.required("scope", as: CountingUnit.Scope.self),
            chunk: try row.required("chunk")
        )
        how = try row.required("how", as: How.self)
        reason = try row.required("reason")
        inputs = try row.required("inputs")
        rows = try row.required("rows")
    }
}

extension CountingUnit.Scope: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "scope of a unit" }

    /// Reads the scope's name.
    package init?(columnText: String) { self.init(rawValue: columnText) }
}

extension PlannedUnit.How: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "fate of a unit" }

    /// Reads `computed`, `kept` or `counted on`.
    package init?(columnText: String) { self.init(rawValue: columnText) }
}
