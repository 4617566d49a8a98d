import Testing

@testable import Loader

struct FixedDecimalTests {
    private static func number(_ text: String) -> FixedDecimal? {
        Array(text.utf8).withUnsafeBufferPointer { FixedDecimal($0) }
    }

    @Test(
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
        arguments: [
            "", "-", ".", ".5", "5.", "-.5", "1.00000", "0.00001", "1e3", "+1", "1 ", " 1", "1.2.3",
            "1-2",
            "115292150460684.6976", "1000000000000000", "99999999999999999999", "1.-5", "٣",
        ]
    )
    func whatDoesNotFitIsNone(text: String) {
        #expect(Self.number(text) == nil)
    }

    /// Numbers are compared as bytes with those that the server sends, so there is one form of each.
    @Test func itsBytesAreThoseOfTheDigits() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let whole = UInt64.random(in: 0..<(1 << UInt64.random(in: 0...46)), using: &generator)
            let decimals = Int.random(in: 0...4, using: &generator)
            let digits = (0..<decimals).map { _ in
                "0005\(Int.random(in: 0...9))".randomElement() ?? "0"
            }
            let text =
                (Bool.random() ? "-" : "") + ["", "0", "000"][Int.random(in: 0...2)] + "\(whole)"
                + (decimals > 0 ? "." + String(digits) : "")
            let number = try #require(Self.number(text), "\(text)")
            var short = [UInt8](repeating: 0xFF, count: DecimalWire.mostBytes)
            var long = short
            let shortCount = short.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.map { DecimalWire.write(number, to: $0) }
            }
            let longCount = Array(text.utf8).withUnsafeBufferPointer { text in
                long.withUnsafeMutableBufferPointer { buffer in
                    buffer.baseAddress.map { DecimalWire.write(text, to: $0) }
                }
            }
            #expect(shortCount == longCount && short == long, "\(text)")
        }
    }
}
