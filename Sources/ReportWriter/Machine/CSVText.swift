import Consultation

/// Fields of a CSV file after RFC 4180, none of which a spreadsheet takes for a formula.
enum CSVText {
    /// How a guarded cell is read back, as the data package and the CSVW metadata tell it.
    static let guardRule =
        "A text that a spreadsheet would take for a formula stands behind an apostrophe, and so does a "
        + "text that begins with an apostrophe. Without its first apostrophe a cell that begins with one "
        + "is the text as it was."

    /// What begins a formula by OWASP's page on CSV injection (community/attacks/CSV_Injection), the
    /// full-width forms included, and the apostrophe, so that guarding a text can be undone.
    private static let guarded: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "'",
    ]

    /// A cell of a table: its text as a field, behind an apostrophe where it would be a formula.
    ///
    /// - Parameters:
    ///   - text: What the cell says; empty for `NULL`.
    ///   - isNumeric: Whether its column holds numbers, so that a minus is the sign of one.
    /// - Returns: The cell as it stands between the separators.
    static func cell(_ text: String, isNumeric: Bool) -> String {
        guard let first = text.unicodeScalars.first, guarded.contains(first) else {
            return field(text)
        }
        return field(isNumeric && text.isPlainDecimal ? text : "'" + text)
    }

    /// A field, in quotes where it needs them.
    ///
    /// Looked at by Unicode scalar: a carriage return and a line feed together are one `Character`.
    static func field(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
