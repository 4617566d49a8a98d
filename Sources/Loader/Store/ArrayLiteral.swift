/// PostgreSQL's writing of a list of texts.
enum ArrayLiteral {
    /// A list from items separated by `;`, or `nil` for none.
    static func from(list: String) -> String? {
        let items = list.split(separator: ";")
        guard !items.isEmpty else { return nil }
        let quoted = items.map { item in
            "\"" + item.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        return "{" + quoted.joined(separator: ",") + "}"
    }
}
