/// The symbols of revisions, such as A/52/314/Rev.1.
package enum RevisionSymbol {
    /// The symbol under which an edition would come out as a whole once more.
    ///
    /// - Parameters:
    ///   - symbol: The edition, which may be a revision itself.
    ///   - taken: Symbols of editions that there are.
    /// - Returns: A symbol that none of them has.
    package static func next(after symbol: String, taken: [String]) -> String {
        let base = parts(of: symbol)?.base ?? symbol
        let numbers = (taken + [symbol]).compactMap(parts).filter { $0.base == base }.map(\.number)
        return "\(base)/Rev.\((numbers.max() ?? 0) + 1)"
    }

    private static func parts(of symbol: String) -> (base: String, number: Int)? {
        // Nine digits at most, which are a number.
        guard let match = symbol.wholeMatch(of: /(.+)\/Rev\.([0-9]{1,9})/),
            let number = Int(match.2)
        else { return nil }
        return (String(match.1), number)
    }
}
