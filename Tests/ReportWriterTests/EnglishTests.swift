import Testing

@testable import ReportWriter

@Suite("English")
struct EnglishTests {
    @Test(
        "numbers below ten are words, from ten figures",
        arguments: [
            (0, "zero"), (1, "one"), (9, "nine"), (10, "10"), (65, "65"), (1000, "1,000"),
            (1_234_567, "1,234,567"),
        ]
    )
    func number(value: Int, written: String) {
        #expect(LanguageRules.english.number(value) == written)
    }

    @Test(
        "a sentence begins with a word",
        arguments: [
            (4, "Four"), (36, "Thirty-six"), (65, "Sixty-five"),
            (185, "One hundred and eighty-five"),
        ]
    )
    func start(value: Int, written: String) {
        #expect(LanguageRules.english.numberAtStart(value) == written)
    }

    @Test("in a series the highest number decides for all")
    func series() {
        #expect(LanguageRules.english.series([14, 9]) == ["14", "9"])
        #expect(LanguageRules.english.series([4, 9]) == ["four", "nine"])
    }

    @Test(
        "a list has no comma before and, but semicolons where an item has a comma",
        arguments: [
            (["Algeria"], "Algeria"), (["Algeria", "Brazil"], "Algeria and Brazil"),
            (["Algeria", "Brazil", "Chile"], "Algeria, Brazil and Chile"),
            (["a, b", "c", "d"], "a, b; c; and d"),
        ]
    )
    func list(items: [String], written: String) {
        #expect(LanguageRules.english.list(items) == written)
    }

    @Test(
        "dates are as far as they are known",
        arguments: [
            ("1997-07-30", "1997-07-30", "day", "30 July 1997"),
            ("1997-01-01", "1997-12-31", "year", "1997"),
            ("1997-10-01", "1997-10-31", "month", "October 1997"),
            ("1998-04-01", "1998-06-30", "quarter", "the second quarter of 1998"),
            ("1997-07-01", "1997-12-31", "half_year", "the second half of 1997"),
            ("1996-03-13", "1996-03-14", "day_range", "13 and 14 March 1996"),
            ("1995-03-06", "1995-04-12", "day_range", "6 March 1995 to 12 April 1995"),
        ]
    )
    func dates(from: String, to: String, precision: String, written: String) {
        #expect(
            LanguageRules.english.partialDate(from: from, to: to, precision: precision) == written
        )
    }

    @Test(
        "nouns and verbs agree with a count",
        arguments: [
            ("Government", 1, "Government"), ("Government", 36, "Governments"), ("was", 2, "were"),
            ("reply", 2, "replies"), ("party", 3, "parties"), ("day", 2, "days"), ("is", 1, "is"),
        ]
    )
    func agreement(word: String, count: Int, written: String) {
        #expect(English.noun(word, for: count) == written)
    }
}

@Suite("Templates")
struct TemplateTests {
    @Test(
        "a number in a template is refused unless it is a date, a symbol or a paragraph",
        arguments: [
            ("36 Governments", "36"), ("by 30 July 1997", nil), ("resolution A/RES/49/127", nil),
            ("in 1997", nil), ("paragraph 7", nil), ("{number x.y} of 65", "65"),
            ("CHR resolution 1997/14", nil), ("No. 97", nil),
        ] as [(String, String?)]
    )
    func digits(text: String, found: String?) {
        #expect(DigitGuard(.english).firstBareNumber(in: text) == found)
    }

    @Test(
        "numerals of Chinese are words, its dates are none, and wide digits are digits",
        arguments: [
            ("截至1995年4月26日前一份报告定稿时，对第二封信", nil), ("两年至三年", nil), ("1997年报告草稿", nil),
            ("共36个政府", "36"), ("第三封信和２个政府", "２"),
        ] as [(String, String?)]
    )
    func digitsOfChinese(text: String, found: String?) {
        #expect(DigitGuard(.chinese).firstBareNumber(in: text) == found)
    }

    @Test("a template is cut into parts, sections, labelled paragraphs with items, and directives")
    func parse() {
        let template = Template.parse(
            "% no\n# One\n\n[first] Text\nmore.\n- an item\n  of two lines\n- another\n\n## Section\n@bodies within\n",
            file: "t"
        )
        #expect(template.elements.map(\.line) == [2, 4, 10, 11])
        guard case .paragraph(let label, let text, let items) = template.elements[1].content else {
            Issue.record("no paragraph")
            return
        }
        #expect(label == "first")
        #expect(text == "Text more.")
        #expect(items == ["an item of two lines", "another"])
    }

    @Test("no line is longer than 72 columns, and two blanks follow a sentence")
    func wrapping() {
        let text = String(repeating: "Word after word.  ", count: 30)
        let lines = TextWrapper.wrap(text, first: "1.   ")
        #expect(lines.allSatisfy { $0.count <= 72 })
        #expect(lines[0].hasPrefix("1.   Word after word.  Word"))
    }
}
