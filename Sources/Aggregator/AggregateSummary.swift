/// What a run of the aggregator did.
package struct AggregateSummary: Sendable {
    package var consultation: String
    /// The editions wanted, by cut-off.
    package var symbols: [String]
    /// Editions that were counted anew.
    package var built: [String]
    /// Editions whose data have not changed since they were built.
    package var unchanged: [String]
    /// Every unit of the editions built, and whether it had to be computed.
    package var plan: [PlannedUnit] = []

    /// How many units of an edition had such a fate.
    package func count(_ how: PlannedUnit.How, of symbol: String) -> Int {
        plan.count { $0.how == how && $0.unit.symbol == symbol }
    }
}

/// A wish that the aggregator cannot meet.
package enum AggregateError: Error, Equatable, CustomStringConvertible {
    /// The consultation declares no edition, or nothing was loaded for it.
    case noEditions(consultation: String)
    /// No edition of that symbol is declared.
    case unknownEdition(String, known: [String])

    package var description: String {
        switch self {
        case .noEditions(let consultation):
            "consultation \(consultation) has no edition: load its folder first"
        case .unknownEdition(let symbol, let known):
            "there is no edition \(symbol); this consultation has \(known.joined(separator: ", "))"
        }
    }
}
