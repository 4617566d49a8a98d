/// Dates of the proleptic Gregorian calendar, as PostgreSQL counts them.
enum CivilDate {
    /// The days from 1 January 2000 to a date.
    ///
    /// Years are taken to begin in March, so that the leap day is the last of its year.
    static func daysSince2000(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 730_425)
    }
}
