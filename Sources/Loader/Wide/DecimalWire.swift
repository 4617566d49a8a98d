/// Decimal numbers as PostgreSQL sends and receives them: groups of four digits.
///
/// Source: `numeric_recv` and `numeric_send` of PostgreSQL. The form is the one that the server
/// itself would send, without leading or trailing groups of zeros, so that equal numbers are equal
/// bytes.
enum DecimalWire {
    /// Digits before and after the point, at most so many in all; a longer number is no survey's.
    static let mostDigits = 64
    /// The bytes that the longest number takes: four fields, and groups on both sides of the point.
    static let mostBytes = 8 + 2 * (mostDigits / 4 + 2)

    /// Writes a number such as `-12.50`.
    ///
    /// - Parameters:
    ///   - text: The number as it stands in a file.
    ///   - bytes: Takes at most ``mostBytes``.
    /// - Returns: How many bytes were written, 0 where the text is no number.
    static func write(
        _ text: UnsafeBufferPointer<UInt8>,
        to bytes: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var place = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative { place = 1 }
        let start = place
        while place < text.count, isDigit(text[place]) { place &+= 1 }
        let whole = place - start
        var fraction = 0
        if place < text.count {
            guard text[place] == UInt8(ascii: ".") else { return 0 }
            place &+= 1
            while place &+ fraction < text.count, isDigit(text[place &+ fraction]) {
                fraction &+= 1
            }
            guard fraction > 0, place + fraction == text.count else { return 0 }
        }
        guard whole > 0, whole + fraction <= mostDigits else { return 0 }

        var groups = bytes + 8
        var count = 0
        var weight = (whole + 3) / 4 - 1
        var group = 0
        func put(_ value: Int) {
            // Groups of zeros before the first other digit are left away.
            if count == 0, value == 0 {
                weight -= 1
                return
            }
            groups[0] = UInt8(truncatingIfNeeded: value >> 8)
            groups[1] = UInt8(truncatingIfNeeded: value)
            groups += 2
            count += 1
        }
        for digit in 0..<whole {
            group = group &* 10 &+ Int(text[start &+ digit] &- 0x30)
            if (whole &- digit &- 1) & 3 == 0 {
                put(group)
                group = 0
            }
        }
        for digit in 0..<((fraction + 3) & ~3) {
            group = group &* 10 &+ (digit < fraction ? Int(text[place &+ digit] &- 0x30) : 0)
            if digit & 3 == 3 {
                put(group)
                group = 0
            }
        }
        while count > 0, groups[-1] == 0, groups[-2] == 0 {
            groups -= 2
            count -= 1
        }
        field(bytes, 0, count)
        field(bytes, 2, count == 0 ? 0 : weight)
        field(bytes, 4, isNegative && count > 0 ? 0x4000 : 0)
        field(bytes, 6, fraction)
        return 8 + 2 * count
    }

    /// Writes a number of ten-thousandths, which are groups of four digits already.
    @inline(__always)
    static func write(_ number: FixedDecimal, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = number.magnitude
        guard rest > 0 else {
            field(bytes, 0, 0)
            field(bytes, 2, 0)
            field(bytes, 4, 0)
            field(bytes, 6, number.decimals)
            return 8
        }
        var weight = -1
        while rest % 10_000 == 0 {
            rest /= 10_000
            weight &+= 1
        }
        var count = 1
        var limit: UInt64 = 10_000
        while rest >= limit {
            count &+= 1
            limit &*= 10_000
        }
        var place = 8 &+ 2 &* count
        while rest > 0 {
            place &-= 2
            field(bytes, place, Int(truncatingIfNeeded: rest % 10_000))
            rest /= 10_000
        }
        field(bytes, 0, count)
        field(bytes, 2, weight &+ count &- 1)
        field(bytes, 4, number.isNegative ? 0x4000 : 0)
        field(bytes, 6, number.decimals)
        return 8 &+ 2 &* count
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

    @inline(__always)
    private static func field(_ bytes: UnsafeMutablePointer<UInt8>, _ place: Int, _ value: Int) {
        bytes[place] = UInt8(truncatingIfNeeded: value >> 8)
        bytes[place + 1] = UInt8(truncatingIfNeeded: value)
    }
}
