import Testing

@testable import Loader

@Suite("Numbers as ten-thousandths")
struct FixedDecimalTests {
    private static func number(_ text: String) -> FixedDecimal? {
        Array(text.utf8).withUnsafeBufferPointer { FixedDecimal($0) }
    }

    @Test(
        "most numbers are a whole number of ten-thousandths",
        arguments: [
            ("0", 0), ("5", 50_000), ("-0.0001", -1), ("12.5", 125_000), ("007.50", 75_000),
            ("-3", -30_000), ("00000000000000000000012", 120_000),
            ("115292150460684.6975", (1 << 60) - 1), ("999.9999", 9_999_999),
        ] as [(String, Int64)]
    )
    func isAWholeNumberOfTenThousandths(text: String, code: Int64) {
        #expect(Self.number(text)?.code == code)
    }

    @Test(
        "what does not fit is none",
        arguments: [
            "", "-", ".", ".5", "5.", "-.5", "1.00000", "0.00001", "1e3", "+1", "1 ", " 1", "1.2.3",
            "1-2",
            "115292150460684.6976", "1000000000000000", "99999999999999999999", "1.-5", "٣",
        ]
    )
    func whatDoesNotFitIsNone(text: String) {
        #expect(Self.number(text) == nil)
    }

    @Test(
        "a number has one form of bytes, for it is compared with what the server sends",
        arguments: [
            0, 1, 9, 10, 9_999, 10_000, 10_001, 50_070, 12_340_000, 99_999_999, 100_000_000,
            100_000_001,
            1_000_000_000_000, 100_020_003_000, 115_292_150_460_683, 100_000_000_000_000,
        ]
    )
    func bytes(whole: Int) throws {
        let decimals = ["", ".0", ".5", ".05", ".00", ".001", ".0001", ".1000", ".9999", ".1234"]
        for text in decimals.flatMap({ ["\(whole)\($0)", "-\(whole)\($0)", "00\(whole)\($0)"] }) {
            let number = try #require(Self.number(text), "\(text)")
            let short = Self.bytes { DecimalWire.write(number, to: $0) }
            let long = Array(text.utf8).withUnsafeBufferPointer { text in
                Self.bytes { DecimalWire.write(text, to: $0) }
            }
            #expect(short == long, "\(text)")
        }
    }

    private static func bytes(_ write: (UnsafeMutablePointer<UInt8>) -> Int) -> [UInt8] {
        Array(unsafeUninitializedCapacity: DecimalWire.mostBytes) { buffer, count in
            count = buffer.baseAddress.map(write) ?? 0
        }
    }
}
