/// One piece of the work of an edition: what is counted of one chunk of the tally index.
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
        /// Every option within some bases that the unit names.
        case within
        /// Every two options within the one base that the unit names.
        case pairs

        /// What is counted of every edition; the others answer questions that somebody asks.
        package static let ofEditions: [Scope] = [
            .figures, .values, .questions, .tables, .concerns, .evidence,
        ]

        /// How many bases a unit names.
        package var bases: ClosedRange<Int> {
            switch self {
            case .within: 1...64
            case .pairs: 1...1
            default: 0...0
            }
        }
    }

    /// The edition that the unit belongs to.
    package let symbol: String
    /// The build that it reads.
    package let build: Int
    package let scope: Scope
    package let chunk: Int
    /// Expressions compiled into programs; as many as the scope takes.
    package let bases: [String]

    /// Names a unit.
    package init(symbol: String, build: Int, scope: Scope, chunk: Int, bases: [String] = []) {
        self.symbol = symbol
        self.build = build
        self.scope = scope
        self.chunk = chunk
        self.bases = bases
    }

    /// The unit's name within its edition, such as `figures/0`.
    package var name: String { "\(scope.rawValue)/\(chunk)" }
}
