/// A document as pandoc's Markdown, from which Word's own headings, lists, notes and tables are made.
///
/// Every mark of punctuation is escaped, so that nothing in a text is ever taken for markup.
struct PandocMarkdown {
    private let document: Document
    private var lines: [String] = []
    private var wording: Wording { document.wording }

    /// The text of a document; ``FigureMark``s are dropped before.
    static func render(_ document: Document) -> String {
        var writer = PandocMarkdown(document: document)
        writer.frame()
        writer.body()
        writer.annex()
        writer.notes()
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private init(document: Document) { self.document = document }

    private mutating func frame() {
        let head = document.masthead
        let rules = wording.rules
        lines += ["---", "lang: \(rules.code)", "dir: \(rules.direction.rawValue)", "---", ""]
        let masthead = [
            wording(.unitedNations), head.organ, head.symbol, head.distribution, head.date,
            head.originalLanguage, head.session, head.agendaItem,
        ].compactMap { $0 }
        styled("Masthead", masthead.map(Self.escaped).joined(separator: "\\\n"))
        styled("Title", Self.escaped(document.title))
        styled("Subtitle", Self.escaped(document.subtitle))
        if let remark = document.remark { styled("Remark", Self.escaped(remark)) }
    }

    private mutating func body() {
        var number = 0
        for (index, part) in document.parts.enumerated() {
            heading(1, "\(wording.rules.partMark(index)) \(part.title)")
            let sections = part.blocks.count { if case .section = $0 { true } else { false } }
            var place = 0
            for block in part.blocks {
                switch block {
                case .section(let title):
                    // A heading A needs a heading B.
                    guard sections > 1 else { continue }
                    heading(2, "\(wording.rules.sectionMark(place)) \(title)")
                    place += 1
                case .paragraph(_, let text, let items):
                    number += 1
                    paragraph(number, text, items)
                }
            }
        }
    }

    /// An item of Word's numbered list; a heading between two items goes on with the number.
    private mutating func paragraph(_ number: Int, _ text: String, _ items: [String]) {
        let mark = "\(number)."
        let indent = String(repeating: " ", count: max(mark.count + 1, 4))
        lines += [mark + indent.dropFirst(mark.count) + noted(text), ""]
        for (place, item) in items.enumerated() {
            // Word counts on by itself in Latin letters, whatever the language.
            let letter = UnicodeScalar(UInt8(97 + place % 26))
            lines += ["\(indent)(\(letter))  \(noted(item))", ""]
        }
    }

    private mutating func annex() {
        guard !document.tables.isEmpty else { return }
        heading(1, wording(.annexTables).replacing("  ", with: " "))
        for (index, table) in document.tables.enumerated() {
            heading(2, wording(.pageTableTitle, ["number": index + 1, "title": table.title]))
            if !table.base.isEmpty { lines += [Self.escaped(table.base), ""] }
            lines.append(row(table.header))
            // The first column is of texts, wider, and to the left; the others are of numbers.
            let width = max(60 / max(table.header.count, 1), 3)
            lines.append(
                "|"
                    + table.header.indices.map { column in
                        column == 0
                            ? ":" + String(repeating: "-", count: width * 2)
                            : String(repeating: "-", count: width) + ":"
                    }.joined(separator: "|") + "|"
            )
            for (cells, depth) in zip(table.rows, table.depths) {
                var cells = cells
                let indent = String(repeating: "\u{2003}", count: depth)
                if let first = cells.first { cells[0] = indent + first }
                lines.append(row(cells))
            }
            lines.append("")
            if let note = table.note { lines += [Self.escaped(note), ""] }
        }
    }

    private func row(_ cells: [String]) -> String {
        "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
    }

    private mutating func notes() {
        for (index, note) in document.notes.enumerated() {
            lines += ["[^\(index + 1)]: " + Self.escaped(note), ""]
        }
    }

    /// A text whose marks of notes, such as 1/, are Word's own.
    private func noted(_ text: String) -> String {
        var (result, rest) = ("", text[...])
        while let match = rest.firstMatch(of: /\s+([0-9]+)\/(?=\s|$)/) {
            let number = Int(match.1) ?? 0
            let isNote =
                (1...max(document.notes.count, 1)).contains(number) && !document.notes.isEmpty
            result += Self.escaped(String(rest[..<match.range.lowerBound]))
            result += isNote ? "[^\(number)]" : Self.escaped(String(match.0))
            rest = rest[match.range.upperBound...]
        }
        return result + Self.escaped(String(rest))
    }

    private mutating func heading(_ level: Int, _ title: String) {
        lines += [String(repeating: "#", count: level) + " " + Self.escaped(title), ""]
    }

    private mutating func styled(_ style: String, _ text: String) {
        lines += ["::: {custom-style=\"\(style)\"}", text, ":::", ""]
    }

    /// A text in which nothing is markup.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result += " "
            } else if character.isASCII, !character.isLetter, !character.isNumber, character != " "
            {
                result += "\\\(character)"
            } else {
                result.append(character)
            }
        }
        return result
    }
}
