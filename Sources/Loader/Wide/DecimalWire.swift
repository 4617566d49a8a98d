/// Decimal numbers as PostgreSQL sends and receives them: groups of four digits.
///
/// Source: `numeric_recv` and `numeric_send` of PostgreSQL. The form is the one that the server
/// itself would send, without leading or trailing groups of zeros, so that equal numbers are equal
/// bytes.
struct DecimalWire {
    /// Digits before and after the point, at most so many in all; a longer number is no survey's.
    static let mostDigits = 64

    private(set) var bytes: [UInt8] = []

    /// Writes a number such as `-12.50`; says whether it is one.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        var digits = text[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        let point = digits.firstIndex(of: UInt8(ascii: "."))
        let whole = digits[..<(point ?? digits.endIndex)]
        let fraction = point.map { digits[($0 + 1)...] } ?? digits[digits.endIndex...]
        guard !whole.isEmpty, point == nil || !fraction.isEmpty,
            whole.count + fraction.count <= Self.mostDigits,
            whole.allSatisfy(Self.isDigit), fraction.allSatisfy(Self.isDigit)
        else { return false }
        var groups = Self.groups(whole, fraction)
        var weight = (whole.count + 3) / 4 - 1
        while groups.first == 0 {
            groups.removeFirst()
            weight -= 1
        }
        while groups.last == 0 { groups.removeLast() }
        if groups.isEmpty { weight = 0 }
        put(groups.count)
        put(weight)
        put(isNegative && !groups.isEmpty ? 0x4000 : 0)
        put(fraction.count)
        for group in groups { put(group) }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Groups of four digits, counted from the point in both directions.
    private static func groups(
        _ whole: Slice<UnsafeBufferPointer<UInt8>>,
        _ fraction: Slice<UnsafeBufferPointer<UInt8>>
    ) -> [Int] {
        var groups: [Int] = []
        var group = 0
        for (index, byte) in whole.enumerated() {
            group = group * 10 + Int(byte - 0x30)
            if (whole.count - index - 1) % 4 == 0 {
                groups.append(group)
                group = 0
            }
        }
        for (index, byte) in fraction.enumerated() {
            group = group * 10 + Int(byte - 0x30)
            if index % 4 == 3 {
                groups.append(group)
                group = 0
            }
        }
        let rest = fraction.count % 4
        if rest > 0 {
            for _ in rest..<4 { group *= 10 }
            groups.append(group)
        }
        return groups
    }

    private mutating func put(_ value: Int) {
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        bytes.append(UInt8(truncatingIfNeeded: value))
    }
}
