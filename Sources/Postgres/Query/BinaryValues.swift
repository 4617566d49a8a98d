/// A type that a column's bytes can be read as, where its text would be many times as long.
package protocol BinaryDecodable: Sendable {
    /// How an error names the type, such as `whole number`.
    static var columnTypeName: String { get }

    /// Reads a value as PostgreSQL's `send` functions write it, or returns `nil` where the bytes are none.
    init?(columnBytes: UnsafeRawBufferPointer)
}

extension Int: BinaryDecodable {
    /// Reads a `smallint`, `integer` or `bigint`: two, four or eight bytes, the highest first.
    package init?(columnBytes: UnsafeRawBufferPointer) {
        guard let first = columnBytes.first, [2, 4, 8].contains(columnBytes.count) else {
            return nil
        }
        self = columnBytes.dropFirst().reduce(Int(Int8(bitPattern: first))) { $0 << 8 | Int($1) }
    }
}

/// The bits of a `bit varying` column.
package struct BitString: Hashable, BinaryDecodable {
    /// How many bits there are.
    package let count: Int
    /// 64 bits each, the first bit the highest; bits behind the last one are 0.
    package let words: [UInt64]

    /// How an error names the type.
    package static var columnTypeName: String { "string of bits" }

    /// Reads four bytes with the number of bits and as many bytes as these take.
    package init?(columnBytes: UnsafeRawBufferPointer) {
        guard columnBytes.count >= 4,
            let count = Int(columnBytes: .init(rebasing: columnBytes[..<4])),
            count >= 0, columnBytes.count - 4 == (count + 7) / 8
        else { return nil }
        self.count = count
        words = [UInt64](unsafeUninitializedCapacity: (count + 63) / 64) { words, filled in
            filled = (count + 63) / 64
            for index in 0..<filled {
                let bytes = columnBytes[(4 + 8 * index)...].prefix(8)
                let word =
                    bytes.count == 8
                    ? UInt64(
                        bigEndian: columnBytes.loadUnaligned(
                            fromByteOffset: 4 + 8 * index,
                            as: UInt64.self
                        )
                    )
                    : bytes.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - bytes.count))
                words.initializeElement(at: index, to: word)
            }
        }
    }
}
