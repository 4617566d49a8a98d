import Testing

@testable import ReportWriter

/// What comes from the data stays a text, whatever it is; what is marked leads to its figure.
@Suite struct HTMLTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("Tom & \"Jerry's\"", "Tom &amp; &quot;Jerry&#39;s&quot;"),
        ("a\u{202E}b", "a\u{FFFD}b"),
        ("bell\u{7}", "bell\u{FFFD}"),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
    ])
    func dataNeverBecomeMarkup(text: String, expected: String) {
        #expect(HTML.escaped(text) == expected)
    }

    @Test(arguments: [
        ("position.in_favour", "figure-position.in_95_favour"),
        ("a b\"c", "figure-a_32_b_34_c"),
        ("a_b", "figure-a_95_b"),
    ])
    func identifiersTellCodesApart(code: String, expected: String) {
        #expect(HTML.identifier("figure-", code) == expected)
    }

    @Test func aFigureInATextIsALinkToItsRow() {
        let text = "In all, \(FigureMark.marked("36 Governments", figure: "favour")) < all."
        #expect(
            HTML.linked(text)
                == "In all, <a class=\"figure\" href=\"#figure-favour\">36 Governments</a> &lt; all."
        )
        #expect(FigureMark.plain(text) == "In all, 36 Governments < all.")
    }

    @Test func aTextWithoutMarksIsLeftAsItIs() {
        #expect(FigureMark.plain("No mark.") == "No mark.")
        #expect(FigureMark.pieces(of: "No mark.") == [.words("No mark.")])
    }

    @Test func barsAreSharesOfTheBaseAndToldInWords() {
        let chart = BarChart(
            title: "Views",
            bars: [
                .init(label: "for", value: 36, text: "36 (55.4 %)"),
                .init(label: "<none>", value: 0, text: "0"),
            ],
            full: 65,
            identifier: "c"
        )
        let svg = chart.svg()
        // 320 points are all of 65: 36 of them are 320 × 36 / 65 = 177.2.
        #expect(svg.contains("class=\"bar\" x=\"0\" y=\"22\" width=\"177\""))
        #expect(svg.contains("<desc id=\"c-text\">for: 36 (55.4 %); &lt;none&gt;: 0</desc>"))
        #expect(!svg.contains("<none>"))
    }

    @Test func aBaseOfNobodyDrawsNoBar() {
        let chart = BarChart(
            title: "Views",
            bars: [.init(label: "for", value: 0, text: "0")],
            full: 0,
            identifier: "c"
        )
        #expect(chart.svg().contains("class=\"bar\" x=\"0\" y=\"22\" width=\"0\""))
    }
}
