/// A column of a resource, and what may stand in it.
package struct Column: Hashable, Sendable {
    /// What the values of a column are.
    package enum Kind: Hashable, Sendable {
        /// A code in lower case, such as `in_favour`, that reads well in an expression.
        case word
        /// Any code without blanks: a reply, a State, a symbol.
        case code
        /// A State's ISO 3166 alpha-3 code, or the code of another respondent.
        case respondent
        case text
        /// A calendar date, `YYYY-MM-DD`.
        case date
        case integer
        case decimal
        /// One of a few words.
        case choice([String])
        /// An expression over questions and dimensions.
        case expression
        /// Codes separated by `;`.
        case list
        /// A text in several languages: one column for each, such as `label_en`.
        case translated
    }

    package var name: String
    package var kind: Kind
    package var isRequired = false
    /// The resource whose codes the column holds, where it refers to another one.
    package var refersTo: String?
    /// The column's name in the database, where SQL wants another.
    package var storedName: String

    package init(
        _ name: String,
        _ kind: Kind,
        required: Bool = false,
        refersTo: String? = nil,
        storedAs storedName: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = required
        self.refersTo = refersTo
        self.storedName = storedName ?? name
    }
}
