import Foundation

/// How English is written in documents of the United Nations.
///
/// Sources: United Nations Editorial Manual Online, "Numbers, dates and time"; United Nations
/// Correspondence Manual, paragraphs 22 and 23; texts of the General Assembly of 1995-1997.
struct English: Sendable {
    /// Numbers below this are written in words (Editorial Manual: "numbers under 10").
    static let figuresFrom = 10

    /// A number within a sentence: in words below ten, in figures from ten.
    static func number(_ value: Int) -> String {
        (0..<figuresFrom).contains(value) ? inWords(value) : inFigures(value)
    }

    /// A number at the start of a sentence: always in words, with a capital letter.
    static func numberAtStart(_ value: Int) -> String { capitalized(inWords(value)) }

    /// Several numbers of one series: the rule of the highest holds for all of them.
    static func series(_ values: [Int]) -> [String] {
        let highest = values.max() ?? 0
        return values.map { highest < figuresFrom ? inWords($0) : inFigures($0) }
    }

    /// A number in words, such as `sixty-five`.
    static func inWords(_ value: Int) -> String {
        spelled.indices.contains(value) ? spelled[value] : spell([value])[0]
    }

    /// The numbers that most sentences begin with, spelled once: a formatter is slow to make.
    private static let spelled = spell(Array(0...200))

    private static func spell(_ values: [Int]) -> [String] {
        let formatter = NumberFormatter()
        formatter.locale = Locale(identifier: "en_GB")
        formatter.numberStyle = .spellOut
        return values.map { value in
            let words = formatter.string(from: NSNumber(value: value)) ?? String(value)
            // ICU's plain rules are American; British English says "one hundred and eighty-five".
            return words.replacing(
                /hundred (?!and |thousand|million|billion)/,
                with: "hundred and "
            )
        }
    }

    /// A number in figures; from a thousand with commas.
    static func inFigures(_ value: Int) -> String {
        let digits = String(abs(value))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        return (value < 0 ? "-" : "") + grouped
    }

    /// A decimal number with a point and a digit before it; whole numbers follow the rule of words.
    static func decimal(_ text: String) -> String {
        guard let whole = Int(text) else { return text }
        return number(whole)
    }

    /// A percentage: figures always, "per cent" in words.
    static func share(_ percent: String) -> String { percent + " per cent" }

    /// A list without a comma before "and", as English of the United Nations has it.
    ///
    /// Where an item holds a comma, semicolons keep the items apart.
    static func list(_ items: [String], joiner: String = "and") -> String {
        let comma = items.contains { $0.contains(",") } ? "; " : ", "
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let separator = comma == "; " ? "; \(joiner) " : " \(joiner) "
        return items.dropLast().joined(separator: comma) + separator + last
    }

    /// A day in full, such as `30 July 1997`.
    static func date(_ text: String) -> String {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return text }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }

    /// A partial date as far as it is known.
    ///
    /// - Parameters:
    ///   - from: The first possible day.
    ///   - to: The last possible day.
    ///   - precision: What is known, such as `month` or `quarter`.
    /// - Returns: The date in words, or an empty text where nothing is known.
    static func partialDate(from: String?, to: String?, precision: String?) -> String {
        guard let from else { return "" }
        let parts = from.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return from }
        let (year, month) = (parts[0], months[parts[1] - 1])
        switch precision {
        case "year": return String(year)
        case "month": return "\(month) \(year)"
        case "early_month": return "early \(month) \(year)"
        case "early_year": return "early \(year)"
        case "half_year": return "the \(parts[1] < 7 ? "first" : "second") half of \(year)"
        case "quarter":
            return
                "the \(["first", "second", "third", "fourth"][(parts[1] - 1) / 3]) quarter of \(year)"
        case "day_range":
            guard let to, to != from else { return date(from) }
            let end = to.split(separator: "-").compactMap { Int($0) }
            return end.count == 3 && end[0] == year && end[1] == parts[1]
                ? "\(parts[2]) and \(end[2]) \(month) \(year)" : "\(date(from)) to \(date(to))"
        case "period": return "\(year) to \(to?.prefix(4) ?? "")"
        default: return date(from)
        }
    }

    /// The preposition that a partial date takes: "on" a day, "in" a year.
    static func preposition(_ precision: String?) -> String {
        ["day", "day_range"].contains(precision) ? "on" : precision == "period" ? "from" : "in"
    }

    /// A noun in the number that goes with a count.
    static func noun(_ singular: String, for count: Int) -> String {
        guard count != 1 else { return singular }
        if let irregular = irregularPlurals[singular] { return irregular }
        if singular.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(String(singular.suffix(2))) {
            return singular.dropLast() + "ies"
        }
        if ["s", "x", "ch", "sh"].contains(where: singular.hasSuffix) { return singular + "es" }
        return singular + "s"
    }

    /// The indefinite article of a noun, by its first letter and a few known exceptions.
    static func article(_ noun: String) -> String {
        let word = noun.lowercased()
        if ["unit", "univers", "european", "one", "use"].contains(where: word.hasPrefix) {
            return "a"
        }
        if ["hour", "honor", "honour"].contains(where: word.hasPrefix) { return "an" }
        return word.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    }

    /// The text with its first letter a capital.
    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let irregularPlurals = [
        "analysis": "analyses", "body": "bodies", "reply": "replies", "person": "persons",
        "is": "are", "was": "were", "has": "have", "does": "do", "its": "their", "it": "they",
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
