/// Numbers as a language writes them.
extension LanguageRules {
    /// A number within a sentence: in words as far as the language uses them, else in figures.
    func number(_ value: Int, _ gender: Gender = .masculine) -> String {
        (0..<figuresFrom).contains(value) ? inWords(value, gender) : inFigures(value)
    }

    /// A number at the start of a sentence: in words, with a capital, where the language asks for it.
    func numberAtStart(_ value: Int, _ gender: Gender = .masculine) -> String {
        startsInWords && value >= 0
            ? English.capitalized(inWords(value, gender)) : number(value, gender)
    }

    /// Several numbers of one series: the rule of the highest holds for all of them.
    func series(_ values: [Int], _ gender: Gender = .masculine) -> [String] {
        let highest = values.max() ?? 0
        return values.map { highest < figuresFrom ? inWords($0, gender) : inFigures($0) }
    }

    /// A number in words, in the gender of what is counted.
    func inWords(_ value: Int, _ gender: Gender = .masculine) -> String {
        NumberWords.words(value, language: code, gender)
    }

    /// A number in figures, in groups of three where the language sets them apart.
    func inFigures(_ value: Int) -> String {
        let digits = String(value.magnitude)
        guard digits.count >= groups.fromDigits else { return String(value) }
        var grouped = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += groups.separator }
            grouped.append(digit)
        }
        return grouped
    }

    /// A whole or decimal number, given as text.
    func inFigures(_ number: String) -> String {
        Int(number).map { inFigures($0) } ?? decimal(number)
    }

    /// A decimal number, given with a point; what stands before it in groups, as of a whole number.
    func decimal(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        // A short number has no groups, and "-0" would lose its sign as an integer.
        guard parts.count == 2, parts[0].count >= groups.fromDigits, let whole = Int(parts[0])
        else { return text.replacing(".", with: decimalMark) }
        return inFigures(whole) + decimalMark + parts[1]
    }

    /// A percentage, given as a decimal number: figures always.
    func share(_ percent: String) -> String {
        let category = Int(percent).map(plural) ?? .other
        return decimal(percent) + (self.percent[category] ?? self.percent[.other] ?? "")
    }

    /// A range of numbers in figures.
    func range(_ from: Int, _ to: Int) -> String {
        inFigures(from) + rangeMark + inFigures(to)
    }

    /// A text in quotation marks.
    func quoted(_ text: String) -> String { quotes.open + text + quotes.close }

    /// The mark of a sub-paragraph, by its letter.
    func itemMark(_ letter: String) -> String { itemMark.before + letter + itemMark.after }

    /// The form of a noun for a count; a language that lacks one of them uses the most general.
    func form(_ forms: [PluralCategory: String], for count: Int) -> String {
        forms[plural(count)] ?? forms[.other] ?? ""
    }

    /// The form of a word, of forms in the order of ``categories``; where fewer are given, the last stands
    /// for all that follow.
    func form(_ forms: [String], of category: PluralCategory) -> String {
        // A category beside the list, such as French full millions, takes the most general form.
        let place = categories.firstIndex(of: category) ?? categories.count - 1
        return place < forms.count ? forms[place] : forms.last ?? ""
    }
}
