/// How the number of a question is computed from the answers to others, as its column `formula` says.
///
/// Computing is done in the database, by one implementation; this one finds what that would refuse.
///
///     formula = product { ("+" | "-") product } ;  product = operand { "*" operand }
///     operand = question | number | "(" formula ")"
package struct Formula: Hashable, Sendable {
    /// What a formula may be made of: the questions of a codebook.
    package struct Question: Hashable, Sendable {
        /// Whether its answers are numbers.
        package var hasNumbers: Bool
        /// Whether it is computed itself.
        package var isComputed: Bool

        package init(hasNumbers: Bool, isComputed: Bool) {
            self.hasNumbers = hasNumbers
            self.isComputed = isComputed
        }
    }

    /// A longer one is nothing that a reader of a report could follow.
    package static let longest = 1000

    /// The questions that it names, each once, in the order in which they stand.
    package let questions: [String]

    /// Reads a formula.
    ///
    /// - Parameters:
    ///   - text: The formula; not empty.
    ///   - codebook: The questions that there are.
    /// - Throws: ``ExpressionError`` with the first place that is wrong.
    package init(
        _ text: String,
        of codebook: [String: Question]
    ) throws(ExpressionError) {
        guard text.unicodeScalars.count <= Self.longest else {
            throw ExpressionError(
                place: Self.longest + 1,
                message: "a formula has at most \(Self.longest) characters"
            )
        }
        var parser = Parser(
            tokens: try FormulaToken.split(text),
            length: text.unicodeScalars.count,
            codebook: codebook
        )
        try parser.sum()
        if let rest = parser.peek {
            throw ExpressionError(
                place: rest.place,
                message: rest.text == ")"
                    ? "this parenthesis was never opened"
                    : "\"\(rest.text)\" stands where +, - or * is expected"
            )
        }
        guard !parser.questions.isEmpty else {
            throw ExpressionError(place: 1, message: "a formula names at least one question")
        }
        questions = parser.questions
    }

    /// The questions that a formula names which was read before, each once, in the order in which they stand.
    package static func questions(of text: String) -> [String] {
        var seen: Set<String> = []
        return ((try? FormulaToken.split(text)) ?? [])
            .filter { !$0.isSign && !$0.isNumber }
            .map(\.text)
            .filter { seen.insert($0).inserted }
    }
}
