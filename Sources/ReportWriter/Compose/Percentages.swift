/// When a number may be told as a share.
enum Percentages {
    /// Of fewer than these, a share says less than the number: three of four is no "75.0".
    private static let smallestBase = 10

    /// Whether shares of a base of this size are printed; files for machines have all of them.
    static func are(toldOf base: Int) -> Bool { base >= smallestBase }
}
