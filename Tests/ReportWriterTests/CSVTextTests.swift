import Testing

@testable import ReportWriter

/// No cell is a formula, and what was guarded can be read back.
@Suite struct CSVTextTests {
    /// The triggers of OWASP's page, and what a spreadsheet leaves alone.
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""),
        ("\u{FF1D}1", "'\u{FF1D}1"), ("'s-Gravenhage", "''s-Gravenhage"),
        ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
        ("Algeria", "Algeria"), ("1=1", "1=1"), ("", ""), ("a,b", "\"a,b\""),
    ])
    func aTextIsNeverAFormula(text: String, expected: String) {
        #expect(CSVText.cell(text, isNumeric: false) == expected)
    }

    @Test(arguments: [
        ("-1", "-1"), ("-0.25", "-0.25"), ("36", "36"), ("-1+cmd", "'-1+cmd"), ("-", "'-"),
        ("-1.", "'-1."), ("--1", "'--1"), ("-1.2.3", "'-1.2.3"),
    ])
    func onlyANumberKeepsItsSign(text: String, expected: String) {
        #expect(CSVText.cell(text, isNumeric: true) == expected)
    }
}
