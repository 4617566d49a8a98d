import Foundation

/// A stretch of a wide file: as many records as a chunk of the tally index has bits.
struct WidePiece: Sendable {
    /// Where it lies in the file, in bytes.
    var bytes: Range<Int>
    /// The line on which it begins, from 1.
    var line: Int
    /// The number of its first record, from 0, the header not counted.
    var firstRecord: Int
    /// How many records it has, empty lines among them.
    var records: Int
    /// Whether any of its bytes is a quote: then every one is looked at to find where records end.
    var hasQuotes: Bool
}

/// Cuts a wide file into pieces in one quick pass, without holding it in memory.
struct WidePieces {
    /// Records of a piece: those of a chunk of the tally index, `rapporteur.chunk_size()`.
    static let recordsPerPiece = 64_000
    static let blockSize = 1 << 20

    private(set) var pieces: [WidePiece] = []
    private var scanner = RecordScanner()
    private var line: Int
    private var current: WidePiece
    private var text = TextCheck()

    /// What a block holds, found out in one pass that the compiler turns into vector instructions.
    private struct Census {
        var lines = 0
        var quotes = 0
        var returns = 0

        init(_ block: UnsafeBufferPointer<UInt8>) {
            for byte in block {
                lines &+= byte == UInt8(ascii: "\n") ? 1 : 0
                quotes &+= byte == UInt8(ascii: "\"") ? 1 : 0
                returns &+= byte == UInt8(ascii: "\r") ? 1 : 0
            }
        }
    }

    private init(start: Int, line: Int) {
        self.line = line
        current = WidePiece(
            bytes: start..<start,
            line: line,
            firstRecord: 0,
            records: 0,
            hasQuotes: false
        )
    }

    /// Cuts a file behind its header.
    ///
    /// - Parameters:
    ///   - file: The file, open for reading.
    ///   - start: Where the first record begins.
    ///   - line: Its line.
    /// - Returns: The pieces, or `nil` for a file that has to be read the thorough way: no UTF-8
    ///   text, or lines that end in a carriage return alone.
    /// - Throws: ``LoadError/unreadable(path:reason:)``.
    static func cut(_ file: borrowing InputFile, from start: Int, line: Int) throws -> [WidePiece]?
    {
        var cutter = WidePieces(start: start, line: line)
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
        defer { block.deallocate() }
        var offset = start
        var previous: UInt8 = 0
        while true {
            let count = try file.read(into: UnsafeMutableRawBufferPointer(block), at: offset)
            guard count > 0 else { break }
            let bytes = UnsafeBufferPointer(rebasing: block[..<count])
            guard cutter.take(bytes, at: offset, after: previous) else { return nil }
            previous = bytes[count - 1]
            offset += count
        }
        cutter.text.finish()
        guard cutter.text.isText, previous != UInt8(ascii: "\r") else { return nil }
        cutter.finish(at: offset, endsInLine: previous != UInt8(ascii: "\n"))
        return cutter.pieces
    }

    /// Takes a block; says whether the file may still be read in pieces.
    private mutating func take(
        _ block: UnsafeBufferPointer<UInt8>,
        at offset: Int,
        after previous: UInt8
    ) -> Bool {
        text.take(block)
        guard text.isText else { return false }
        let census = Census(block)
        if census.quotes > 0 || scanner.isQuoted {
            current.hasQuotes = true
            for index in block.indices {
                // A carriage return outside of quotes must be followed by a line feed.
                let former = index == 0 ? previous : block[index - 1]
                if former == UInt8(ascii: "\r"), block[index] != UInt8(ascii: "\n"),
                    !scanner.isQuoted
                {
                    return false
                }
                if block[index] == UInt8(ascii: "\n") { line += 1 }
                guard scanner.take(block[index]) else { continue }
                endRecord(at: offset + index + 1)
                // A piece that begins in this block has its share of the quotes.
                current.hasQuotes = true
            }
            return true
        }
        if census.returns > 0 || previous == UInt8(ascii: "\r") {
            var former = previous
            for byte in block {
                if former == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { return false }
                former = byte
            }
        }
        count(census.lines, in: block, at: offset)
        scanner.skip(to: block[block.count - 1])
        return true
    }

    /// Counts the records of a block without quotes; looks for a place only where a piece ends.
    private mutating func count(
        _ lines: Int,
        in block: UnsafeBufferPointer<UInt8>,
        at offset: Int
    ) {
        guard current.records + lines >= Self.recordsPerPiece else {
            current.records += lines
            line += lines
            return
        }
        for index in block.indices where block[index] == UInt8(ascii: "\n") {
            line += 1
            endRecord(at: offset + index + 1)
        }
    }

    private mutating func endRecord(at end: Int) {
        current.records += 1
        if current.records == Self.recordsPerPiece { endPiece(at: end) }
    }

    private mutating func endPiece(at end: Int) {
        current.bytes = current.bytes.lowerBound..<end
        pieces.append(current)
        current = WidePiece(
            bytes: end..<end,
            line: line,
            firstRecord: current.firstRecord + current.records,
            records: 0,
            hasQuotes: current.hasQuotes && scanner.isQuoted
        )
    }

    private mutating func finish(at end: Int, endsInLine: Bool) {
        if endsInLine, end > current.bytes.lowerBound { current.records += 1 }
        if current.records > 0 { endPiece(at: end) }
    }
}
