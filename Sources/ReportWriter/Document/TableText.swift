/// Sets a table in at most 72 columns.
enum TableText {
    private static let gap = 2
    /// What the first column has at least.
    private static let leastTextWidth = 16

    /// The lines of a table with its title, its base and rules above and below.
    static func render(_ table: Document.Table, number: Int, _ wording: Wording) -> [String] {
        let rules = wording.rules
        var lines = TextWrapper.wrap(
            wording(.tableTitle, ["number": number, "title": table.title]),
            rules: rules
        )
        if !table.base.isEmpty {
            lines += TextWrapper.wrap(table.base, first: "  ", rest: "  ", rules: rules)
        }
        lines.append("")
        let columns = table.header.count
        let wanted = (1..<max(1, columns)).map { column in
            min(
                18,
                ([longestWord(table.header[column])]
                    + table.rows.map { DisplayWidth.of($0[column]) }).max()
                    ?? 0
            )
        }
        let room = max(1, (TextWrapper.width - leastTextWidth) / max(1, columns - 1) - gap)
        // Heads too wide for all to stand beside the text are cut.
        let isTooWide =
            wanted.reduce(0) { $0 + $1 + gap } > TextWrapper.width - leastTextWidth
        let numeric = isTooWide ? wanted.map { min($0, room) } : wanted
        let textWidth = TextWrapper.width - numeric.reduce(0) { $0 + $1 + gap }
        lines += row(table.header, widths: [textWidth] + numeric, depth: 0)
        lines.append(String(repeating: "-", count: TextWrapper.width))
        for (index, cells) in table.rows.enumerated() {
            lines += row(cells, widths: [textWidth] + numeric, depth: table.depths[index])
        }
        lines.append(String(repeating: "-", count: TextWrapper.width))
        if let note = table.note {
            lines += TextWrapper.wrap(note, first: "  ", rest: "  ", rules: rules)
        }
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
                let padding = String(
                    repeating: " ",
                    count: max(0, widths[index] - DisplayWidth.of(cell))
                )
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
        for piece in TextWrapper.pieces(of: text).flatMap({
            cut($0, width: width - hanging.count - indent.count)
        }) {
            let isFresh = current.allSatisfy { $0 == " " }
            let gap = isFresh || !piece.followsBlank ? "" : " "
            let isTooLong =
                DisplayWidth.of(current) + gap.count + DisplayWidth.of(piece.text) > width
            if !isFresh, isTooLong {
                lines.append(current)
                current = indent + hanging + piece.text
            } else {
                current += gap + piece.text
            }
        }
        return lines + [current]
    }

    /// A word that is wider than its column, in several: where it may be divided, else where the column
    /// ends.
    private static func cut(_ piece: TextWrapper.Piece, width: Int) -> [TextWrapper.Piece] {
        let whole = SoftHyphen.removed(from: piece.text)
        guard width > 4, DisplayWidth.of(whole) > width else {
            return [TextWrapper.Piece(text: whole, followsBlank: piece.followsBlank)]
        }
        // No less than three letters go to the next line.
        let kept = min(width - 1, max(1, whole.count - 3))
        let (head, rest, isOwn) =
            SoftHyphen.divided(piece.text, width: width)
            ?? (whole.prefix(kept) + "-", String(whole.dropFirst(kept)), false)
        // Beside its head, what follows a word's own hyphen would stand without a blank.
        return [TextWrapper.Piece(text: head, followsBlank: piece.followsBlank)]
            + cut(TextWrapper.Piece(text: rest, followsBlank: !isOwn), width: width)
    }

    /// The columns that a head needs: its longest word or part of one, or four signs of a script without
    /// blanks.
    private static func longestWord(_ text: String) -> Int {
        text.split(separator: " ").map { word in
            let width = SoftHyphen.widestPart(of: word)
            return word.unicodeScalars.contains(where: DisplayWidth.isWide) ? min(width, 8) : width
        }.max() ?? 0
    }
}
