/// Lines of a text that a terminal, an editor or a mail reader can be shown.
enum LegibleText {
    /// A line without anything that is obeyed rather than read: control characters and the signs that
    /// turn the direction of all that follows are shown as U+FFFD, blanks of any kind as a blank.
    ///
    /// What marks the direction of single words stays: texts in Arabic need it.
    static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { replacement($0) != nil }) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(replacement(scalar) ?? scalar) }
        return String(line)
    }

    private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: nil
        }
    }
}
