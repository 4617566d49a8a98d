/// The records of a piece, one after the other, in a buffer of bounded size.
///
/// A record with quotes is handed out without them: what stands between them keeps its place, and
/// a comma, a line's end or a quote in it is given by a character that no text holds.
struct RecordBlocks: ~Copyable {
    struct Record {
        /// The record without its line end; 16 bytes beyond may be read.
        var bytes: UnsafeBufferPointer<UInt8>
        /// The record as it stands in the file.
        var original: UnsafeBufferPointer<UInt8>
        /// Its number in the file, from 0.
        var index: Int
        var line: Int
    }

    private static let comma: UInt8 = 0x01
    private static let lineFeed: UInt8 = 0x02
    private static let quote: UInt8 = 0x03
    private static let carriageReturn: UInt8 = 0x04

    private let piece: WidePiece
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private var scratch: UnsafeMutableBufferPointer<UInt8>
    /// What of the buffer is filled and not handed out yet.
    private var from = 0
    private var filled = 0
    private var offset: Int
    /// Whether the line end that the last line of the file lacked was added.
    private var isClosed = false
    private var index: Int
    private var line: Int

    init(piece: WidePiece) {
        self.piece = piece
        buffer = .allocate(capacity: WidePieces.blockSize + 64)
        scratch = .allocate(capacity: 4096)
        offset = piece.bytes.lowerBound
        index = piece.firstRecord
        line = piece.line
    }

    deinit {
        buffer.deallocate()
        scratch.deallocate()
    }

    /// Whether a byte stands for one that would end a field.
    @inline(__always)
    static func isStandIn(_ byte: UInt8) -> Bool { byte >= comma && byte <= carriageReturn }

    /// The byte for which one stands.
    @inline(__always)
    static func meaning(of byte: UInt8) -> UInt8 {
        switch byte {
        case comma: UInt8(ascii: ",")
        case lineFeed: UInt8(ascii: "\n")
        case quote: UInt8(ascii: "\"")
        case carriageReturn: UInt8(ascii: "\r")
        default: byte
        }
    }

    /// The next record, valid until the next call; `nil` behind the last one.
    @inline(__always)
    mutating func next(of file: borrowing InputFile) throws -> Record? {
        while true {
            if let record = piece.hasQuotes ? quotedRecord() : plainRecord() { return record }
            guard try !fill(from: file) else { continue }
            // A quoted field that is never closed holds all the rest.
            return from < filled ? record(to: filled - 1, lines: 1, hasQuotes: true) : nil
        }
    }

    @inline(__always)
    private mutating func plainRecord() -> Record? {
        guard from < filled, let base = buffer.baseAddress else { return nil }
        var place = from
        while true {
            let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self).littleEndian
            let marked = word ^ 0x0A0A_0A0A_0A0A_0A0A
            let found = (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080
            if found != 0 {
                place &+= found.trailingZeroBitCount >> 3
                break
            }
            place &+= 8
            if place >= filled { return nil }
        }
        guard place < filled else { return nil }
        return record(to: place, lines: 1, hasQuotes: false)
    }

    private mutating func quotedRecord() -> Record? {
        var scanner = RecordScanner()
        var place = from
        var lines = 0
        var quotes = 0
        while place < filled {
            let byte = buffer[place]
            if byte == UInt8(ascii: "\n") { lines += 1 }
            if byte == UInt8(ascii: "\"") { quotes += 1 }
            if scanner.take(byte) { return record(to: place, lines: lines, hasQuotes: quotes > 0) }
            place += 1
        }
        return nil
    }

    @inline(__always)
    private mutating func record(to end: Int, lines: Int, hasQuotes: Bool) -> Record {
        var last = end
        if last > from, buffer[last &- 1] == UInt8(ascii: "\r") { last &-= 1 }
        let original = UnsafeBufferPointer(rebasing: buffer[from..<last])
        let record = Record(
            bytes: hasQuotes ? unquoted(original) : original,
            original: original,
            index: index,
            line: line
        )
        index &+= 1
        line &+= lines
        from = end &+ 1
        return record
    }

    /// A record without its quotes; one whose quotes are wrong has a byte that nothing accepts.
    private mutating func unquoted(
        _ record: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        if scratch.count < record.count + 64 {
            scratch.deallocate()
            scratch = .allocate(capacity: record.count * 2 + 64)
        }
        var count = 0
        var place = 0
        var isFieldStart = true
        var isOpen = false
        while place < record.count {
            guard isFieldStart, record[place] == UInt8(ascii: "\"") else {
                isFieldStart = record[place] == UInt8(ascii: ",")
                scratch[count] = Self.isStandIn(record[place]) ? 0x05 : record[place]
                count += 1
                place += 1
                continue
            }
            place += 1
            isOpen = true
            while place < record.count {
                let byte = record[place]
                place += 1
                if byte == UInt8(ascii: "\"") {
                    guard place < record.count, record[place] == UInt8(ascii: "\"") else {
                        isOpen = false
                        break
                    }
                    place += 1
                    scratch[count] = Self.quote
                } else {
                    scratch[count] =
                        switch byte {
                        case UInt8(ascii: ","): Self.comma
                        case UInt8(ascii: "\n"): Self.lineFeed
                        case UInt8(ascii: "\r"): Self.carriageReturn
                        case 0x00..<0x09: 0x05
                        default: byte
                        }
                }
                count += 1
            }
            isFieldStart = false
            if place < record.count, record[place] != UInt8(ascii: ",") {
                scratch[count] = 0x05
                count += 1
            }
        }
        if isOpen {
            scratch[count] = 0x05
            count += 1
        }
        return UnsafeBufferPointer(rebasing: scratch[..<count])
    }

    /// Reads on; says whether anything more can be handed out.
    private mutating func fill(from file: borrowing InputFile) throws -> Bool {
        let rest = filled - from
        if from > 0 {
            if rest > 0, let base = buffer.baseAddress {
                base.update(from: base + from, count: rest)
            }
            from = 0
            filled = rest
        } else if filled + 64 >= buffer.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
            if let base = buffer.baseAddress {
                larger.baseAddress?.update(from: base, count: filled)
            }
            buffer.deallocate()
            buffer = larger
        }
        let wanted = min(buffer.count - 64 - filled, piece.bytes.upperBound - offset)
        guard wanted > 0 else {
            // The last line of a file may lack its end.
            guard rest > 0, !isClosed else { return false }
            isClosed = true
            buffer[filled] = UInt8(ascii: "\n")
            filled += 1
            return true
        }
        let room = UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[filled..<(filled + wanted)])
        )
        let count = try file.read(into: room, at: offset)
        guard count == wanted else {
            throw LoadError.unreadable(
                path: file.path,
                reason: "the file changed while it was read"
            )
        }
        offset += count
        filled += count
        return true
    }
}
