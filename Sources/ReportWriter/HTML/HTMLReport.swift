/// The edition as one HTML file that needs nothing from anywhere else.
///
/// Made of the same document as the plain text: what differs is that every figure is a link to its
/// base and to those behind it, that tables sort and filter, and that there are charts.
struct HTMLReport {
    let document: Document
    let data: ReportData
    let language: String
    /// The languages of the edition, each a page beside this one.
    let languages: [String]
    let policy: HTMLPolicy

    private var wording: Wording { document.wording }

    /// The whole file.
    func render() -> String {
        let direction = wording.rules.direction.rawValue
        let charts = HTMLCharts(data: data).sections()
        let figures = HTMLFigures(data: data, paragraphs: paragraphsByFigure()).section()
        let lines = [
            "<!doctype html>",
            "<html lang=\"\(language)\" dir=\"\(direction)\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            policy.meta,
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            HTML.element(
                "title",
                document.wording.rules.told(document.title, of: document.masthead.symbol)
            ),
            "<style>\(HTMLStyle.sheet)</style>",
            "</head>",
            "<body>",
            HTML.element("a", wording(.pageSkip), "class=\"skip\" href=\"#report\""),
            languageSwitch(),
            masthead(),
            contents(hasCharts: !charts.isEmpty),
            "<main id=\"report\">",
            heading(),
            body(),
            notes(),
            charts,
            annex(),
            figures,
            "</main>",
            "<script>\(HTMLScript.source)</script>",
            "</body>",
            "</html>",
        ]
        return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    /// Links to the same edition in its other languages, each named in itself.
    private func languageSwitch() -> String {
        guard languages.count > 1 else { return "" }
        let links = languages.map { code in
            let name = HTML.escaped(LanguageRules.all[code]?.autonym ?? code)
            return code == language
                ? "<li aria-current=\"page\">\(name)</li>"
                : "<li><a href=\"report.\(code).html\" hreflang=\"\(code)\" lang=\"\(code)\">\(name)</a></li>"
        }
        return "<nav class=\"languages\" aria-label=\"\(HTML.escaped(wording(.pageLanguages)))\">"
            + "<ul>\(links.joined())</ul></nav>"
    }

    private func masthead() -> String {
        let head = document.masthead
        let left = [wording(.unitedNations), head.organ].map { HTML.element("p", $0) }
        let right = [
            head.symbol, head.distribution, head.date, head.originalLanguage,
        ].compactMap { $0 }.map { HTML.element("p", $0) }
        let session = [head.session, head.agendaItem]
            .compactMap { $0 }.map { HTML.element("p", $0) }
        return "<header class=\"masthead\"><div>\((left + session).joined())</div>"
            + "<div>\(right.joined())</div></header>"
    }

    private func heading() -> String {
        HTML.element("h1", document.title)
            + HTML.element("p", document.subtitle, "class=\"subtitle\"")
            + (document.remark.map { HTML.element("p", $0, "class=\"remark\" role=\"note\"") } ?? "")
    }

    private func contents(hasCharts: Bool) -> String {
        var items = document.parts.enumerated().map { index, part in
            "<li><a href=\"#part-\(index + 1)\">\(HTML.escaped(wording.rules.partMark(index))) "
                + "\(HTML.escaped(part.title))</a></li>"
        }
        var further: [(String, Phrase)] = []
        if !document.notes.isEmpty { further.append(("notes", .notes)) }
        if hasCharts { further.append(("charts", .pageCharts)) }
        if !document.tables.isEmpty { further.append(("annex", .pageAnnex)) }
        further.append(("figures", .pageFigures))
        items += further.map { target, title in
            "<li><a href=\"#\(target)\">\(HTML.escaped(wording(title)))</a></li>"
        }
        return "<nav aria-labelledby=\"contents\">"
            + HTML.element("p", wording(.pageContents), "class=\"title\" id=\"contents\"")
            + "<ol>\(items.joined())</ol></nav>"
    }

    private func body() -> String {
        var (html, number) = ("", 0)
        for (index, part) in document.parts.enumerated() {
            html +=
                "<section aria-labelledby=\"part-\(index + 1)\">"
                + "<h2 id=\"part-\(index + 1)\">\(HTML.escaped(wording.rules.partMark(index))) "
                + "\(HTML.escaped(part.title))</h2>\n"
            let sections = part.blocks.count { if case .section = $0 { true } else { false } }
            for block in part.blocks {
                switch block {
                case .section(let title):
                    // A heading A needs a heading B.
                    if sections > 1 { html += HTML.element("h3", title) + "\n" }
                case .paragraph(_, let text, let items):
                    number += 1
                    html += paragraph(number, text, items)
                }
            }
            html += "</section>\n"
        }
        return html
    }

    private func paragraph(_ number: Int, _ text: String, _ items: [String]) -> String {
        let list = items.map { "<li>\(HTML.linked($0))</li>" }.joined()
        return "<p id=\"paragraph-\(number)\"><a class=\"number\" href=\"#paragraph-\(number)\">"
            + "\(number).</a> \(HTML.linked(text))</p>\n"
            + (list.isEmpty ? "" : "<ol class=\"letters\">\(list)</ol>\n")
    }

    private func notes() -> String {
        guard !document.notes.isEmpty else { return "" }
        let items = document.notes.enumerated().map { index, note in
            "<li id=\"note-\(index + 1)\">\(HTML.escaped(note))</li>"
        }
        return
            "<section aria-labelledby=\"notes\"><h2 id=\"notes\">\(HTML.escaped(wording(.notes)))</h2>"
            + "<ol>\(items.joined())</ol></section>"
    }

    private func annex() -> String {
        guard !document.tables.isEmpty else { return "" }
        let tables = document.tables.enumerated().map {
            HTMLTable.render($1, number: $0 + 1, wording)
        }
        return "<section aria-labelledby=\"annex\">"
            + HTML.element("h2", wording(.pageAnnex), "id=\"annex\"") + "\n"
            + tables.joined(separator: "\n") + "</section>"
    }

    /// In which paragraphs each figure stands, so that its row can lead back to them.
    private func paragraphsByFigure() -> [String: [Int]] {
        var (found, number) = ([String: [Int]](), 0)
        for case .paragraph(_, let text, let items) in document.parts.flatMap(\.blocks) {
            number += 1
            for case .figure(let name, _) in ([text] + items).flatMap(FigureMark.pieces)
            where found[name]?.last != number {
                found[name, default: []].append(number)
            }
        }
        return found
    }
}
