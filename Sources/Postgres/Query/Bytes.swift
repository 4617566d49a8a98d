/// The bytes of a `bytea` column, as PostgreSQL writes them: `\x` and hexadecimal digits.
package struct Bytes: ColumnDecodable {
    /// The bytes themselves.
    package var bytes: [UInt8]

    /// How an error names the type.
    package static var columnTypeName: String { "bytes" }

    /// Reads the hexadecimal form, which is the server's default since 9.0.
    package init?(columnText: String) {
        let digits = Array(columnText.utf8)
        guard digits.starts(with: Array("\\x".utf8)), digits.count.isMultiple(of: 2) else {
            return nil
        }
        bytes = []
        bytes.reserveCapacity(digits.count / 2 - 1)
        for index in stride(from: 2, to: digits.count, by: 2) {
            guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1])
            else { return nil }
            bytes.append(high << 4 | low)
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
