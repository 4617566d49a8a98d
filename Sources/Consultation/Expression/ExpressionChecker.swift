/// Checks expressions against the names of a consultation before anything is stored.
///
/// Counting is done in the database, by one implementation; this one only finds what that would
/// refuse, so that it is reported with file and line beside all other faults.
///
///     expression = and { "|" and } ;  and = not { "&" not } ;  not = "!" not | "(" expression ")" | term
///     term = name ":" value | name ":" "*" | number question, comparison, number
package struct ExpressionChecker: Sendable {
    /// The values of each name: options of questions, values of dimensions and attributes.
    private let values: [String: Set<String>]
    /// The questions, and whether each has numbers as answers.
    private let questions: [String: Bool]

    /// Dimensions whose values are fixed.
    package static let flags: [String: Set<String>] = [
        "named": ["yes"], "coded": ["yes"], "joint": ["yes", "no"], "late": ["yes", "no"],
        "member": ["yes", "no"], "status": ["substantive", "unchanged"],
    ]

    /// Takes the names that a consultation has.
    ///
    /// - Parameters:
    ///   - questions: Each question, and whether its answers are numbers.
    ///   - options: The options of each question.
    ///   - dimensions: The values of regions, rounds and attributes.
    package init(
        questions: [String: Bool],
        options: [String: Set<String>],
        dimensions: [String: Set<String>]
    ) {
        self.questions = questions
        var values = Self.flags
        for (name, known) in dimensions { values[name, default: []].formUnion(known) }
        for (name, known) in options { values[name, default: []].formUnion(known) }
        for name in questions.keys { values[name, default: []].formUnion([]) }
        self.values = values
    }

    /// The names that may stand before a colon.
    package var names: [String] { (Array(values.keys) + ["respondent"]).sorted() }

    /// Checks one expression.
    ///
    /// - Parameters:
    ///   - expression: The text; empty is everybody.
    ///   - allowsMembers: Whether `members` may stand alone, as in a base.
    /// - Returns: The expression, or `nil` for everybody and for the membership.
    /// - Throws: ``ExpressionError`` with the first place that is wrong.
    package func check(
        _ expression: String,
        allowsMembers: Bool = false
    ) throws(ExpressionError) -> Expression? {
        let tokens = try ExpressionToken.split(expression)
        if tokens.isEmpty || (allowsMembers && tokens.map(\.text) == ["members"]) { return nil }
        var parser = Parser(tokens: tokens, length: expression.unicodeScalars.count, names: self)
        let parsed = try parser.either()
        if let rest = parser.peek {
            let message =
                rest.text == ")"
                ? "this parenthesis was never opened"
                : "\"\(rest.text)\" stands where & or | is expected"
            throw ExpressionError(place: rest.place, message: message)
        }
        return parsed
    }

    /// The questions that an expression names, each once, in the order in which they stand.
    package func questions(of expression: Expression) -> [String] {
        var seen: Set<String> = []
        return expression.names.filter { questions[$0] != nil && seen.insert($0).inserted }
    }

    /// Checks one term's name, operator and value.
    func check(
        name: ExpressionToken,
        operation: String,
        value: ExpressionToken
    ) throws(ExpressionError) {
        if name.text == "respondent" {
            let code = value.text.trimmingQuotes
            guard operation == ":", !code.isEmpty,
                !code.utf8.contains(where: {
                    $0 == UInt8(ascii: "*") || $0 == 0x20 || (0x09...0x0D).contains($0)
                })
            else {
                throw ExpressionError(
                    place: name.place,
                    message: "\"respondent\" takes a code, as in respondent:FRA"
                )
            }
            return
        }
        guard let known = values[name.text] else {
            throw ExpressionError(
                place: name.place,
                message: "unknown name \"\(name.text)\"; \(Nearest.advice(name.text, among: names))"
            )
        }
        let bare = value.text.trimmingQuotes
        if operation != ":" {
            guard questions[name.text] == true else {
                throw ExpressionError(
                    place: name.place,
                    message: "\"\(name.text)\" is no question with numbers; write \(name.text):code"
                )
            }
            // What counts takes plain decimals only: neither 1e5 nor inf.
            guard bare.isPlainDecimal else {
                throw ExpressionError(place: value.place, message: "\"\(bare)\" is no number")
            }
        } else if bare == "*" {
            guard questions[name.text] != nil else {
                throw ExpressionError(
                    place: name.place,
                    message: "\"\(name.text)\" is no question, so \"*\" (answered) has no meaning"
                )
            }
        } else if !known.contains(bare) {
            throw ExpressionError(
                place: value.place,
                message: "\"\(name.text)\" has no value \"\(bare)\"; "
                    + Nearest.advice(bare, among: Array(known))
            )
        }
    }

    /// Whether a name is a question.
    package func isQuestion(_ name: String) -> Bool { questions[name] != nil }
}

extension String {
    var trimmingQuotes: String {
        let scalars = unicodeScalars
        guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return self }
        return String(scalars.dropFirst().dropLast())
    }
}
