/// Days, and dates of which only a part is known.
extension LanguageRules {
    /// A day in full; a text that is no day comes back as it is.
    func date(_ text: String) -> String {
        guard let day = Self.parts(text) else { return text }
        return filled("day", dates.bare, from: day, to: day)
    }

    /// A partial date as a noun, such as `the second quarter of 1998`; empty where nothing is known.
    func partialDate(from: String?, to: String?, precision: String?) -> String {
        partial(from, to, precision, dates.bare)
    }

    /// A partial date with its preposition, such as `in the second quarter of 1998`.
    func adverbialDate(from: String?, to: String?, precision: String?) -> String {
        partial(from, to, precision, dates.adverbial)
    }

    private func partial(
        _ from: String?,
        _ to: String?,
        _ precision: String?,
        _ patterns: [String: String]
    ) -> String {
        guard let from else { return "" }
        guard let first = Self.parts(from) else { return from }
        let last = to.flatMap(Self.parts) ?? first
        var precision = precision ?? "day"
        if precision == "day_range" {
            if to == nil || to == from {
                precision = "day"
            } else if first.year != last.year || first.month != last.month {
                precision = "day_range_in_full"
            }
        }
        if patterns[precision] == nil { precision = "day" }
        return filled(precision, patterns, from: first, to: last)
    }

    private typealias Day = (year: Int, month: Int, day: Int)

    private static func parts(_ text: String) -> Day? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
        return (parts[0], parts[1], parts[2])
    }

    private func filled(
        _ precision: String,
        _ patterns: [String: String],
        from: Day,
        to: Day
    ) -> String {
        var text = patterns[precision] ?? ""
        let month = from.month - 1
        // Two days in full come first: they bring marks of their own days along, already filled.
        if text.contains("{a}") {
            text.replace("{a}", with: filled("day", dates.bare, from: from, to: from))
            text.replace("{b}", with: filled("day", dates.bare, from: to, to: to))
        }
        let ordinals = precision == "half_year" ? dates.halves : dates.quarters
        let ordinal = precision == "half_year" ? month / 6 : month / 3
        for (mark, value) in [
            ("{d}", dayOfMonth(from.day)), ("{e}", dayOfMonth(to.day)),
            ("{y}", String(from.year)), ("{z}", String(to.year)), ("{m}", dates.months[month]),
            ("{mo}", (dates.monthsOf ?? dates.months)[month]),
            ("{mi}", (dates.monthsIn ?? dates.months)[month]),
            ("{n}", ordinals[ordinal]),
            ("{ni}", dates.ordinalsIn.isEmpty ? ordinals[ordinal] : dates.ordinalsIn[ordinal]),
        ] { text.replace(mark, with: value) }
        return text
    }

    private func dayOfMonth(_ day: Int) -> String { day == 1 ? dates.firstDay : String(day) }
}
