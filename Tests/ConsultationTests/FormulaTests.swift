import Testing

@testable import Consultation

@Suite("Formulas")
struct FormulaTests {
    static let codebook: [String: Formula.Question] = [
        "sessions": .init(hasNumbers: true, isComputed: false),
        "weeks": .init(hasNumbers: true, isComputed: false),
        "2nd": .init(hasNumbers: true, isComputed: false),
        "days": .init(hasNumbers: true, isComputed: true),
        "position": .init(hasNumbers: false, isComputed: false),
    ]

    @Test(
        "what is right is read, and names its questions once",
        arguments: [
            ("sessions", ["sessions"]), ("sessions*weeks*5", ["sessions", "weeks"]),
            ("weeks + (sessions - 1) * weeks * 2.5", ["weeks", "sessions"]),
            ("((sessions))", ["sessions"]), ("0 - 2nd", ["2nd"]),
            ("\tsessions -\nweeks\u{0B}", ["sessions", "weeks"]),
        ]
    )
    func accepted(text: String, questions: [String]) throws {
        #expect(try Formula(text, of: Self.codebook).questions == questions)
        #expect(Formula.questions(of: text) == questions)
    }

    @Test(
        "what is wrong is answered with its place and what would be right",
        arguments: [
            ("sesions * 2", 1, "unknown question \"sesions\"; did you mean sessions?"),
            ("1 + unheard_of", 5, "known: 2nd, sessions, weeks"),
            ("sessions + position", 12, "\"position\" is no question with numbers"),
            ("5 * days", 5, "\"days\" is computed itself"),
            ("sessions +", 11, "ends where a question or a number is expected"),
            (" ", 2, "ends where a question or a number is expected"),
            ("-sessions", 1, "\"-\" stands where a question or a number is expected"),
            ("sessions * * 2", 12, "\"*\" stands where a question or a number is expected"),
            ("()", 2, "\")\" stands where a question or a number is expected"),
            ("sessions weeks", 10, "\"weeks\" stands where +, - or * is expected"),
            ("2 (sessions)", 3, "\"(\" stands where +, - or * is expected"),
            ("(sessions weeks)", 11, "\"weeks\" stands where +, - or * is expected"),
            ("(sessions", 10, "a parenthesis is never closed"),
            ("sessions)", 9, "this parenthesis was never opened"),
            ("sessions / 2", 10, "\"/\" belongs to no formula"),
            ("sessions × 2", 10, "\"×\" stands where +, - or * is expected"),
            ("sessions^2", 9, "\"^\" belongs to no formula"),
            ("sessions * 1.", 12, "unknown question \"1.\""),
            ("sessions * 1e3", 12, "unknown question \"1e3\""),
            ("2 * 3", 1, "names at least one question"),
            (
                String(repeating: "(", count: 101) + "sessions", 101,
                "parentheses nest too deep"
            ),
            (String(repeating: "1", count: 1001), 1001, "at most 1000 characters"),
        ]
    )
    func refused(text: String, place: Int, message: String) {
        let error = #expect(throws: ExpressionError.self) { try Formula(text, of: Self.codebook) }
        #expect(error?.place == place)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test("a formula of the greatest length is read")
    func longest() throws {
        let text = "sessions" + String(repeating: "+1", count: (Formula.longest - 8) / 2)
        #expect(text.count == Formula.longest)
        #expect(try Formula(text, of: Self.codebook).questions == ["sessions"])
    }
}
