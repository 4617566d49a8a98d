extension StringProtocol {
    /// Whether this is a number in plain decimals, such as `-12.5`: neither `1e5` nor `inf` nor `.5`.
    package var isPlainDecimal: Bool {
        var digits = utf8[...]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        let parts = digits.split(
            separator: UInt8(ascii: "."),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy(figures.contains) }
    }
}
