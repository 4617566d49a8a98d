import Testing

@testable import ReportWriter

@Suite("Quantifiers")
struct QuantifierTests {
    typealias Quantifier = ReportData.Quantifier

    static let house: [String: Quantifier] = [
        "one": Quantifier(low: 1, high: 1, ofShare: false),
        "several": Quantifier(low: 3, high: 9, ofShare: false),
        "many": Quantifier(low: 0.25, high: 1, ofShare: true),
        "half": Quantifier(low: 0.5, high: 0.5, ofShare: true),
        "one third": Quantifier(low: 0.3, high: 0.37, ofShare: true),
        "a majority": Quantifier(low: 0.501, high: 1, ofShare: true),
        "most": Quantifier(low: 0.6, high: 1, ofShare: true),
        "almost all": Quantifier(low: 0.85, high: 0.999, ofShare: true),
        "all": Quantifier(low: 1, high: 1, ofShare: true),
    ]

    @Test(
        "the words that are true of a count and its base, the one that says most first",
        arguments: [
            (17, 36, ["many"]), (18, 36, ["half", "many"]), (12, 36, ["one third", "many"]),
            (19, 36, ["a majority", "many"]), (30, 36, ["most", "a majority", "many"]),
            (35, 36, ["almost all", "most", "a majority", "many"]),
            (36, 36, ["all", "most", "a majority", "many"]), (4, 36, ["several"]), (1, 36, ["one"]),
            (2, 36, []), (0, 0, []),
        ]
    )
    func permitted(count: Int, base: Int, words: [String]) {
        #expect(QuantifierWords.permitted(count: count, of: base, in: Self.house) == words)
    }

    @Test(
        "a word for a quantity of respondents is found with its place",
        arguments: [
            ("Most Governments would revise them.", ["most 1"]),
            ("They hold, as most of the replying States do, that.", ["most 15"]),
            ("In favour were almost all of them.", ["almost all 16"]),
            ("Of these, many were in favour; several doubted it.", ["many 11", "several 32"]),
            ("Half of the {number position.in_favour Government} agreed.", ["half 1"]),
            ("Reported by {number a Government} and many of those.", ["many 39"]),
            (
                "A majority of States and one third of respondents.",
                ["a majority 1", "one third 26"]
            ),
        ]
    )
    func found(text: String, expected: [String]) {
        let found = QuantifierGuard(words: Self.house.keys, language: "en").findings(in: text)
        #expect(found.map { "\($0.word) \($0.column)" } == expected)
    }

    @Test(
        "what is checked, or says nothing of respondents, is let through",
        arguments: [
            "{claim most: position.in_favour} of the Governments agreed.",
            "They would cover all types, within one week.",
            "One of the aims is consensus, all the same.",
            "How many Governments gave each reason is not known.",
            "It would hold two: a first one of {number prepcom.days day}, and more.",
            "The most frequent answer was no.", "At most three sessions were named.",
            "{Quantity position.in_favour} Governments agreed.",
        ]
    )
    func accepted(text: String) {
        #expect(QuantifierGuard(words: Self.house.keys, language: "en").findings(in: text).isEmpty)
    }
}
