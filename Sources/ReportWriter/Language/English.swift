/// How English is written in documents of the United Nations.
///
/// Sources: United Nations Editorial Manual Online, "Numbers, dates and time"; United Nations
/// Correspondence Manual, paragraphs 22 and 23; texts of the General Assembly of 1995-1997.
struct English: Sendable {
    private static let rules = LanguageRules.english

    /// Numbers from here on are written in figures.
    static var figuresFrom: Int { rules.figuresFrom }

    /// A number within a sentence: in words below ten, in figures from ten.
    static func number(_ value: Int) -> String { rules.number(value) }

    /// A number at the start of a sentence: always in words, with a capital letter.
    static func numberAtStart(_ value: Int) -> String { rules.numberAtStart(value) }

    /// Several numbers of one series: the rule of the highest holds for all of them.
    static func series(_ values: [Int]) -> [String] { rules.series(values) }

    /// A number in words, such as `sixty-five`.
    static func inWords(_ value: Int) -> String { rules.inWords(value) }

    /// A number in figures; from a thousand with commas.
    static func inFigures(_ value: Int) -> String { rules.inFigures(value) }

    /// A decimal number with a point and a digit before it; whole numbers follow the rule of words.
    static func decimal(_ text: String) -> String {
        guard let whole = Int(text) else { return text }
        return number(whole)
    }

    /// A percentage: figures always, "per cent" in words.
    static func share(_ percent: String) -> String { rules.share(percent) }

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
    static func date(_ text: String) -> String { rules.date(text) }

    /// A partial date as far as it is known.
    ///
    /// - Parameters:
    ///   - from: The first possible day.
    ///   - to: The last possible day.
    ///   - precision: What is known, such as `month` or `quarter`.
    /// - Returns: The date in words, or an empty text where nothing is known.
    static func partialDate(from: String?, to: String?, precision: String?) -> String {
        rules.partialDate(from: from, to: to, precision: precision)
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

    /// What an edition says of itself before its own remark, in the words of the function
    /// `rapporteur.remark`: that it is not the one declared, that it hides small numbers.
    static func cautions(_ facts: EditionFacts) -> [String] {
        [
            facts.asOf.map {
                "Not \(facts.symbol) as declared: what it would have said with the cut-off date \($0)."
            },
            facts.suppressBelow.map {
                "Numbers below \($0) are not shown, nor others from which they could be computed."
            },
        ].compactMap(\.self)
    }
}
