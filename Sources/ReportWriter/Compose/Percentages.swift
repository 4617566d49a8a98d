import Foundation

/// Shares as percentages, and when a number may be told as one.
enum Percentages {
    /// Of fewer than these, a share says less than the number: three of four is no "75.0".
    private static let smallestBase = 10

    /// Whether shares of a base of this size are printed; files for machines have all of them.
    static func are(toldOf base: Int) -> Bool { base >= smallestBase }

    /// A share such as 0.5538 with one decimal of a percent at most, half away from zero.
    static func rounded(_ share: Decimal) -> Decimal {
        var (percent, rounded) = (share * 100, Decimal())
        NSDecimalRound(&rounded, &percent, 1, .plain)
        return rounded
    }

    /// A share for a column of them, in which each has its decimal; `nil` where there is none.
    static func column(_ share: String?) -> String? {
        guard let share, let value = Decimal(string: share) else { return nil }
        let text = "\(rounded(value))"
        return text.contains(".") ? text : text + ".0"
    }
}
