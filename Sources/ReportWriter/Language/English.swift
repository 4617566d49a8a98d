/// The grammar of English words that templates and labels give in one form only.
enum English {
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

    /// The noun with its article, unless an article stands before it.
    static func definite(_ noun: String) -> String {
        ["the ", "a ", "an ", "more "].contains(where: noun.hasPrefix) ? noun : "the \(noun)"
    }

    /// The text with its first letter a capital.
    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let irregularPlurals = [
        "analysis": "analyses", "body": "bodies", "reply": "replies", "person": "persons",
        "is": "are", "was": "were", "has": "have", "does": "do", "its": "their", "it": "they",
    ]
}
