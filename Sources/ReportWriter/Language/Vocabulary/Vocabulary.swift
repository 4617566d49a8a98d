/// Words for the codes of the program's own registers, such as levels and states, by language.
///
/// A consultation adds words for its own codes, or others for these, in its resource `terms`.
enum Vocabulary {
    /// The word for a code, or `nil` where the code itself has to do.
    static func word(_ code: String, language: String) -> String? { words[language]?[code] }

    /// The words by language.
    ///
    /// English has those that are not the code itself; the others have the same
    /// codes, which a test holds.
    static let words: [String: [String: String]] = [
        "ar": arabic, "en": english, "es": spanish, "fr": french, "ru": russian, "zh": chinese,
    ]

    static let english = [
        "cross_sectoral": "cross-sectoral", "united_nations": "the United Nations",
        "plan_item": "items of the plan", "country_plan": "country plans",
        "alignment": "alignment of programmes", "criterion": "criteria",
    ]
}
