/// What a resource of a consultation folder looks like: the one declaration that reading, checking
/// and storing it follow.
package struct ResourceSchema: Hashable, Sendable {
    package var name: String
    package var columns: [Column]
    /// The columns by which versions of a row are recognised.
    package var key: [String]
    /// Whether a folder without it is refused.
    package var isRequired = false

    package init(
        _ name: String,
        key: [String],
        required: Bool = false,
        _ columns: [Column]
    ) {
        self.name = name
        self.key = key
        self.isRequired = required
        self.columns = columns
    }

    /// The column of a name in the input, or `nil`; `label_en` is the column `label`.
    package func column(named name: String) -> (column: Column, language: String?)? {
        if let plain = columns.first(where: { $0.name == name && $0.kind != .translated }) {
            return (plain, nil)
        }
        guard let mark = name.lastIndex(of: "_") else { return nil }
        let family = String(name[..<mark])
        let language = String(name[name.index(after: mark)...])
        guard Language.official.contains(language),
            let column = columns.first(where: { $0.name == family && $0.kind == .translated })
        else { return nil }
        return (column, language)
    }
}

/// The languages in which a consultation may be labelled.
package enum Language {
    /// The six official languages of the United Nations, in English alphabetical order.
    package static let official = ["ar", "en", "es", "fr", "ru", "zh"]
}
