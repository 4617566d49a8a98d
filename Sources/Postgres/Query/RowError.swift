/// A column that does not hold what the program expects of it.
///
/// A fault of the program or of a changed view rather than of the data, so it names the place.
package struct RowError: Error, Hashable, Sendable {
    /// What is wrong with the column.
    package enum Reason: Hashable, Sendable {
        /// The result has no such column.
        case missing(existing: [String])
        /// The value is `NULL` where one is required.
        case null
        /// The value cannot be read as the type.
        case undecodable(value: String)
    }

    /// The query that gave the row, by the name of its SQL file.
    package var query: String
    /// The column that was asked for.
    package var column: String
    /// The type that it was asked for as.
    package var type: String
    /// What is wrong.
    package var reason: Reason
}

extension RowError: CustomStringConvertible {
    /// The query, the column, the value and the type that it should have been.
    package var description: String {
        switch reason {
        case .missing(let existing):
            "\(query): no column \"\(column)\"; there are: \(existing.joined(separator: ", "))"
        case .null:
            "\(query): column \"\(column)\" is NULL, expected a \(type)"
        case .undecodable(let value):
            "\(query): column \"\(column)\": \"\(value.prefix(200))\" is not a \(type)"
        }
    }
}
