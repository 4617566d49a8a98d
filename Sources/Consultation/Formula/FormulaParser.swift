extension Formula {
    /// Walks the tokens of one formula by recursive descent.
    struct Parser {
        /// Deeper nesting is no formula that a person wrote.
        static let deepest = 100

        let tokens: [FormulaToken]
        let length: Int
        let codebook: [String: Question]
        private(set) var questions: [String] = []
        private var index = 0
        private var depth = 0

        init(tokens: [FormulaToken], length: Int, codebook: [String: Question]) {
            self.tokens = tokens
            self.length = length
            self.codebook = codebook
        }

        var peek: FormulaToken? { index < tokens.count ? tokens[index] : nil }

        mutating func sum() throws(ExpressionError) {
            try product()
            while peek?.text == "+" || peek?.text == "-" {
                index += 1
                try product()
            }
        }

        private mutating func product() throws(ExpressionError) {
            try operand()
            while peek?.text == "*" {
                index += 1
                try operand()
            }
        }

        private mutating func operand() throws(ExpressionError) {
            guard let token = peek else {
                throw ExpressionError(
                    place: length + 1,
                    message: "the formula ends where a question or a number is expected"
                )
            }
            index += 1
            if token.text == "(" { return try parenthesis(token) }
            guard !token.isSign else {
                throw ExpressionError(
                    place: token.place,
                    message: "\"\(token.text)\" stands where a question or a number is expected"
                )
            }
            if !token.isNumber { try question(token) }
        }

        private mutating func parenthesis(_ token: FormulaToken) throws(ExpressionError) {
            depth += 1
            guard depth <= Self.deepest else {
                throw ExpressionError(place: token.place, message: "parentheses nest too deep")
            }
            try sum()
            guard peek?.text == ")" else {
                throw ExpressionError(
                    place: peek?.place ?? length + 1,
                    message: peek.map { "\"\($0.text)\" stands where +, - or * is expected" }
                        ?? "a parenthesis is never closed"
                )
            }
            index += 1
            depth -= 1
        }

        /// Checks that a question may be named, and remembers it.
        private mutating func question(_ token: FormulaToken) throws(ExpressionError) {
            func error(_ message: String) -> ExpressionError {
                ExpressionError(place: token.place, message: message)
            }
            guard let known = codebook[token.text] else {
                let usable = codebook.filter { $0.value.hasNumbers && !$0.value.isComputed }.keys
                throw error(
                    "unknown question \"\(token.text)\"; "
                        + Nearest.advice(token.text, among: Array(usable))
                )
            }
            guard known.hasNumbers else {
                throw error(
                    "\"\(token.text)\" is no question with numbers; "
                        + "a formula takes questions of kind number or range"
                )
            }
            guard !known.isComputed else {
                throw error(
                    "\"\(token.text)\" is computed itself; write its own formula here, in parentheses"
                )
            }
            if !questions.contains(token.text) { questions.append(token.text) }
        }
    }
}
