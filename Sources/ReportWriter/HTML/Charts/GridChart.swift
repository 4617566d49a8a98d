/// Rows by columns with a mark in each cell that has something: full, hollow, or both.
struct GridChart {
    struct Cell {
        /// What stands in a full mark; empty for none.
        var full = 0
        /// What stands in a hollow mark, such as what is only planned or inferred.
        var hollow = 0
    }

    /// How marks are drawn.
    enum Marks {
        /// The numbers, full ones white on dark, hollow ones in a frame.
        case numbers
        /// A disc or a ring.
        case dots
    }

    let title: String
    let rows: [String]
    let columns: [String]
    /// By row and column.
    let cells: [[Cell]]
    /// What the picture says, in words.
    let told: String
    let identifier: String
    var marks = Marks.numbers
    var isMirrored = false

    private static let (labelWidth, size, lineHeight) = (230, 30, 15)
    /// Columns of a row's label that fit on one of its two lines.
    private static let labelColumns = 36

    func svg() -> String {
        let (heads, slanted) = heading()
        let top = slanted ? (heads.map(\.count).max() ?? 0) * 5 + 16 : 24
        let right = Self.labelWidth + columns.count * Self.size
        // A slanted label leans over the columns behind it, and out of the grid.
        let lean = heads.enumerated().map { $0 * Self.size + (slanted ? $1.count * 5 : 0) + 30 }
        let width = max(right, Self.labelWidth + (lean.max() ?? 0)) + 4
        var drawing = Drawing(width: width, isMirrored: isMirrored)
        for (column, head) in heads.enumerated() {
            let x = Self.labelWidth + column * Self.size + Self.size / 2
            if slanted {
                drawing.text(head, x + 2, top - 6, "small", turned: -45)
            } else {
                drawing.text(head, x, top - 6, "small", anchor: .middle)
            }
        }
        for row in rows.indices {
            let y = top + row * Self.size
            if row.isMultiple(of: 2) { drawing.rectangle(0, y, right, Self.size, "stripe") }
            let lines = Self.shortened(rows[row])
            for (number, line) in lines.enumerated() {
                let first = y + Self.size / 2 + 4 - (lines.count - 1) * Self.lineHeight / 2
                drawing.text(line, 4, first + number * Self.lineHeight, "small")
            }
            for column in columns.indices {
                mark(cells[row][column], Self.labelWidth + column * Self.size, y, in: &drawing)
            }
        }
        for column in 0...columns.count {
            let x = Self.labelWidth + column * Self.size
            drawing.line(x, top, x, top + rows.count * Self.size, "rule")
        }
        drawing.height = top + rows.count * Self.size + 4
        return drawing.svg(title: title, told: told, identifier: identifier, isWide: true)
    }

    private func mark(_ cell: Cell, _ x: Int, _ y: Int, in drawing: inout Drawing) {
        let (middle, centre) = (x + Self.size / 2, y + Self.size / 2)
        switch marks {
        case .dots:
            if cell.full > 0 {
                drawing.circle(middle, centre, 8, "bar")
            } else if cell.hollow > 0 {
                drawing.circle(middle, centre, 7, "ring")
            }
        case .numbers:
            // Two marks share the square, one takes the middle of it.
            let isShared = cell.full > 0 && cell.hollow > 0
            let kinds = [
                (cell.full, 1, "bar", "inverse"), (cell.hollow, 15, "frame", "small"),
            ]
            for (number, inset, frame, text) in kinds where number > 0 {
                let (left, width) = isShared ? (x + inset, 14) : (x + 4, 22)
                drawing.rectangle(left, y + 5, width, 20, frame)
                drawing.text("\(number)", left + width / 2, centre + 5, text, anchor: .middle)
            }
        }
    }

    /// Labels of the columns, and whether they are too long to stand level.
    private func heading() -> (labels: [String], slanted: Bool) {
        let labels = columns.map { label in
            label.count <= 26 ? label : String(label.prefix(25)) + "…"
        }
        return (labels, labels.contains { $0.count > 4 })
    }

    /// A label on at most two lines; what does not fit is in the text alternative.
    private static func shortened(_ label: String) -> [String] {
        let lines = TextWrapper.wrap(label, width: labelColumns)
        guard lines.count > 2 else { return lines }
        let rest = lines[1]
        return [lines[0], (rest.count < labelColumns ? rest : String(rest.dropLast())) + "…"]
    }
}
