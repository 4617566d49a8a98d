import Foundation

/// A value for a `$n` of a statement.
///
/// Values travel beside the statement, never in it. The type is left to the server, so a
/// statement says what it takes: `$1::date`.
package enum Parameter: Sendable {
    /// SQL `NULL`.
    case null
    /// A text, or anything written as one: a date, a range, an enumeration.
    case text(String)
    /// A whole number.
    case int(Int)
    /// `true` or `false`.
    case bool(Bool)
    /// A decimal number, exact to the digit.
    case decimal(Decimal)
    /// An array of texts, for `$1::text[]`.
    case texts([String?])
    /// An array of whole numbers, for `$1::bigint[]`.
    case ints([Int])
    /// A JSON document, for `$1::jsonb`.
    case json(String)
    /// Bytes, for `bytea`.
    case bytes([UInt8])

    /// A text, or `NULL` where there is none.
    package static func text(_ value: String?) -> Self { value.map { .text($0) } ?? .null }

    /// A whole number, or `NULL` where there is none.
    package static func int(_ value: Int?) -> Self { value.map { .int($0) } ?? .null }
}

extension Parameter: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    /// A text, so that a list of parameters reads as a list of values.
    package init(stringLiteral value: String) { self = .text(value) }

    /// A whole number.
    package init(integerLiteral value: Int) { self = .int(value) }

    /// A truth value.
    package init(booleanLiteral value: Bool) { self = .bool(value) }

    /// SQL `NULL`.
    package init(nilLiteral: ()) { self = .null }
}
