/// Finds what keeps a file from being UTF-8 text, block by block, so that none has to be held whole.
struct TextCheck {
    /// The places in the file, in bytes, of the first NUL and of the first byte of no character.
    private(set) var firstZero: Int?
    private(set) var firstInvalid: Int?
    /// Whether it begins as UTF-16 does.
    private(set) var isUTF16 = false
    private var offset = 0
    /// The beginning of a character that the next block goes on with.
    private var tail: [UInt8] = []

    /// Whether it may be text up to here.
    var isText: Bool { firstZero == nil && firstInvalid == nil }

    /// Takes the next block of the file.
    mutating func take(_ block: UnsafeBufferPointer<UInt8>) {
        if offset == 0, block.count > 1 {
            isUTF16 = [[0xFF, 0xFE], [0xFE, 0xFF]].contains([block[0], block[1]])
        }
        var (highBits, zeros) = (UInt8(0), 0)
        for byte in block {
            highBits |= byte
            zeros &+= byte == 0 ? 1 : 0
        }
        if firstZero == nil, zeros > 0 {
            firstZero = block.firstIndex(of: 0).map { offset + $0 }
        }
        if firstInvalid == nil { firstInvalid = invalidByte(in: block, highBits) }
        offset += block.count
    }

    /// Has to follow the last block: a character that is cut off is none.
    mutating func finish() {
        if firstInvalid == nil, !tail.isEmpty { firstInvalid = offset - tail.count }
    }

    /// The first byte of a block, with what is left of the one before, that belongs to no character.
    private mutating func invalidByte(
        in block: UnsafeBufferPointer<UInt8>,
        _ highBits: UInt8
    ) -> Int? {
        guard highBits >= 0x80 || !tail.isEmpty else { return nil }
        let start = offset - tail.count
        var bytes = tail + block
        tail = []
        var back = 1
        while back <= min(3, bytes.count) {
            let byte = bytes[bytes.count - back]
            if byte >= 0xC0 {
                if Self.width(byte) > back {
                    tail = Array(bytes.suffix(back))
                    bytes.removeLast(back)
                }
                break
            }
            guard byte >= 0x80 else { break }
            back += 1
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var place = 0
        while place < bytes.count {
            let end = min(place + Self.width(bytes[place]), bytes.count)
            guard String(validating: bytes[place..<end], as: UTF8.self) != nil else { break }
            place = end
        }
        return start + place
    }

    /// How many bytes a character has by its first one.
    private static func width(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    }
}

extension TextCheck {
    /// What is wrong with a file that is no UTF-8 text.
    ///
    /// - Parameters:
    ///   - file: Its name.
    ///   - eachBlock: Hands the whole file over, block by block; called once more where there is a fault.
    /// - Returns: The fault with its line, or `nil` of a text.
    /// - Throws: What `eachBlock` throws.
    static func fault(
        in file: String,
        eachBlock: ((UnsafeBufferPointer<UInt8>) -> Void) throws -> Void
    ) rethrows -> Fault? {
        var check = TextCheck()
        try eachBlock { check.take($0) }
        check.finish()
        if check.isUTF16 {
            return Fault(
                file: file,
                line: 1,
                value: "UTF-16",
                "the file is UTF-16; save it as UTF-8"
            )
        }
        guard let place = check.firstZero ?? check.firstInvalid else { return nil }
        var (offset, found, counter) = (0, UInt8(0), LineCounter())
        try eachBlock { block in
            let start = offset == 0 ? CSVReader.start(of: block) : 0
            for byte in block.prefix(max(0, place - offset)).dropFirst(start) { counter.take(byte) }
            if block.indices.contains(place - offset) { found = block[place - offset] }
            offset += block.count
        }
        if check.firstZero != nil {
            return Fault(
                file: file,
                line: counter.line,
                value: "\0",
                "a NUL byte; the file is no text"
            )
        }
        return Fault(
            file: file,
            line: counter.line,
            value: "0x" + String(found, radix: 16, uppercase: true),
            "this byte is no UTF-8 text; save the file as UTF-8"
        )
    }
}
