/// A number of a template with the words that agree with it.
///
/// English words are given in the singular: "36 Governments were", "no Government". Every other language
/// gives the forms of a word in the order of its CLDR categories, between bars:
///
///     правительство|правительства|правительств       one|few|many
///     0:aucun_gouvernement|gouvernement|gouvernements    the first form, without a number, for zero
///     =حكومة_واحدة|=حكومتان|حكومات                        a form that says the number itself
///
/// A word without bars does not change, `_` is a blank within a form, and where fewer forms are given
/// than the language has categories the last one stands for the rest.
struct Agreement {
    let rules: LanguageRules
    let count: Int
    /// The number, where it is not whole, with a point; ``count`` is of no account then.
    var decimal: String?
    let gender: LanguageRules.Gender
    /// Whether the sentence writes its numbers in figures.
    let inFigures: Bool
    let isAtStart: Bool

    /// The number with its words.
    func text(_ words: [String]) -> String {
        rules.code == "en" ? english(words) : translated(words)
    }

    private var number: String {
        if let decimal { return rules.decimal(decimal) }
        if isAtStart { return rules.numberAtStart(count, gender) }
        return inFigures ? rules.inFigures(count) : rules.number(count, gender)
    }

    private func english(_ words: [String]) -> String {
        let none = isAtStart ? "No" : "no"
        let count = decimal == nil ? count : 2
        // "existing_mechanism" is one noun of two words.
        let agreeing = words.map {
            English.noun($0, for: count == 0 ? 1 : count).replacing("_", with: " ")
        }
        return ([count == 0 && !words.isEmpty ? none : number] + agreeing).joined(separator: " ")
    }

    private func translated(_ words: [String]) -> String {
        var (saysNumber, agreeing) = (false, [String]())
        for word in words {
            var form = form(of: word)
            if form.says { saysNumber = true }
            form.text.replace("_", with: " ")
            agreeing.append(form.text)
        }
        let parts = (saysNumber ? [] : [number]) + agreeing
        let text = parts.joined(separator: rules.betweenWords)
        return isAtStart ? English.capitalized(text) : text
    }

    /// The form of one word, and whether it says the number, too.
    private func form(of word: String) -> (text: String, says: Bool) {
        var forms = word.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        if let zero = forms.first, zero.hasPrefix("0:") {
            if count == 0, decimal == nil { return (String(zero.dropFirst(2)), true) }
            forms.removeFirst()
        }
        let category = decimal.map(rules.pluralOfDecimal) ?? rules.plural(count)
        let form = forms.count > 1 ? rules.form(forms, of: category) : forms.first ?? ""
        return form.hasPrefix("=") ? (String(form.dropFirst()), true) : (form, false)
    }
}
