extension ExpressionChecker {
    /// Walks the tokens of one expression by recursive descent.
    struct Parser {
        /// Deeper nesting is no expression that a person wrote.
        static let deepest = 100
        /// Nor has anybody one of more terms; each is a step of a recursion wherever one is walked.
        static let mostTerms = 1000

        let tokens: [ExpressionToken]
        let length: Int
        let names: ExpressionChecker
        var index = 0
        var depth = 0
        var terms = 0

        var peek: ExpressionToken? { index < tokens.count ? tokens[index] : nil }

        mutating func either() throws(ExpressionError) -> Expression {
            var left = try both()
            while peek?.text == "|" {
                index += 1
                left = .either(left, try both())
            }
            return left
        }

        private mutating func both() throws(ExpressionError) -> Expression {
            var left = try negation()
            while peek?.text == "&" {
                index += 1
                left = .both(left, try negation())
            }
            return left
        }

        private mutating func negation() throws(ExpressionError) -> Expression {
            var isNegated = false
            while peek?.text == "!" {
                index += 1
                isNegated.toggle()
            }
            let inner = try operand()
            return isNegated ? .not(inner) : inner
        }

        private mutating func operand() throws(ExpressionError) -> Expression {
            guard let token = peek else {
                throw ExpressionError(
                    place: length + 1,
                    message: "the expression ends where a term is expected"
                )
            }
            guard token.text == "(" else { return try term(token) }
            depth += 1
            guard depth <= Self.deepest else {
                throw ExpressionError(place: token.place, message: "parentheses nest too deep")
            }
            index += 1
            let inner = try either()
            guard peek?.text == ")" else {
                let message =
                    peek.map { "\"\($0.text)\" stands where & or | is expected" }
                    ?? "a parenthesis is never closed"
                throw ExpressionError(place: peek?.place ?? length + 1, message: message)
            }
            index += 1
            depth -= 1
            return inner
        }

        private mutating func term(_ name: ExpressionToken) throws(ExpressionError) -> Expression {
            guard name.isName else {
                throw ExpressionError(
                    place: name.place,
                    message: "\"\(name.text)\" stands where a term is expected"
                )
            }
            guard index + 2 < tokens.count, tokens[index + 2].isValue,
                tokens[index + 1].text == ":"
                    || ExpressionToken.comparisons.contains(tokens[index + 1].text)
            else {
                throw ExpressionError(
                    place: name.place,
                    message: "\"\(name.text)\" needs a value, as in \(name.text):code"
                )
            }
            terms += 1
            guard terms <= Self.mostTerms else {
                throw ExpressionError(
                    place: name.place,
                    message: "an expression has at most \(Self.mostTerms) terms"
                )
            }
            let (operation, value) = (tokens[index + 1].text, tokens[index + 2])
            try names.check(name: name, operation: operation, value: value)
            index += 3
            guard operation != ":", let number = Double(value.text.trimmingQuotes) else {
                return .term(name: name.text, value: value.text.trimmingQuotes)
            }
            return .comparison(question: name.text, operation: operation, number: number)
        }
    }
}
