import Testing

@testable import ReportWriter

@Suite("Text from the registers")
struct RegisterTextTests {
    private func body(_ code: String, _ label: String, _ short: String = "") -> Registers.Body {
        Registers.Body(row: ["body": code, "label": label, "short": short])
    }

    @Test("a name is given in full once, then by its short form")
    func names() {
        let names = NameBook(wording: .english)
        let acronym = body("ilo", "International Labour Organization", "ILO")
        let words = body("group", "Group on Migration of the North and the South", "Group")
        let long = body("council", "Council of Elders")
        #expect(names.name(acronym) == "the International Labour Organization (ILO)")
        #expect(names.name(acronym) == "ILO")
        #expect(names.name(acronym) == "ILO")
        #expect(
            names.name(words) == "the Group on Migration of the North and the South (Group)"
        )
        #expect(names.name(words) == "the Group")
        #expect(names.name(long) == "the Council of Elders")
        #expect(names.name(long) == "the Council of Elders")
        #expect(names.nameInFull(acronym) == "the International Labour Organization (ILO)")
    }

    @Test(
        "a role is a clause that agrees in number and time",
        arguments: [
            (.roleAttends, 1, false, "X attends"), (.roleAttends, 2, false, "X attend"),
            (.roleMember, 1, false, "X is a member"), (.roleMember, 3, false, "X are members"),
            (.roleObserver, 1, false, "X is an observer"),
            (.roleInvitedObserver, 2, false, "X were to be invited as observers"),
            (.roleOther, 2, true, "X took part as participating Governments"),
            (.roleOther, 1, false, "X takes part as participating Government"),
        ] as [(Phrase, Int, Bool, String)]
    )
    func roles(_ role: Phrase, _ count: Int, _ isPast: Bool, _ expected: String) {
        let wording = Wording.english
        let said = wording(
            role,
            [
                "names": ["X"], "count": count, "past": isPast, "body": nil as String?,
                "role": wording.term("participating_government", count: count),
            ]
        )
        #expect(said == expected)
    }

    @Test(
        "what a body is has a sentence, however little is known of it",
        arguments: [
            (
                "committee", 3, "in 1997", "the Council", "advises",
                "The Body, a committee of three members established in 1997 that reports to the Council, advises."
            ),
            ("", nil, "in 1997", nil, "advises", "The Body, established in 1997, advises."),
            (
                "", nil, "", "the Council", "advises",
                "The Body, which reports to the Council, advises."
            ),
            ("organ", 1, "", nil, "", "The Body, an organ of one member, is named in the replies."),
            ("", nil, "", nil, "", "The Body is named in the replies."),
        ] as [(String, Int?, String, String?, String, String)]
    )
    func bodies(
        _ kind: String,
        _ members: Int?,
        _ founded: String,
        _ parent: String?,
        _ mandate: String,
        _ expected: String
    ) {
        let said = Wording.english(
            .bodyIs,
            [
                "name": "the Body", "kind": kind, "members": members, "founded": founded,
                "parent": parent, "mandate": mandate,
            ]
        )
        #expect(said == expected)
    }

    @Test(
        "how much of what an event builds on is on record",
        arguments: [
            (1, 1, "one event, which is on record."), (1, 0, "one event, which is not on record."),
            (3, 3, "three events, all of which are on record."),
            (3, 2, "three events, two of which are on record."),
            (3, 1, "three events, one of which is on record."),
            (3, 0, "three events, none of which is on record."),
        ]
    )
    func chains(_ inputs: Int, _ recorded: Int, _ expected: String) {
        let said = Wording.english(
            .chain,
            [
                "event": "meeting", "inputs": inputs, "recorded": recorded,
                "complete": inputs == recorded,
            ]
        )
        #expect(said == "The meeting builds on " + expected)
    }
}
