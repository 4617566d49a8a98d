extension ReportData.Quantifier {
    /// Whether the word may stand for a count of a base.
    ///
    /// Bounds belong to the range: "half" is 0.5 to 0.5.
    func permits(count: Int, of base: Int) -> Bool {
        guard ofShare else { return Double(count) >= low && Double(count) <= high }
        guard base > 0 else { return false }
        let share = Double(count) / Double(base)
        return share >= low && share <= high
    }
}

/// The words that are true of a count and its base.
enum QuantifierWords {
    /// All words that may stand for a count of a base, the one that says most first.
    ///
    /// A word says the more, the fewer counts of this base it could stand for; of equal ones the
    /// first by name.
    static func permitted(
        count: Int,
        of base: Int,
        in quantifiers: [String: ReportData.Quantifier]
    ) -> [String] {
        quantifiers.filter { $0.value.permits(count: count, of: base) }
            .map { (word: $0.key, width: $0.value.width(of: base)) }
            .sorted { ($0.width, $0.word) < ($1.width, $1.word) }
            .map(\.word)
    }

    /// What would be true of the figures that a text refers to, for the reader of an error.
    static func advice(near text: String, data: ReportData) -> String {
        var seen: Set<String> = []
        let figures = text.matches(of: /\{(?:number|Number|base|share) ([^ }]+)/).map {
            String($0.1)
        }
        let told = figures.filter { seen.insert($0).inserted }.compactMap { name -> String? in
            guard let figure = data.figures[name], let count = figure.count, let base = figure.base
            else { return nil }
            let words = permitted(count: count, of: base, in: data.quantifiers)
            return "\(name), \(count) of \(base): "
                + (words.isEmpty ? "no word" : words.joined(separator: ", "))
        }
        return told.isEmpty ? "" : "; true would be, of " + told.joined(separator: "; of ")
    }
}

extension ReportData.Quantifier {
    /// How many counts of a base the word could stand for.
    fileprivate func width(of base: Int) -> Double {
        let bounds = ofShare ? (low * Double(base), high * Double(base)) : (low, high)
        return min(bounds.1, Double(base)) - max(bounds.0, 0)
    }
}
