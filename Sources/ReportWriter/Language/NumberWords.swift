import Foundation
import Synchronization

/// Numbers in words, from the rules of the ICU within the program, as the United Nations writes them.
enum NumberWords {
    /// A number in words, in the gender of what is counted.
    static func words(
        _ value: Int,
        language: String,
        _ gender: LanguageRules.Gender = .masculine
    ) -> String {
        let key = "\(language) \(gender)"
        if let known = spelled.withLock({ $0[key]?[value] }) { return known }
        let formatter = NumberFormatter()
        formatter.locale = Locale(identifier: language == "en" ? "en_GB" : language)
        formatter.numberStyle = .spellOut
        // The numbers that most sentences begin with come together, for one formatter's price.
        let words = ((0...200).contains(value) ? Array(0...200) : [value]).map { value in
            let plain = formatter.string(from: NSNumber(value: value)) ?? String(value)
            return (value, inUse(value, plain, language, gender))
        }
        spelled.withLock { $0[key, default: [:]].merge(words) { first, _ in first } }
        return words.first { $0.0 == value }?.1 ?? String(value)
    }

    /// A formatter takes long to make and words are asked for often: each number is spelled once.
    private static let spelled = Mutex<[String: [Int: String]]>([:])

    // Made once: a literal is parsed at each use. It is never changed, which the compiler cannot know.
    nonisolated(unsafe) private static let bareHundred =
        /hundred (?!and |thousand|million|billion)/

    /// What ICU spells, as the United Nations writes it.
    private static func inUse(
        _ value: Int,
        _ plain: String,
        _ language: String,
        _ gender: LanguageRules.Gender
    ) -> String {
        switch language {
        case "en":
            // ICU's plain rules are American; British English says "one hundred and eighty-five".
            return plain.replacing(bareHundred, with: "hundred and ")
        case "fr":
            // ICU has the hyphens of the reform of 1990, which the Organization does not use.
            let words = plain.replacing("-et-", with: " et ")
            return gender == .feminine && words.hasSuffix("un") ? words + "e" : words
        case "es": return spanish(plain, gender)
        case "ru": return russian(plain, gender)
        case "ar": return arabic(value, plain, gender)
        default: return plain
        }
    }

    /// Before a noun "uno" is "un" or "una", and hundreds take the noun's gender.
    private static func spanish(_ plain: String, _ gender: LanguageRules.Gender) -> String {
        var words = plain
        if gender == .feminine { words.replace("cientos", with: "cientas") }
        if gender == .feminine { words.replace("quinientos", with: "quinientas") }
        guard words.hasSuffix("uno") else { return words }
        let stem = words.dropLast(3)
        if gender == .feminine { return stem + "una" }
        return stem.hasSuffix("veinti") ? stem + "ún" : stem + "un"
    }

    private static func russian(_ plain: String, _ gender: LanguageRules.Gender) -> String {
        let forms: [(masculine: String, other: String)] =
            switch gender {
            case .masculine: []
            case .feminine: [("один", "одна"), ("два", "две")]
            case .neuter: [("один", "одно")]
            }
        for (masculine, other) in forms
        where plain == masculine || plain.hasSuffix(" " + masculine) {
            return plain.dropLast(masculine.count) + other
        }
        return plain
    }

    /// From three to ten the numeral has the gender that its noun has not; one and two agree with it.
    private static func arabic(
        _ value: Int,
        _ plain: String,
        _ gender: LanguageRules.Gender
    ) -> String {
        let feminine = [
            1: "واحدة", 2: "اثنتان", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثماني",
            9: "تسع", 10: "عشر",
        ]
        if gender == .feminine, let words = feminine[value] { return words }
        return plain.replacing("إثنان", with: "اثنان").replacing("إثنا", with: "اثنا")
    }
}
