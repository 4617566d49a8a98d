/// A table of the annex as HTML, which a reader can sort by any column.
enum HTMLTable {
    static func render(_ table: Document.Table, number: Int, _ wording: Wording) -> String {
        let caption =
            "<caption>"
            + HTML.escaped(wording(.pageTableTitle, ["number": number, "title": table.title]))
            + (table.base.isEmpty ? "" : "<small>\(HTML.escaped(table.base))</small>")
            + "</caption>"
        let header = table.header.enumerated().map { index, title in
            index == 0 && title.isEmpty
                ? "<td></td>"
                : "<th scope=\"col\">\(HTML.escaped(title))</th>"
        }
        let rows = zip(table.rows, table.depths).map { cells, depth in
            let first = cells.first.map {
                "<th scope=\"row\"\(depth > 0 ? " class=\"d\(min(depth, 5))\"" : "")>\(HTML.escaped($0))</th>"
            }
            let rest = cells.dropFirst().map { "<td class=\"n\">\(HTML.escaped($0))</td>" }
            return "<tr>\(first ?? "")\(rest.joined())</tr>"
        }
        let note = table.note.map { HTML.element("p", $0, "class=\"tablenote\"") } ?? ""
        return
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
            + "aria-label=\"\(HTML.escaped(wording(.pageTable, ["number": number])))\">"
            + "<table id=\"table-\(number)\" class=\"sortable\">\(caption)<thead><tr>\(header.joined())</tr>"
            + "</thead><tbody>\n\(rows.joined(separator: "\n"))</tbody></table></div>\(note)"
    }
}
