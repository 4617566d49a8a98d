/// A day as a number, to measure how far apart two are: days since 1 March of the year 0.
///
/// By Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms", which hold for the Gregorian calendar.
struct DayNumber: Comparable {
    var year: Int
    var month: Int
    var day: Int

    /// Takes a day as `1997-07-30`.
    init?(_ text: String?) {
        let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
    }

    var number: Int {
        let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let era = shifted.0 / 400
        let ofEra = shifted.0 - era * 400
        let ofYear = (153 * shifted.1 + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear
    }

    /// Its first second by Unix's count.
    var secondsSince1970: Int { (number - 719_468) * 86_400 }

    /// Months since the year 0.
    var months: Int { year * 12 + month - 1 }

    static func < (one: DayNumber, other: DayNumber) -> Bool { one.number < other.number }
}
