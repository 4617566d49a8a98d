/// The text of a report with references to figures in place of numbers.
///
///     # Introduction                     a part
///     ## Position                        a section; one alone is printed without a heading
///     [scope] Text of a paragraph …      a paragraph, with a label that {paragraph scope} refers to
///     - a sub-paragraph                  (a), (b), …
///     @bodies within                     what the program writes itself: rounds, questions, bodies …
///     ! A remark under the title.
///     % A line that is not printed.
///
/// A paragraph ends at an empty line. References stand in braces; ``ReferenceResolver`` lists them.
struct Template: Sendable {
    /// One piece of a template and the line on which it begins.
    struct Element: Sendable {
        enum Content: Sendable {
            case part(String)
            case section(String)
            case paragraph(label: String?, text: String, items: [String])
            case directive(name: String, argument: String)
            case remark(String)
        }

        var line: Int
        var content: Content
    }

    let file: String
    let elements: [Element]

    /// Cuts a text into its pieces.
    static func parse(_ text: String, file: String) -> Template {
        var parser = Parser()
        for (index, line) in text.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        .enumerated() {
            parser.take(String(line), number: index + 1)
        }
        parser.endParagraph()
        return Template(file: file, elements: parser.elements)
    }

    /// This template with the remarks of another one: they hold for whatever is said of its data.
    func with(remarksOf other: Template) -> Template {
        let remarks = other.elements.filter {
            if case .remark = $0.content { true } else { false }
        }
        return Template(file: file, elements: elements + remarks)
    }

    private struct Parser {
        var elements: [Element] = []
        var start = 0
        var text = ""
        var items: [String] = []

        mutating func take(_ line: String, number: Int) {
            if line.hasPrefix("%") { return }
            guard let mark = line.first, !line.allSatisfy(\.isWhitespace) else {
                endParagraph()
                return
            }
            switch mark {
            case "#" where line.hasPrefix("## "): add(.section(String(line.dropFirst(3))), number)
            case "#": add(.part(String(line.dropFirst(2))), number)
            case "!": add(.remark(String(line.dropFirst(2))), number)
            case "@":
                let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
                add(
                    .directive(name: words.first ?? "", argument: words.count > 1 ? words[1] : ""),
                    number
                )
            case "-" where line.hasPrefix("- ") && !text.isEmpty:
                items.append(String(line.dropFirst(2)))
            default:
                if text.isEmpty { start = number }
                if items.isEmpty {
                    text += (text.isEmpty ? "" : " ") + line
                } else {
                    items[items.count - 1] += " " + line.drop { $0 == " " }
                }
            }
        }

        mutating func add(_ content: Element.Content, _ line: Int) {
            endParagraph()
            elements.append(Element(line: line, content: content))
        }

        // Matching changes nothing of a regular expression, which the compiler cannot know.
        nonisolated(unsafe) private static let label = /\[([a-z0-9_]+)\]\s*/

        mutating func endParagraph() {
            guard !text.isEmpty else { return }
            var (label, body) = (String?.none, text)
            if text.hasPrefix("["), let match = text.prefixMatch(of: Self.label) {
                label = String(match.1)
                body = String(text[match.range.upperBound...])
            }
            elements.append(
                Element(line: start, content: .paragraph(label: label, text: body, items: items))
            )
            (text, items) = ("", [])
        }
    }
}
