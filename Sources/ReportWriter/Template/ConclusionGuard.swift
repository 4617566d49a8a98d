/// Refuses a conclusion that rests on nothing: each has to cite a figure, a paragraph or a document.
enum ConclusionGuard {
    /// Headings under which a report concludes.
    private static let titles: Set<String> = [
        "Conclusion", "Conclusions", "Conclusions and recommendations",
        "Conclusions et recommandations", "Conclusión", "Conclusiones",
        "Conclusiones y recomendaciones", "Вывод", "Выводы", "Выводы и рекомендации", "Заключение",
        "结论", "结论和建议", "الاستنتاجات", "استنتاجات", "الاستنتاجات والتوصيات", "خاتمة", "الخلاصة",
    ]

    /// Whether a part of a report concludes.
    static func concludes(part title: String) -> Bool { titles.contains(title) }

    /// Whether the text of a template refers to something that can be looked up.
    static func cites(_ text: String) -> Bool {
        text.contains(
            /\{(number|Number|base|asked|answered|silent|series|share|value|claim|quantity|Quantity|ranked|replies|respondents|paragraph|note)(\.[fn])?\s/
        )
    }

    /// What is wrong with a conclusion that cites nothing.
    static let message =
        "a conclusion cites nothing; refer to a figure, as in {number position.in_favour}, or to what has it, "
        + "by {paragraph LABEL} or {note INSTRUMENT}"
}
