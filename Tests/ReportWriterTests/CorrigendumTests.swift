import Testing

@testable import ReportWriter

/// What a corrigendum says, as a table of given and expected.
@Suite struct CorrigendumTests {
    private func replace(_ old: String, _ new: String, line: Int = 1) -> TextDifference.Hunk {
        TextDifference.Hunk(old: old, new: new, line: line)
    }

    @Test func aNumberIsReplacedAlone() {
        let hunks = TextDifference.hunks(
            from: "In all, 36 Governments were in favour.",
            to: "In all, 37 Governments were in favour.",
            printed: ["In all, 36 Governments were in", "favour."]
        )
        #expect(hunks == [replace("36", "37")])
    }

    @Test(
        "a name that comes into a Chinese list, or leaves it, is told with the whole name after it",
        arguments: [
            ("阿根廷、澳大利亚、加拿大、古巴", "阿根廷、澳大利亚、奥地利、加拿大、古巴", "加拿大", "奥地利、加拿大"),
            ("阿根廷、奥地利、加拿大、古巴", "阿根廷、加拿大、古巴", "奥地利、加拿大", "加拿大"),
        ]
    )
    func chineseNames(before: String, after: String, old: String, new: String) {
        let hunks = TextDifference.hunks(from: before, to: after, printed: [])
        #expect(hunks == [replace(old, new)])
    }

    @Test func theLineIsThatOfThePrintedText() {
        let hunks = TextDifference.hunks(
            from: "One two three four five.",
            to: "One two three four six.",
            printed: ["One two", "three four", "five."]
        )
        #expect(hunks == [replace("five.", "six.", line: 3)])
    }

    @Test func anInsertedNameIsGivenItsNeighbour() {
        let hunks = TextDifference.hunks(
            from: "Cuba, Ecuador, Egypt and Spain replied.",
            to: "Cuba, Ecuador, Eritrea, Egypt and Spain replied.",
            printed: []
        )
        #expect(hunks == [replace("Ecuador,", "Ecuador, Eritrea,")])
    }

    @Test func aWordThatStandsTwiceIsToldApart() {
        let hunks = TextDifference.hunks(
            from: "Ten spoke. Of these, ten and five left.",
            to: "Ten spoke. Of these, ten and six left.",
            printed: []
        )
        #expect(hunks == [replace("five", "six")])
        let twice = TextDifference.hunks(from: "a 5 b 5 c", to: "a 5 b 6 c", printed: [])
        #expect(twice == [replace("b 5", "b 6")])
    }

    @Test func chineseIsComparedSignBySign() {
        let hunks = TextDifference.hunks(from: "36个国家的政府赞成", to: "37个国家的政府赞成", printed: [])
        #expect(hunks == [replace("36", "37")])
    }

    @Test func anInsertedParagraphLeavesTheOthersAlone() {
        let old: [Passage] = [
            .title("T"),
            .paragraph(number: 1, text: "The first letter was sent in May.", items: []),
            .paragraph(number: 2, text: "Three Governments replied to it.", items: ["in June"]),
        ]
        let new: [Passage] = [
            .title("T"),
            .paragraph(number: 1, text: "The first letter was sent in May.", items: []),
            .paragraph(number: 2, text: "A reminder went out a month later.", items: []),
            .paragraph(number: 3, text: "Four Governments replied to it.", items: ["in July"]),
        ]
        #expect(
            Comparison.corrections(from: old, to: new, .english) == [
                Correction(
                    place: .paragraph(1, item: nil, line: nil),
                    change: .insertAfter("A reminder went out a month later.")
                ),
                Correction(
                    place: .paragraph(2, item: nil, line: 1),
                    change: .replace(old: "Three", new: "Four")
                ),
                Correction(
                    place: .paragraph(2, item: "a", line: 1),
                    change: .replace(old: "June", new: "July")
                ),
            ]
        )
    }

    @Test func cellsRowsAndBasesOfTablesAreNamed() {
        func table(_ base: String, _ rows: [[String]]) -> [Passage] {
            [.title("T"), .base(table: 1, title: "Views", text: base)]
                + rows.map {
                    .row(table: 1, title: "Views", header: ["", "Number"], cells: $0, copy: 0)
                }
        }
        #expect(
            Comparison.corrections(
                from: table("Base: all, 65", [["for", "36"], ["against", "25"], ["gone", "1"]]),
                to: table("Base: all, 66", [["for", "37"], ["new", "2"], ["against", "25"]]),
                .english
            ) == [
                Correction(
                    place: .table(1, row: nil, column: nil),
                    change: .replace(old: "65", new: "66")
                ),
                Correction(
                    place: .table(1, row: "for", column: "Number"),
                    change: .replace(old: "36", new: "37")
                ),
                Correction(
                    place: .table(1, row: "gone", column: nil),
                    change: .delete("gone, 1")
                ),
                Correction(
                    place: .table(1, row: "for", column: nil),
                    change: .insertAfter("new, 2")
                ),
            ]
        )
    }

    @Test func nothingChangedNeedsNoCorrigendum() {
        let passages: [Passage] = [.title("T"), .paragraph(number: 1, text: "Same.", items: [])]
        #expect(Comparison.corrections(from: passages, to: passages, .english).isEmpty)
    }

    @Test func everyOfficialLanguageHasItsForm() {
        let correction = Correction(
            place: .paragraph(4, item: nil, line: 2),
            change: .replace(old: "36", new: "37")
        )
        let expected = [
            "en": ("Paragraph 4, line 2", "For \"36\" read \"37\""),
            "fr": ("Paragraphe 4, ligne 2", "Au lieu de «\u{A0}36\u{A0}», lire «\u{A0}37\u{A0}»"),
            "es": ("Párrafo 4, línea 2", "Donde dice \"36\" debe decir \"37\""),
            "ru": ("Пункт 4, строка 2", "Вместо «36» следует читать «37»"),
            "zh": ("第4段，第2行", "将“36”改为“37”"),
            "ar": ("الفقرة 4، السطر 2", "بدلا من \"36\" يقرأ \"37\""),
        ]
        #expect(Set(PhraseCatalogue.languages) == Set(expected.keys))
        for (language, (place, change)) in expected {
            let wording = Wording(language)
            #expect(correction.place(wording) == place)
            #expect(correction.change(wording) == change)
        }
    }
}
