import Testing

@testable import ReportWriter

/// Charts say in words all that they show, differ without colour, and mirror for right-to-left.
@Suite struct ChartTests {
    @Test func partsFillTheBarAndHaveTheirOwnPatterns() {
        let svg = PartsChart(
            title: "Views",
            parts: [
                .init(label: "for", value: 1, text: "1 (33.3 %)"),
                .init(label: "against", value: 1, text: "1 (33.3 %)"),
                .init(label: "silent", value: 1, text: "1 (33.3 %)", isRest: true),
            ],
            identifier: "c"
        ).svg()
        // 440 points in three parts: ends are rounded, so that nothing is left over.
        #expect(
            svg.contains("x=\"0\" y=\"4\" width=\"147\" height=\"34\" fill=\"url(#pattern-0)\"")
        )
        #expect(
            svg.contains("x=\"147\" y=\"4\" width=\"146\" height=\"34\" fill=\"url(#pattern-1)\"")
        )
        #expect(svg.contains("x=\"293\" y=\"4\" width=\"147\" height=\"34\"/>"))
        #expect(svg.contains("for: 1 (33.3 %); against: 1 (33.3 %); silent: 1 (33.3 %)"))
    }

    @Test func aGridTellsFullMarksFromHollowOnes() {
        let chart = GridChart(
            title: "Calendar",
            rows: ["CPD"],
            columns: ["1995", "1996"],
            cells: [[.init(full: 3), .init(full: 1, hollow: 2)]],
            told: "CPD: 1995 3; 1996 1 and 2",
            identifier: "c"
        )
        let svg = chart.svg()
        #expect(svg.components(separatedBy: "class=\"bar\"").count == 3)
        #expect(svg.components(separatedBy: "class=\"frame\"").count == 2)
        #expect(svg.contains("<desc id=\"c-text\">CPD: 1995 3; 1996 1 and 2</desc>"))
        #expect(svg.contains("class=\"wide\""))
    }

    @Test func aPictureIsMirroredForLanguagesReadFromTheRight() {
        let bars = [BarChart.Bar(label: "a", value: 1, text: "1")]
        func chart(_ rules: LanguageRules) -> String {
            BarChart(title: "", bars: bars, full: 2, identifier: "c", rules: rules).svg()
        }
        #expect(chart(.english).contains("class=\"bar\" x=\"0\" y=\"22\" width=\"160\""))
        #expect(chart(.arabic).contains("class=\"bar\" x=\"280\" y=\"22\" width=\"160\""))
        #expect(chart(.arabic).contains("<text x=\"440\""))
    }

    @Test(arguments: [
        (LanguageRules.english, "a: 1; b: 2"),
        (LanguageRules.french, "a\u{A0}: 1\u{A0}; b\u{A0}: 2"),
        (LanguageRules.chinese, "a：1；b：2"),
    ])
    func aPictureIsToldWithTheMarksOfItsLanguage(rules: LanguageRules, expected: String) {
        let bars = [("a", 1), ("b", 2)].map { label, value in
            BarChart.Bar(label: label, value: value, text: "\(value)")
        }
        let svg = BarChart(title: "", bars: bars, full: 2, identifier: "c", rules: rules).svg()
        #expect(svg.contains("<desc id=\"c-text\">\(expected)</desc>"))
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1997-09-18", 874_540_800), ("2000-02-29", 951_782_400),
        ("1900-03-01", -2_203_891_200),
    ])
    func daysAreCountedAsUnixCounts(day: String, seconds: Int) {
        #expect(DayNumber(day)?.secondsSince1970 == seconds)
    }
}

/// Words are what stands between blanks; in Chinese characters count.
@Suite struct WordCountTests {
    @Test(arguments: [
        ("Thirty-six Governments, of the 65, were in favour.", false, 8),
        ("A/52/314 - and (no) \"quotes\" .", false, 4),
        ("", false, 0),
        ("联合国会员国有185个。", true, 9),
        ("A/52/314号文件", true, 4),
    ])
    func aTextHasSoManyWords(text: String, isChinese: Bool, expected: Int) {
        #expect(WordCount.count(text, isChinese: isChinese) == expected)
    }
}

/// Nothing in a text is taken for markup on its way into a Word file.
@Suite struct PandocMarkdownTests {
    @Test(arguments: [
        ("a *b* _c_ [d](e) `f` <g> #h", ##"a \*b\* \_c\_ \[d\]\(e\) \`f\` \<g\> \#h"##),
        ("1. one\n2. two", #"1\. one 2\. two"#),
        ("Côte d'Ivoire", #"Côte d\'Ivoire"#),
    ])
    func everyMarkIsEscaped(text: String, expected: String) {
        #expect(PandocMarkdown.escaped(text) == expected)
    }
}
