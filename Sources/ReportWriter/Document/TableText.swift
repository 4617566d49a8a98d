/// Sets a table in at most 72 columns.
enum TableText {
    private static let gap = 2

    /// The lines of a table with its title, its base and rules above and below.
    static func render(_ table: Document.Table, number: Int, _ wording: Wording) -> [String] {
        var lines = TextWrapper.wrap(
            wording(.tableTitle, ["number": number, "title": table.title])
        )
        if !table.base.isEmpty { lines += TextWrapper.wrap(table.base, first: "  ", rest: "  ") }
        lines.append("")
        let columns = table.header.count
        let numeric = (1..<max(1, columns)).map { column in
            min(
                18,
                ([longestWord(table.header[column])] + table.rows.map { $0[column].count }).max()
                    ?? 0
            )
        }
        let textWidth = TextWrapper.width - numeric.reduce(0) { $0 + $1 + gap }
        lines += row(table.header, widths: [textWidth] + numeric, depth: 0)
        lines.append(String(repeating: "-", count: TextWrapper.width))
        for (index, cells) in table.rows.enumerated() {
            lines += row(cells, widths: [textWidth] + numeric, depth: table.depths[index])
        }
        lines.append(String(repeating: "-", count: TextWrapper.width))
        if let note = table.note { lines += TextWrapper.wrap(note, first: "  ", rest: "  ") }
        return lines
    }

    /// One row: the text on the left, numbers set right on its last line.
    private static func row(_ cells: [String], widths: [Int], depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let columns = cells.enumerated().map { index, cell in
            wrap(
                cell,
                width: widths[index],
                indent: index == 0 ? indent : "",
                hanging: index == 0 ? "  " : ""
            )
        }
        let height = columns.map(\.count).max() ?? 1
        return (0..<height).map { line in
            var text = ""
            for (index, column) in columns.enumerated() {
                // All cells of a row end on its last line.
                let place = line - (height - column.count)
                let cell =
                    index == 0
                    ? (line < column.count ? column[line] : "") : (place >= 0 ? column[place] : "")
                let padding = String(repeating: " ", count: max(0, widths[index] - cell.count))
                text +=
                    index == 0
                    ? cell + padding : String(repeating: " ", count: gap) + padding + cell
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    private static func wrap(_ text: String, width: Int, indent: String, hanging: String)
        -> [String]
    {
        var (lines, current) = ([String](), indent)
        for word in text.split(separator: " ") {
            let isFresh = current.allSatisfy { $0 == " " }
            if !isFresh, current.count + 1 + word.count > width {
                lines.append(current)
                current = indent + hanging + word
            } else {
                current += (isFresh ? "" : " ") + word
            }
        }
        return lines + [current]
    }

    private static func longestWord(_ text: String) -> Int {
        text.split(separator: " ").map(\.count).max() ?? 0
    }
}
