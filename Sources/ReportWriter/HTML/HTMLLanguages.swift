/// Links among the languages of an edition, each by its own name.
enum HTMLLanguages {
    private static let names = [
        "ar": "العربية", "en": "English", "es": "Español", "fr": "Français", "ru": "Русский",
        "zh": "中文",
    ]

    /// The switch; empty where there is one language.
    ///
    /// - Parameters:
    ///   - language: The page's own, which is named but leads nowhere.
    ///   - all: The languages of the edition.
    ///   - label: What a screen reader calls the list.
    static func links(from language: String, among all: [String], label: String) -> String {
        guard all.count > 1 else { return "" }
        let items = all.sorted().map { code in
            let name = HTML.escaped(names[code] ?? code)
            return code == language
                ? "<li lang=\"\(code)\" aria-current=\"page\">\(name)</li>"
                : "<li><a href=\"report.\(code).html\" lang=\"\(code)\" hreflang=\"\(code)\">\(name)</a></li>"
        }
        return "<nav class=\"languages\" aria-label=\"\(HTML.escaped(label))\">"
            + "<ul>\(items.joined())</ul></nav>"
    }
}
