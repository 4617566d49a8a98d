/// Lays manuals out as text of 80 columns.
enum ManualText {
    static let width = 80

    /// What the program is for.
    static let purpose =
        "Turns coded replies to a consultation into counted figures and a report, and shows "
        + "for every figure who stands behind it."

    /// The help text of one command.
    static func page(of manual: Manual) -> String {
        var text = wrapped(
            "usage: rapporteur \(manual.name) \(manual.synopsis)",
            indent: 0,
            hanging: 7
        )
        text += "\n" + wrapped(manual.discussion, indent: 0)
        if !manual.options.isEmpty {
            text += "\nOptions:\n" + entries(manual.options.map { ($0.usage, $0.explanation) })
        }
        text += "\nCommon options:\n"
        text += entries(manual.sharedOptions.map { ($0.usage, $0.explanation) })
        text += manual.examples.count == 1 ? "\nExample:\n" : "\nExamples:\n"
        for example in manual.examples {
            text += "  \(example.command)\n" + wrapped(example.effect, indent: 6)
        }
        text += "\nExit status:\n"
        text += entries(manual.outcomes.map { (String($0.status.rawValue), $0.meaning) }, column: 6)
        return text
    }

    /// The list of all commands.
    static func overview(of manuals: [Manual]) -> String {
        var text = "usage: rapporteur COMMAND [WORDS] [OPTIONS]\n\n"
        text += wrapped(purpose, indent: 0)
        text += "\nCommands:\n" + entries(manuals.map { ($0.name, $0.abstract) }, column: 13)
        text += "\n'rapporteur help COMMAND' explains one of them. "
        text += "'rapporteur --version' prints\nthe version.\n"
        return text
    }

    /// Two columns: a term, and its explanation wrapped beside it or below it.
    static func entries(_ entries: [(String, String)], column: Int = 22) -> String {
        entries.map { term, explanation in
            let lead = "  " + term
            let body = wrapped(explanation, indent: column)
            guard lead.count + 2 <= column else { return lead + "\n" + body }
            return lead + String(body.dropFirst(lead.count))
        }
        .joined()
    }

    /// Breaks a text into lines; an empty line in it starts a new paragraph.
    static func wrapped(_ text: String, indent: Int, hanging: Int = 0) -> String {
        let paragraphs = text.split(separator: "\n\n").map { paragraph in
            var lines: [String] = []
            var line = String(repeating: " ", count: indent)
            var isEmpty = true
            for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                if !isEmpty, line.count + 1 + word.count > width {
                    lines.append(line)
                    line = String(repeating: " ", count: indent + hanging)
                    isEmpty = true
                }
                line += (isEmpty ? "" : " ") + word
                isEmpty = false
            }
            return (lines + [line]).joined(separator: "\n") + "\n"
        }
        return paragraphs.joined(separator: "\n")
    }
}
