import Testing

@testable import rapporteur

@Suite("The nearest known word")
struct NearestWordTests {
    static let known = ["init", "load", "aggregate", "report", "run", "check", "tally", "status"]

    @Test(
        "a slip of the hand finds the word that was meant",
        arguments: [
            ("laod", "load"), ("reprot", "report"), ("agregate", "aggregate"), ("chek", "check"),
            ("rn", "run"), ("stat", "status"), ("talley", "tally"),
        ]
    )
    func slips(word: String, meant: String) {
        #expect(NearestWord.to(word, among: Self.known) == meant)
    }

    @Test("a word like none of them finds none", arguments: ["xyzzy", "publish", "", "q"])
    func strangers(word: String) {
        #expect(NearestWord.to(word, among: Self.known) == nil)
    }

    @Test(
        "differences are letters to insert, drop, change or swap",
        arguments: [
            ("", "", 0), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1),
            ("abcd", "badc", 2), ("kitten", "sitting", 3),
        ]
    )
    func distances(first: String, second: String, expected: Int) {
        #expect(NearestWord.distance(first, second) == expected)
        #expect(NearestWord.distance(second, first) == expected)
    }
}
