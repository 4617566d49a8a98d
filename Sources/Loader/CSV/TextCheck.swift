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
    /// What is wrong with the file.
    ///
    /// - Parameters:
    ///   - file: Its name.
    ///   - byte: The byte at a place.
    ///   - line: The line of a place.
    /// - Returns: The fault with its line, or `nil` of a text.
    /// - Throws: What the two closures throw.
    func fault(
        in file: String,
        byte: (Int) throws -> UInt8,
        line: (Int) throws -> Int
    ) rethrows -> Fault? {
        if isUTF16 {
            return Fault(
                file: file,
                line: 1,
                value: "UTF-16",
                "the file is UTF-16; save it as UTF-8"
            )
        }
        if let firstZero {
            return Fault(
                file: file,
                line: try line(firstZero),
                value: "\0",
                "a NUL byte; the file is no text"
            )
        }
        guard let firstInvalid else { return nil }
        let value = "0x" + String(try byte(firstInvalid), radix: 16, uppercase: true)
        return Fault(
            file: file,
            line: try line(firstInvalid),
            value: value,
            "this byte is no UTF-8 text; save the file as UTF-8"
        )
    }
}
