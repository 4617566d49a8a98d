@testable import ReportWriter

extension FuzzTarget {
    /// A template over a small edition: it is composed and written in both forms, or refused with places.
    static func template(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let template = Template.parse(text, file: "report.en.txt")
        let lines = 1 + text.count(where: \.isNewline)
        precondition(template.elements.allSatisfy { (1...lines).contains($0.line) })
        let composer = ReportComposer(
            data: edition,
            template: template,
            declaredTables: [],
            lists: .init(replies: ["named:yes": ["France", "Kenya"]]),
            repliesByRound: [:]
        )
        do {
            let document = try composer.compose()
            let plain = PlainText.render(document)
            // Nothing of a template may be obeyed by the terminal that shows the report.
            precondition(
                plain.unicodeScalars.allSatisfy {
                    $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F)
                },
                "a control character in the text"
            )
        } catch {
            precondition(!error.faults.isEmpty)
            precondition(error.faults.allSatisfy { (1...lines).contains($0.line) })
        }
    }

    private static let edition: ReportData = {
        let figures = ReportTable(
            name: "figures",
            title: "figures",
            columns: [
                ("figure", .string), ("label", .string), ("measure", .string), ("value", .number),
                ("base_size", .integer), ("asked", .integer), ("answered", .integer),
                ("silent", .integer), ("share", .number),
            ],
            rows: [
                ["p", "in favour", "count", "36", "65", "65", "60", "5", "0.5538"],
                ["n", "none", "count", "0", "0", "0", "0", "0", nil],
                ["m", "mean", "mean", "18.5", "9", nil, nil, nil, nil],
            ]
        )
        let questions = ReportTable(
            name: "questions",
            title: "questions",
            columns: [
                ("question", .string), ("label", .string), ("kind", .string), ("asked", .integer),
                ("answered", .integer), ("silent", .integer), ("asked_of", .string),
            ],
            rows: [["position", "Position", "single", "65", "60", "5", nil]]
        )
        let facts = EditionFacts(
            build: 1,
            consultation: "f",
            symbol: "A/52/314",
            reference: "A/52/314",
            cutoff: "1997-07-01",
            batch: 1,
            title: "Title",
            titles: [],
            languages: ["en"],
            members: 185,
            inputs: []
        )
        return ReportData(
            facts: facts,
            wording: Wording("en"),
            tables: [figures, questions],
            quantifiers: [
                "most": .init(low: 0.5, high: 1, ofShare: true),
                "several": .init(low: 3, high: 10, ofShare: false),
            ]
        )
    }()
}
