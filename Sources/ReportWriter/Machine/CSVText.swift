/// Fields of a CSV file after RFC 4180.
enum CSVText {
    /// A field, in quotes where it needs them.
    ///
    /// Looked at by Unicode scalar: a carriage return and a line feed together are one `Character`.
    static func field(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
