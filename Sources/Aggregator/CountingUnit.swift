import SQLCatalog

/// One piece of the work of an edition: one statement over one chunk of the tally index.
///
/// A unit only reads, and what it gives depends on nothing but the build and its own name. So it
/// may run anywhere, in any order and twice; counts of several chunks are added up afterwards.
package struct CountingUnit: Hashable, Sendable {
    /// What a unit counts.
    package enum Scope: String, CaseIterable, Sendable {
        case figures
        case values
        case questions
        case tables
        case concerns
        case evidence

        /// The statement that counts it: `$1` build, `$2` chunk, `$3` scope.
        var statement: SQLFile {
            switch self {
            case .figures, .questions, .tables, .concerns: .aggregatesCount
            case .values: .aggregatesValues
            case .evidence: .aggregatesEvidence
            }
        }
    }

    /// The edition that the unit belongs to.
    package let symbol: String
    /// The build that it reads.
    package let build: Int
    package let scope: Scope
    package let chunk: Int

    /// Names a unit.
    package init(symbol: String, build: Int, scope: Scope, chunk: Int) {
        self.symbol = symbol
        self.build = build
        self.scope = scope
        self.chunk = chunk
    }

    /// The unit's name within its edition, such as `figures/0`.
    package var name: String { "\(scope.rawValue)/\(chunk)" }
}
