/// Refuses digits in a template: every number has to be a reference, or it could go stale.
struct DigitGuard {
    private let rules: LanguageRules

    init(_ rules: LanguageRules) { self.rules = rules }

    /// Returns the first digit group that is no date, symbol, title or paragraph number, or `nil`.
    ///
    /// Digits of every script count, such as those of Arabic and the wide ones of East Asia.
    func firstBareNumber(in text: String) -> String? {
        // References are computed, so what stands in braces is no concern of this guard.
        var rest = Self.withoutReferences(text)
        // Most texts have no other digit, or none but those of symbols.
        guard Self.hasDigits(rest) else { return nil }
        rest = rest.replacing(Self.symbol, with: " ")
        guard Self.hasDigits(rest) else { return nil }
        rest = withoutDates(rest)
        // Before the years alone, or the month and day of a date in Chinese would be left.
        rest = rest.replacing(Self.chineseDate, with: " ")
        rest = rest.replacing(Self.years, with: " ")
        rest = withoutCitations(rest)
        return rest.firstMatch(of: Self.digits).map { String($0.output) }
    }

    private static func hasDigits(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    }

    // Made once: a regular expression takes longer to make than to match. Matching changes nothing
    // of it, which the compiler cannot know.
    nonisolated(unsafe) private static let symbol = /[A-Z][A-Za-z.]*(\/[A-Za-z0-9.-]+)+/
    nonisolated(unsafe) private static let chineseDate =
        /(?:1[89]|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?/
    nonisolated(unsafe) private static let years =
        /\b(1[89]|20)[0-9]{2}(-(1[89]|20)[0-9]{2})?(\/[0-9]+)?\b/
    // Not \d, to which 一 and 两 are digits, too: in Chinese they are words, as in "one week".
    nonisolated(unsafe) private static let digits = /\p{Nd}[\p{Nd}.,٫٬]*/

    nonisolated(unsafe) private static let citations =
        /(?:No\.|Nos\.|paragraphs?|paras?\.|chapters?|articles?|nos?|paragraphes?|chapitres?|núms?\.|párrafos?|capítulos?|artículos?|№|пункт\p{L}*|глав\p{L}*|стать\p{L}*|الفقر\p{L}*|الفصل|الفصول|الماد\p{L}*|المواد|رقم)[ \u{A0}]\d+(?: (?:and|et|y|и|و) ?\d+)?/
    nonisolated(unsafe) private static let chineseCitations = /第\d+(?:[、和至]\d+)*[号条段章届]/

    /// A blank for everything in braces; a brace that is never closed hides nothing.
    private static func withoutReferences(_ text: String) -> String {
        var (kept, rest) = ("", text[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            kept += rest[..<open] + " "
            rest = rest[rest.index(after: close)...]
        }
        return kept + rest
    }

    /// Days before the names of months.
    private func withoutDates(_ text: String) -> String {
        var text = text
        let dates = rules.dates
        for month in Set(dates.months + (dates.monthsOf ?? [])) {
            guard text.contains(month) else { continue }
            for link in [" ", " de ", "\u{A0}"] {
                for day in (1...31).reversed() {
                    for written in [String(day), day == 1 ? dates.firstDay : String(day)] {
                        text.replace("\(written)\(link)\(month)", with: " ")
                    }
                }
            }
        }
        return text
    }

    /// Takes out numbers that are part of a name, such as "paragraph 4".
    private func withoutCitations(_ text: String) -> String {
        text.replacing(Self.citations, with: " ")
            .replacing(Self.chineseCitations, with: " ")
    }
}
