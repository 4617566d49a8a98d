import Testing

@testable import Loader

@Suite("CSV")
struct CSVReaderTests {
    private func read(_ text: String) -> (rows: [[String]], lines: [Int], faults: [Fault]) {
        read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8]) -> (rows: [[String]], lines: [Int], faults: [Fault]) {
        let (document, faults) = CSVReader.read(bytes, file: "f.csv")
        let rows = document.records.map { record in
            (0..<record.fields.count).map { document.text(of: record, at: $0) }
        }
        return (rows, document.records.map(\.line), faults)
    }

    @Test("fields are cut at commas and lines at line feeds, with or without a carriage return")
    func plain() {
        #expect(read("a,b\n1,2\n").rows == [["a", "b"], ["1", "2"]])
        #expect(read("a,b\r\n1,2\r\n").rows == [["a", "b"], ["1", "2"]])
        #expect(read("a,b\n1,2").rows == [["a", "b"], ["1", "2"]])
        #expect(read("a,b\n,\n").rows == [["a", "b"], ["", ""]])
        #expect(read("a,").rows == [["a", ""]])
    }

    @Test("quotes hold commas, quotes and line breaks, and lines are counted through them")
    func quoted() {
        let found = read("a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\n3,4\n")
        #expect(found.rows == [["a", "b"], ["x, \"y\"", "two\r\nlines"], ["3", "4"]])
        #expect(found.lines == [1, 2, 4])
        #expect(found.faults.isEmpty)
    }

    @Test("an empty line is no record, an empty quoted field is one")
    func empty() {
        #expect(read("a\n\n1\n").rows == [["a"], ["1"]])
        #expect(read("a\n\"\"\n").rows == [["a"], [""]])
    }

    @Test("a byte order mark is no part of the first name")
    func mark() {
        #expect(read([0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8)).rows == [["a"], ["1"]])
    }

    @Test("a line of backslash and dot is data, not the end of it")
    func backslashDot() {
        #expect(read("a\n\\.\n2\n").rows == [["a"], ["\\."], ["2"]])
    }

    @Test(
        "what is no CSV is said with its line",
        arguments: [
            ("a,b\n\"x,1\n", 2, "never closed"), ("a,b\n1,\"x\"y\n", 2, "after the closing quote"),
            ("a\n1\n\u{0}\n", 3, "NUL"),
        ]
    )
    func malformed(text: String, line: Int, message: String) {
        let faults = read(text).faults
        #expect(faults.first?.line == line)
        #expect(faults.first?.message.contains(message) == true)
    }

    @Test(
        "other encodings are refused by name, with the line",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], 1, "UTF-16"), ([0x61, 0x0A, 0x62, 0xE9, 0x0A], 2, "UTF-8"),
            ([0x61, 0x0A, 0xC3], 2, "UTF-8"), ([0xED, 0xA0, 0x80], 1, "UTF-8"),
        ]
    )
    func encodings(bytes: [UInt8], line: Int, message: String) {
        let faults = read(bytes).faults
        #expect(faults.first?.line == line)
        #expect(faults.first?.message.contains(message) == true)
    }
}
