/// A decimal number as a whole number of ten-thousandths, which is what the slices of the tally index
/// are made of.
///
/// Nearly all numbers of a survey are one. `rapporteur.wide_slices` says the same of a number that
/// is stored: at most four digits behind the point as it was written, and fewer than 2⁶⁰
/// ten-thousandths.
struct FixedDecimal {
    /// Digits behind the point.
    static let mostDecimals = 4
    /// Binary digits of the number of ten-thousandths.
    static let bits = 60

    /// How many ten-thousandths, without the sign.
    var magnitude: UInt64
    var isNegative: Bool
    /// Digits behind the point as written.
    var decimals: Int

    /// The number of ten-thousandths.
    var code: Int64 {
        let code = Int64(truncatingIfNeeded: magnitude)
        return isNegative ? -code : code
    }

    /// Reads a number such as `-12.50`; `nil` where it is none, or does not fit.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count <= DecimalWire.mostDigits else { return nil }
        isNegative = text.first == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        var place = start
        while place < text.count, text[place] == UInt8(ascii: "0") { place &+= 1 }
        let first = place
        var number: UInt64 = 0
        while place < text.count, text[place] &- 0x30 <= 9 {
            number = number &* 10 &+ UInt64(text[place] &- 0x30)
            place &+= 1
        }
        // Fifteen digits and four behind the point are the most that 64 bits hold.
        guard place > start, place &- first <= 15 else { return nil }
        var rest = Self.mostDecimals
        if place < text.count {
            guard text[place] == UInt8(ascii: ".") else { return nil }
            rest = Self.mostDecimals &- (text.count &- place &- 1)
            guard rest >= 0, rest < Self.mostDecimals else { return nil }
            place &+= 1
            while place < text.count {
                let digit = text[place] &- 0x30
                guard digit <= 9 else { return nil }
                number = number &* 10 &+ UInt64(digit)
                place &+= 1
            }
        }
        decimals = Self.mostDecimals &- rest
        while rest > 0 {
            number = number &* 10
            rest &-= 1
        }
        guard number < 1 << UInt64(Self.bits) else { return nil }
        magnitude = number
    }
}
