/// Writes a document as plain text, as the General Assembly's documents of the 1990s were.
struct PlainText {
    private let document: Document
    private var lines: [String] = []
    private var number = 0
    private var wording: Wording { document.wording }

    private var rules: LanguageRules { document.wording.rules }

    /// The text of a document.
    static func render(_ document: Document) -> String {
        var writer = PlainText(document: document)
        writer.masthead()
        writer.titles()
        writer.contents()
        writer.body()
        writer.notes()
        writer.annex()
        return text(of: writer.lines, document.wording.rules)
    }

    /// Lines as a text.
    ///
    /// Lines of a language that runs to the left begin at the right margin: each is filled up from the
    /// left and set in an isolate (U+2067 … U+2069), so that its direction hangs on no program that
    /// shows it. The order of signs is the logical one.
    static func text(of lines: [String], _ rules: LanguageRules) -> String {
        let lines = lines.map(LegibleText.line)
        guard rules.direction == .rightToLeft else { return lines.joined(separator: "\n") + "\n" }
        return lines.map { line in
            guard !line.isEmpty else { return line }
            let gap = max(0, TextWrapper.width - DisplayWidth.of(line))
            return String(repeating: " ", count: gap) + "\u{2067}\(line)\u{2069}"
        }.joined(separator: "\n") + "\n"
    }

    private init(document: Document) { self.document = document }

    /// The masthead of a document that goes out under another symbol, such as a corrigendum.
    static func mastheadLines(_ document: Document, symbol: String) -> [String] {
        var document = document
        document.masthead.symbol = symbol
        document.masthead.date = nil
        var writer = PlainText(document: document)
        writer.masthead()
        return writer.lines
    }

    /// A numbered paragraph as it is printed, without its mark.
    static func lines(ofParagraph number: Int, _ text: String, _ rules: LanguageRules) -> [String] {
        let mark = paragraphMark(number, rules)
        return unmarked(TextWrapper.wrap(text, first: mark, rules: rules), mark)
    }

    /// A lettered item as it is printed, without its mark.
    static func lines(ofItem index: Int, _ text: String, _ rules: LanguageRules) -> [String] {
        let mark = itemMark(index, rules)
        return unmarked(TextWrapper.wrap(text, first: mark, rest: "     ", rules: rules), mark)
    }

    /// A note as it is printed, without its mark.
    static func lines(ofNote number: Int, _ text: String, _ rules: LanguageRules) -> [String] {
        unmarked(TextWrapper.wrap(text, first: noteMark(number), rules: rules), noteMark(number))
    }

    private static func unmarked(_ lines: [String], _ mark: String) -> [String] {
        guard let first = lines.first else { return [] }
        return [String(first.dropFirst(mark.count))] + lines.dropFirst()
    }

    private static func paragraphMark(_ number: Int, _ rules: LanguageRules) -> String {
        let mark = rules.paragraphMark(number)
        return mark + String(repeating: " ", count: max(1, 5 - DisplayWidth.of(mark)))
    }

    private static func itemMark(_ index: Int, _ rules: LanguageRules) -> String {
        "     \(rules.itemMark(rules.itemLetter(index)))  "
    }

    private static func noteMark(_ number: Int) -> String { "     \(number)/  " }

    private func centred(_ text: String) -> [String] { TextWrapper.centred(text, rules: rules) }

    private mutating func masthead() {
        let head = document.masthead
        line(wording(.unitedNations), right: head.symbol)
        line(String(repeating: "_", count: TextWrapper.width))
        blank()
        line(head.organ, right: head.distribution)
        if let date = head.date { line("", right: date) }
        line("", right: head.originalLanguage)
        blank()
        if let session = head.session { line(session) }
        if let item = head.agendaItem { line(item) }
        blank()
    }

    private mutating func titles() {
        blank()
        lines += centred(document.title.uppercased())
        blank()
        lines += centred(document.subtitle)
        blank()
        if let remark = document.remark {
            lines += TextWrapper.wrap(remark, first: "     ", rest: "     ", rules: rules)
            blank()
        }
    }

