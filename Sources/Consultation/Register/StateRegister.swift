/// The alpha-3 codes of States that ship with the program, as far as loading needs them.
///
/// Dates and regions are in the database; here it is only told which codes exist, which of them are one
/// State, and by which names somebody may have written it.
package struct StateRegister: Sendable {
    /// For each code the code of its State, which differs where only the letters changed.
    package let entities: [String: String]
    /// The values that regions and groups may have in an expression, by dimension.
    package let dimensions: [String: Set<String>]
    /// The code of each State by its names, past ones too, in every language of the register.
    package let codes: [String: String]

    /// Takes what the register's tables hold.
    package init(
        entities: [String: String],
        dimensions: [String: Set<String>],
        codes: [String: String] = [:]
    ) {
        self.entities = entities
        self.dimensions = dimensions
        self.codes = codes
    }

    /// Whether a respondent's code has the form of a State's code.
    package static func looksLikeState(_ code: String) -> Bool {
        code.utf8.count == 3
            && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
