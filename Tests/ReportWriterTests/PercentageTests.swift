import Testing

@testable import ReportWriter

/// Given and expected by hand; 1 of 29 is 3.448 per cent, and 3.5 only if it is rounded twice.
@Suite struct PercentageTests {
    @Test(arguments: [
        (1, 29, "3.4"), (1, 2000, "0.1"), (1, 2001, "0.0"), (2, 3, "66.7"), (36, 65, "55.4"),
        (0, 7, "0.0"), (7, 7, "100.0"),
    ])
    func isRoundedOnceHalfAwayFromZero(count: Int, base: Int, expected: String) {
        #expect(Percentages.column(count, of: base) == expected)
        #expect(Percentages.told(count, of: base) == expected.replacing(".0", with: ""))
    }

    @Test func thereIsNoneOfNobodyAndNoneOfWhatIsHidden() {
        #expect(Percentages.column(0, of: 0) == nil)
        #expect(Percentages.column(of: ["count": "..", "base_size": "29"]) == nil)
    }

    @Test(arguments: [
        ("count", "1", "3.4"), ("share", "3.4", "3.4"), ("share", "50", "50.0"), ("mean", "3", nil),
        ("share", "", nil),
    ])
    func ofAFigureIsThatOfItsCount(measure: String, value: String, expected: String?) {
        let row = ["measure": measure, "value": value, "base_size": "29"]
        #expect(Percentages.column(ofFigure: row) == expected)
    }
}
