import Testing

@testable import Loader

/// What keeps a file from being text is found alike in whatever blocks it comes.
@Suite("Text in blocks") struct TextCheckTests {
    /// The places of the first NUL and of the first byte of no character, for blocks of some size.
    private func places(_ bytes: [UInt8], blocks size: Int) -> [Int?] {
        var check = TextCheck()
        for start in stride(from: 0, to: bytes.count, by: size) {
            Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBufferPointer {
                check.take($0)
            }
        }
        check.finish()
        return [check.firstZero, check.firstInvalid]
    }

    @Test(
        arguments: [
            (Array("añ€😀b".utf8), nil, nil),
            ([0x61, 0xE9, 0x62], nil, 1),
            ([0x61, 0x0A, 0xC3], nil, 2),
            ([0xE2, 0x82, 0xAC, 0xE2, 0x82], nil, 3),
            ([0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0x80], nil, 4),
            ([0x61, 0x80, 0x00, 0x62], 2, 1),
            ([0x61, 0x00], 1, nil),
        ] as [([UInt8], Int?, Int?)]
    )
    func isFoundInBlocksOfEverySize(bytes: [UInt8], zero: Int?, invalid: Int?) {
        for size in 1...8 { #expect(places(bytes, blocks: size) == [zero, invalid], "\(size)") }
    }

    @Test(arguments: [
        ("a,b\n", 2), ("a\r\nb\r\n", 3), ("a\rb\r", 3), ("\"a\r\nb\"\n", 3), ("\"a\rb\",c", 1),
        ("\"a\"\"\nb\",\"c\nd\"", 3), ("a\"\n\"b\"", 2), ("\r\"\n\"", 3), ("a\n\r\n", 3),
    ])
    func linesAreCountedAsTheReaderDoes(text: String, line: Int) {
        var counter = LineCounter()
        for byte in text.utf8 { counter.take(byte) }
        #expect(counter.line == line)
        // The reader finds the next record on the line behind, or, after "\r" and "\n", on that one.
        let (document, _) = CSVReader.read(Array((text + "\nlast").utf8), file: "")
        #expect(document.records.last?.line == (text.hasSuffix("\r") ? line : line + 1))
    }
}
