import Testing

@testable import ReportWriter

@Suite("Text from the registers")
struct RegisterTextTests {
    private func body(_ code: String, _ label: String, _ short: String = "") -> Registers.Body {
        Registers.Body(row: ["body": code, "label": label, "short": short])
    }

    @Test("a name is given in full once, then by its short form")
    func names() {
        let names = NameBook()
        let acronym = body("ilo", "International Labour Organization", "ILO")
        let words = body("group", "Group on Migration of the North and the South", "Group")
        let long = body("council", "Council of Elders")
        #expect(names.name(acronym) == "the International Labour Organization (ILO)")
        #expect(names.name(acronym) == "ILO")
        #expect(names.nameAtStart(acronym) == "ILO")
        #expect(
            names.nameAtStart(words) == "The Group on Migration of the North and the South (Group)"
        )
        #expect(names.name(words) == "the Group")
        #expect(names.name(long) == "the Council of Elders")
        #expect(names.name(long) == "the Council of Elders")
        #expect(names.nameInFull(acronym) == "the International Labour Organization (ILO)")
    }

    @Test(
        "a role is a clause that agrees in number and time",
        arguments: [
            ("attends", 1, false, "attends"), ("attends", 2, false, "attend"),
            ("member", 1, false, "is a member"), ("member", 3, false, "are members"),
            ("observer", 1, false, "is an observer"),
            ("invited_observer", 2, false, "were to be invited as observers"),
            ("participating_government", 2, true, "took part as participating Governments"),
            ("lead_agency", 1, false, "takes part as lead agency"),
            ("equal_participant", 2, false, "take part as equal participants"),
        ]
    )
    func roles(_ role: String, _ count: Int, _ isPast: Bool, _ expected: String) {
        #expect(BodyPhrases.role(role, count: count, isPast: isPast) == expected)
    }

    @Test("a record has a sentence for each date, and says what has none")
    func record() {
        #expect(
            BodyPhrases.record(
                "of X",
                [("in 1995", ["a"]), ("in 1996", ["b", "c"]), ("in 1997", ["d"])]
            )
                == "The record of X begins in 1995 with a. In 1996 followed b and c. In 1997 came d."
        )
        #expect(
            BodyPhrases.record("of X", [("in 1995", ["a"])]) == "The record of X shows, in 1995, a."
        )
        #expect(BodyPhrases.record("of X", []) == "")
        #expect(
            BodyPhrases.undated(["a"], alone: "of X") == "The record of X shows, without a date, a."
        )
    }

    @Test("what lies ahead, what has no date and what is overdue are told apart")
    func outlook() {
        #expect(
            BodyPhrases.ahead(["a, in 1998"], undated: ["b"])
                == "Still ahead at the cut-off date lay a, in 1998. Foreseen without a date remained b."
        )
        #expect(BodyPhrases.ahead([], undated: []) == "")
        #expect(BodyPhrases.overdue(["a, in 1996"]).hasSuffix("namely a, in 1996."))
    }
}
