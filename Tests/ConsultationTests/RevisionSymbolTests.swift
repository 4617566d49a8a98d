import Consultation
import Testing

@Suite("Symbols of revisions")
struct RevisionSymbolTests {
    @Test(
        "the next revision has the next number",
        arguments: [
            ("A/52/314", [], "A/52/314/Rev.1"),
            ("A/52/314/Rev.1", [], "A/52/314/Rev.2"),
            ("A/52/314", ["A/52/314/Rev.9", "A/52/314/Rev.10"], "A/52/314/Rev.11"),
            ("A/52/314", ["A/52/31/Rev.4", "A/52/314/Rev.x", "A/52/314/Corr.3"], "A/52/314/Rev.1"),
            ("A/58/50/Rev.1/Corr.1", [], "A/58/50/Rev.1/Corr.1/Rev.1"),
        ] as [(String, [String], String)]
    )
    func next(symbol: String, taken: [String], expected: String) {
        #expect(RevisionSymbol.next(after: symbol, taken: taken) == expected)
    }
}
