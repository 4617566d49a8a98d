/// Which form of an edition a command is about: as declared, as known up to a batch, with another
/// cut-off date, or both.
struct EditionVariant: Sendable {
    /// The batch up to which it knows; `nil` for all that was loaded.
    var known: Int?
    /// Its cut-off date, as 1997-05-31; `nil` for the declared one.
    var asOf: String?

    /// Reads the options `--known` and `--as-of`.
    init(_ arguments: Arguments) throws(UsageError) {
        known = try arguments.count(.known)
        asOf = try arguments.day(.asOf)
    }

    /// Whether it is the edition that readers see.
    var isDeclared: Bool { known == nil && asOf == nil }

    /// The edition as `rapporteur.build_of` and `diff` take it: SYMBOL, SYMBOL@BATCH, SYMBOL@DATE or
    /// SYMBOL@BATCH@DATE.
    func reference(_ symbol: String) -> String {
        symbol + (known.map { "@\($0)" } ?? "") + (asOf.map { "@\($0)" } ?? "")
    }
}
