/// Refuses digits in a template: every number has to be a reference, or it could go stale.
enum DigitGuard {
    /// Returns the first digit group that is no date, symbol, title or paragraph number, or `nil`.
    static func firstBareNumber(in text: String) -> String? {
        // References are computed, so what stands in braces is no concern of this guard.
        var rest = text.replacing(/\{[^}]*\}/, with: " ")
        rest = rest.replacing(/[A-Z][A-Za-z.]*(\/[A-Za-z0-9.-]+)+/, with: " ")
        rest = rest.replacing(
            /[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)/,
            with: " "
        )
        rest = rest.replacing(/\b(1[89]|20)[0-9]{2}(-(1[89]|20)[0-9]{2})?(\/[0-9]+)?\b/, with: " ")
        rest = rest.replacing(
            /\b(No\.|Nos\.|paragraphs?|paras?\.|chapters?|articles?) [0-9]+( and [0-9]+)?/,
            with: " "
        )
        return rest.firstMatch(of: /[0-9][0-9.,]*/).map { String($0.output) }
    }
}
