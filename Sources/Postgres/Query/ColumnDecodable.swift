import Foundation

/// A type that a column's text can be read as.
package protocol ColumnDecodable: Sendable {
    /// How an error names the type, such as `whole number`.
    static var columnTypeName: String { get }

    /// Reads a value as PostgreSQL writes it, or returns `nil` where the text is none.
    init?(columnText: String)
}

extension String: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "text" }

    /// Takes the text as it is.
    package init?(columnText: String) { self = columnText }
}

extension Int: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "whole number" }

    /// Reads decimal digits with an optional sign.
    package init?(columnText: String) { self.init(columnText) }
}

extension Bool: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "truth value" }

    /// Reads `t` or `f`.
    package init?(columnText: String) {
        switch columnText {
        case "t": self = true
        case "f": self = false
        default: return nil
        }
    }
}

extension Double: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "number" }

    /// Reads a number, infinities and `NaN` among them.
    package init?(columnText: String) { self.init(columnText) }
}

extension Decimal: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "decimal number" }

    /// Reads a number exactly.
    package init?(columnText: String) {
        // Foundation reads as far as it can and drops the rest, so the whole is checked first.
        guard columnText.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?/) != nil else { return nil }
        self.init(string: columnText)
    }
}

extension Array: ColumnDecodable where Element: ColumnDecodable {
    /// How an error names the type.
    package static var columnTypeName: String { "array of \(Element.columnTypeName)" }

    /// Reads a one-dimensional array without `NULL` elements.
    package init?(columnText: String) {
        guard let texts = ArrayText.decode(columnText) else { return nil }
        self = []
        reserveCapacity(texts.count)
        for text in texts {
            guard let text, let element = Element(columnText: text) else { return nil }
            append(element)
        }
    }
}