    private mutating func contents() {
        blank()
        lines += centred(wording(.contents).uppercased())
        blank()
        line("", right: wording(.paragraphs))
        blank()
        var next = 1
        for (index, part) in document.parts.enumerated() {
            let first = next
            var sections: [(title: String, first: Int)] = []
            for block in part.blocks {
                switch block {
                case .section(let title): sections.append((title, next))
                case .paragraph: next += 1
                }
            }
            let mark = rules.partMark(index)
            let gap = String(repeating: " ", count: max(1, 6 - DisplayWidth.of(mark)))
            leader(mark + gap, part.title.uppercased(), Self.range(first, next - 1))
            if sections.count > 1 {
                blank()
                for (place, section) in sections.enumerated() {
                    let end = place + 1 < sections.count ? sections[place + 1].first - 1 : next - 1
                    leader(
                        "      \(rules.sectionMark(place))  ",
                        section.title,
                        Self.range(section.first, end)
                    )
                }
            }
            blank()
        }
        if !document.notes.isEmpty {
            line(wording(.notes))
            blank()
        }
        if !document.tables.isEmpty {
            line(wording(.annexTables))
            blank()
        }
    }

    private mutating func body() {
        for (index, part) in document.parts.enumerated() {
            blank()
            lines += centred("\(rules.partMark(index))  \(part.title.uppercased())")
            blank()
            let sections = part.blocks.count { if case .section = $0 { true } else { false } }
            var section = 0
            for block in part.blocks {
                switch block {
                case .section(let title):
                    // A heading A needs a heading B.
                    guard sections > 1 else { continue }
                    lines += centred("\(rules.sectionMark(section))  \(title)")
                    blank()
                    section += 1
                case .paragraph(_, let text, let items):
                    paragraph(text, items)
                }
            }
        }
    }

    private mutating func paragraph(_ text: String, _ items: [String]) {
        number += 1
        lines += TextWrapper.wrap(
            text,
            first: Self.paragraphMark(number, rules),
            rules: rules
        )
        blank()
        for (index, item) in items.enumerated() {
            lines += TextWrapper.wrap(
                item,
                first: Self.itemMark(index, rules),
                rest: "     ",
                rules: rules
            )
            blank()
        }
    }

    private mutating func notes() {
        guard !document.notes.isEmpty else { return }
        blank()
        lines += centred(wording(.notes))
        blank()
        for (index, note) in document.notes.enumerated() {
            lines += TextWrapper.wrap(note, first: Self.noteMark(index + 1), rules: rules)
            blank()
        }
    }

    private mutating func annex() {
        guard !document.tables.isEmpty else { return }
        blank()
        lines += centred(wording(.annex))
        blank()
        lines += centred(wording(.tables).uppercased())
        blank()
        for (index, table) in document.tables.enumerated() {
            lines += TableText.render(table, number: index + 1, wording)
            blank()
        }
        line(String(repeating: " ", count: (TextWrapper.width - 5) / 2) + "-----")
    }

    private mutating func line(_ left: String, right: String = "") {
        guard !right.isEmpty else {
            lines.append(left)
            return
        }
        let gap = max(1, TextWrapper.width - DisplayWidth.of(left) - DisplayWidth.of(right))
        lines.append(left + String(repeating: " ", count: gap) + right)
    }

    private mutating func blank() {
        if lines.last != "" { lines.append("") }
    }

    /// An entry of the contents with dots to its paragraphs; a long title takes several lines.
    private mutating func leader(_ mark: String, _ title: String, _ paragraphs: String) {
        let indent = String(repeating: " ", count: DisplayWidth.of(mark))
        var entry = TextWrapper.wrap(
            title,
            first: mark,
            rest: indent,
            width: TextWrapper.width - 14,
            rules: rules
        )
        let last = entry.removeLast()
        let dots = max(2, TextWrapper.width - DisplayWidth.of(last) - paragraphs.count - 2)
        lines += entry
        lines.append("\(last) \(String(repeating: ".", count: dots)) \(paragraphs)")
    }

    private static func range(_ first: Int, _ last: Int) -> String {
        last < first ? "" : first == last ? "\(first)" : "\(first) - \(last)"
    }
}
