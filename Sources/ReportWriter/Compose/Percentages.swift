/// Shares as percentages, and when a number may be told as one.
///
/// A printed percentage is rounded once, from the two counts: of a share that was rounded to four places
/// before, 1 of 29 would be 3.5 per cent and not 3.4.
public enum Percentages {
    /// Of fewer than these, a share says less than the number: three of four is no "75.0".
    private static let smallestBase = 10

    /// Whether shares of a base of this size are printed; files for machines have all of them.
    static func are(toldOf base: Int) -> Bool { base >= smallestBase }

    /// For a sentence, with a decimal where it has one: "50", "55.4"; `nil` where the base is empty.
    static func told(_ count: Int, of base: Int) -> String? {
        column(count, of: base).map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    }

    /// For a column of them, each with one decimal, half away from zero; `nil` where the base is empty.
    public static func column(_ count: Int, of base: Int) -> String? {
        guard base > 0 else { return nil }
        let tenths = (count * 2000 + base) / (base * 2)
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The share of a row of a table, from the columns of the count and of its base; `nil` where one of
    /// them is empty or hidden.
    public static func column(
        of row: [String: String],
        count: String = "count",
        base: String = "base_size"
    ) -> String? {
        guard let count = row[count].flatMap({ Int($0) }),
            let base = row[base].flatMap({ Int($0) })
        else { return nil }
        return column(count, of: base)
    }

    /// The share that a row of the figures says: its value where that is one, or that of its count; a
    /// mean has none.
    public static func column(ofFigure row: [String: String]) -> String? {
        switch row["measure"] {
        case "count": return column(of: row, count: "value")
        case "share":
            guard let value = row["value"], !value.isEmpty else { return nil }
            return value.contains(".") ? value : value + ".0"
        default: return nil
        }
    }
}
