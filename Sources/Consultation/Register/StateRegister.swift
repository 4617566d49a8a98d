/// The alpha-3 codes of States that ship with the program, as far as loading needs them.
///
/// Names, dates and regions are in the database; here it is only told which codes exist and which
/// of them are one State.
package struct StateRegister: Sendable {
    /// For each code the code of its State, which differs where only the letters changed.
    package let entities: [String: String]
    /// The values that regions and groups may have in an expression, by dimension.
    package let dimensions: [String: Set<String>]

    /// Takes what the register's tables hold.
    package init(entities: [String: String], dimensions: [String: Set<String>]) {
        self.entities = entities
        self.dimensions = dimensions
    }

    /// Whether a respondent's code has the form of a State's code.
    package static func looksLikeState(_ code: String) -> Bool {
        code.utf8.count == 3
            && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
