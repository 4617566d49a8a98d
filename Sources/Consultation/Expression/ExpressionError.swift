/// What is wrong with an expression, and where.
package struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The Unicode scalar at which it goes wrong, from 1.
    package var place: Int
    /// What is wrong and what would be right.
    package var message: String

    package var description: String { "place \(place): \(message)" }
}
