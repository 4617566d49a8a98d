import Testing

@testable import ReportWriter

@Suite("Tables in plain text")
struct TableTextTests {
    /// The lines of a table of one row, without its title and rules.
    private func lines(_ header: [String], _ cells: [String]) -> [String] {
        let table = Document.Table(
            title: "T",
            base: "",
            header: [""] + header,
            rows: [["row"] + cells],
            depths: [0],
            note: nil
        )
        return TableText.render(table, number: 1, .english)
            .filter { !$0.isEmpty && !$0.hasPrefix("Table") && !$0.hasPrefix("-") }
    }

    private func words(_ lines: [String]) -> [[String]] {
        lines.map { $0.split(separator: " ").map(String.init) }
    }

    @Test("a narrow column divides its head after a hyphen of its own or at a soft one")
    func divided() {
        let lines = lines(["Inter\u{AD}regional", "Co-ordinated"], ["1", "2"])
        #expect(
            words(lines) == [["Inter-", "Co-"], ["regional", "ordinated"], ["row", "1", "2"]]
        )
        #expect(lines.allSatisfy { $0.count <= TextWrapper.width })
    }

    @Test("a head with room enough stands undivided, without the sign")
    func undivided() {
        let lines = lines(["Inter\u{AD}regional"], ["1234567890123"])
        #expect(words(lines) == [["Interregional"], ["row", "1234567890123"]])
    }

    @Test("a word wider than its column is divided at its own hyphen, else where the column ends")
    func wide() {
        #expect(
            words(lines(["Due"], ["cinquante-quatrième session"]))
                == [["Due"], ["row", "cinquante-"], ["quatrième", "session"]]
        )
        #expect(
            words(lines(["Due"], ["Donaudampfschifffahrt"]))
                == [["Due"], ["row", "Donaudampfschifff-"], ["ahrt"]]
        )
    }
}
