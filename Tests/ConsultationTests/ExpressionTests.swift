import Testing

@testable import Consultation

@Suite("Expressions")
struct ExpressionTests {
    static let checker = ExpressionChecker(
        questions: ["position": false, "months": true],
        options: ["position": ["in_favour", "reservations"]],
        dimensions: ["region": ["africa", "asia"]]
    )

    @Test(
        "what is right is accepted",
        arguments: [
            "", "position:in_favour", "position:*", "!position:in_favour & region:africa",
            "(position:in_favour | position:reservations) & months<=24", "named:yes",
            "!!position:in_favour", "respondent:FRA", "months>=-1.5",
        ]
    )
    func accepted(expression: String) throws {
        _ = try Self.checker.check(expression)
    }

    @Test(
        "what is wrong is answered with its place and what would be right",
        arguments: [
            ("positoin:in_favour", 1, "did you mean position?"),
            ("position:in_favor", 10, "did you mean in_favour?"),
            ("position:in_favour &", 21, "ends where a term is expected"),
            ("(position:in_favour", 20, "never closed"),
            ("position:in_favour)", 19, "never opened"),
            ("position:in_favour region:asia", 20, "where & or | is expected"),
            ("position", 1, "needs a value"), ("position<=3", 1, "no question with numbers"),
            ("months<=many", 9, "is no number"), ("region:*", 1, "is no question"),
            ("position:in_favour'", 19, "belongs to no expression"),
            ("& position:*", 1, "term is expected"),
            ("members", 1, "needs a value"),
            ("position:", 1, "needs a value, as in position:code"),
            ("position & region:asia", 1, "needs a value"), ("position::x", 1, "needs a value"),
            (":in_favour", 1, "\":\" stands where a term is expected"),
            ("!", 2, "ends where a term is expected"),
            ("()", 2, "\")\" stands where a term is expected"),
            ("(position:* region:asia)", 13, "& or | is expected"),
            ("position:* !region:asia", 12, "\"!\" stands where & or | is expected"),
            ("position:\"in_favour", 10, "belongs to no expression"),
            ("\"position\":in_favour", 1, "stands where a term is expected"),
            ("region:arica", 8, "did you mean africa?"),
            ("late:maybe", 6, "has no value \"maybe\""),
            ("months:24", 8, "has no value \"24\""), ("months<=*", 9, "is no number"),
            ("region>=3", 1, "no question with numbers; write region:code"),
            ("respondent:*", 1, "takes a code"), ("respondent<=3", 1, "takes a code"),
            ("respondent:\"F R\"", 1, "takes a code"),
            ("months<=1e5", 9, "is no number"), ("months<=inf", 9, "is no number"),
            ("months<=nan", 9, "is no number"), ("months<=0x10", 9, "is no number"),
            ("months<=1.", 9, "is no number"), ("months<=.5", 9, "is no number"),
        ]
    )
    func refused(expression: String, place: Int, message: String) {
        let error = #expect(throws: ExpressionError.self) { try Self.checker.check(expression) }
        #expect(error?.place == place)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test(
        "every name refuses a value that it has not, and what it cannot be asked",
        arguments: checker.names
    )
    func refusedOfEach(name: String) {
        func complaint(_ expression: String) -> String {
            do {
                _ = try Self.checker.check(expression)
                return "taken"
            } catch { return error.description }
        }
        let isQuestion = Self.checker.isQuestion(name)
        if name == "respondent" {
            #expect(complaint("respondent:*").hasPrefix("place 1: \"respondent\" takes a code"))
        } else {
            #expect(
                complaint("\(name):no_such")
                    .hasPrefix("place \(name.count + 2): \"\(name)\" has no value \"no_such\"; ")
            )
            #expect(
                complaint("\(name):*")
                    == (isQuestion
                        ? "taken"
                        : "place 1: \"\(name)\" is no question, so \"*\" (answered) has no meaning")
            )
            for sign in ["<=", ">=", "<", ">", "="] {
                #expect(
                    complaint("\(name)\(sign)2")
                        == (name == "months"
                            ? "taken"
                            : "place 1: \"\(name)\" is no question with numbers; write \(name):code")
                )
            }
        }
    }

    @Test("members stands alone, and only as a base")
    func members() throws {
        #expect(try Self.checker.check("members", allowsMembers: true) == nil)
        #expect(throws: ExpressionError.self) {
            try Self.checker.check("members & named:yes", allowsMembers: true)
        }
    }

    @Test("& binds tighter than |, and ! tighter than both")
    func precedence() throws {
        let expression = try #require(
            try Self.checker.check("region:asia | position:in_favour & !region:africa")
        )
        func holds(_ given: Set<String>) -> Bool {
            expression.isSatisfied(gave: { given.contains("\($0):\($1)") }, numbers: { _ in nil })
        }
        #expect(holds(["region:asia", "region:africa"]))
        #expect(holds(["position:in_favour"]))
        #expect(!holds(["position:in_favour", "region:africa"]))
    }

    @Test("as many terms as anybody writes, and not so many that walking them ends the program")
    func terms() throws {
        let many = Array(repeating: "named:yes", count: 1000).joined(separator: "|")
        let read = try #require(try Self.checker.check(many))
        #expect(read.names.count == 1000)
        let error = #expect(throws: ExpressionError.self) {
            try Self.checker.check(many + String(repeating: "|named:yes", count: 200_000))
        }
        #expect(
            error == ExpressionError(place: 10_001, message: "an expression has at most 1000 terms")
        )
    }

    @Test("places are counted as the database counts them, and blanks are those of ASCII")
    func places() {
        // An accent on its own is a scalar of its own; a no-break space is part of a word.
        let accent = #expect(throws: ExpressionError.self) {
            try Self.checker.check("re\u{301}gion:x")
        }
        #expect(accent?.place == 1)
        let behind = #expect(throws: ExpressionError.self) {
            try Self.checker.check("respondent:e\u{301}e\u{301} 'x")
        }
        #expect(behind?.place == 17)
        #expect(throws: ExpressionError.self) { try Self.checker.check("named:yes\u{A0}") }
    }

    @Test("nesting has an end")
    func nesting() {
        let deep =
            String(repeating: "(", count: 5000) + "named:yes" + String(repeating: ")", count: 5000)
        let error = #expect(throws: ExpressionError.self) { try Self.checker.check(deep) }
        #expect(error == ExpressionError(place: 101, message: "parentheses nest too deep"))
    }
}

@Suite("Nearest names")
struct NearestTests {
    @Test(
        "a slip of the hand finds the name that was meant",
        arguments: [
            ("positoin", "position"), ("fundng", "funding"), ("fundingg", "funding"),
            ("Funding", "funding"),
        ]
    )
    func near(written: String, meant: String) {
        #expect(Nearest.match(written, among: ["funding", "position", "scope"]) == meant)
    }

    @Test("nothing is near what is far from all")
    func far() {
        #expect(Nearest.match("weather", among: ["funding", "position"]) == nil)
    }
}
