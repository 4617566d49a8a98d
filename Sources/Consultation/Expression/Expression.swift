/// An expression over options and dimensions, as its parts.
package indirect enum Expression: Hashable, Sendable {
    /// `question:option`, `region:africa`; the value `*` is "answered".
    case term(name: String, value: String)
    /// `months<=24`
    case comparison(question: String, operation: String, number: Double)
    case not(Expression)
    case both(Expression, Expression)
    case either(Expression, Expression)

    /// The names of its terms, in the order in which they stand.
    package var names: [String] {
        switch self {
        case .term(let name, _), .comparison(let name, _, _): [name]
        case .not(let inner): inner.names
        case .both(let first, let second), .either(let first, let second):
            first.names + second.names
        }
    }

    /// Whether one sheet satisfies the expression.
    ///
    /// - Parameters:
    ///   - gave: Whether the sheet gave an option, or something below it; `*` for any.
    ///   - numbers: The bounds of the number that the sheet gave to a question.
    /// - Returns: The truth of the expression for this sheet.
    package func isSatisfied(
        gave: (_ question: String, _ option: String) -> Bool,
        numbers: (_ question: String) -> ClosedRange<Double>?
    ) -> Bool {
        switch self {
        case .term(let name, let value):
            return gave(name, value)
        case .comparison(let question, let operation, let number):
            guard let range = numbers(question) else { return false }
            switch operation {
            case "<=": return range.upperBound <= number
            case "<": return range.upperBound < number
            case ">=": return range.lowerBound >= number
            case ">": return range.lowerBound > number
            default: return range.lowerBound == number && range.upperBound == number
            }
        case .not(let inner):
            return !inner.isSatisfied(gave: gave, numbers: numbers)
        case .both(let first, let second):
            return first.isSatisfied(gave: gave, numbers: numbers)
                && second.isSatisfied(gave: gave, numbers: numbers)
        case .either(let first, let second):
            return first.isSatisfied(gave: gave, numbers: numbers)
                || second.isSatisfied(gave: gave, numbers: numbers)
        }
    }
}
