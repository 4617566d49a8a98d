import ReportWriter

/// A table of an edition as lines for a terminal or a pipe, with a bar where a row has a share.
struct ShownTable {
    let table: ShownEdition.Table
    let screen: Screen

    private static let (barWidth, gap, narrowest) = (20, 2, 6)

    var lines: [String] {
        [screen.strong(table.title.isEmpty ? table.name : table.title.visible), ""]
            + (table.rows.isEmpty ? ["no rows"] : table.isCrossed ? crossed : plain)
    }

    /// A cross-tabulation by rows and columns; with one column of counts its shares have bars.
    private var crossed: [String] {
        let cells = table.rows.map { row in row.map { $0 ?? "" } }
        let place = Dictionary(
            table.columns.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        func value(_ row: [String], _ column: String) -> String {
            place[column].map { row[$0] } ?? ""
        }
        let columns = Self.inOrder(cells.map { (value($0, "column"), value($0, "column_label")) })
        let rows = Self.inOrder(cells.map { (value($0, "row"), value($0, "row_label")) })
        let byPlace = Dictionary(
            cells.map { ([value($0, "row"), value($0, "column")], $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let isSingle = columns.count == 1
        let header = [""] + (isSingle ? ["count", "share"] : columns.map(\.label))
        var shares: [Double?] = []
        var body = rows.map { row in
            let first = byPlace[[row.code, columns[0].code]] ?? []
            let depth = Int(value(first, "depth")) ?? 0
            let label = String(repeating: "  ", count: depth) + row.label
            shares.append(isSingle ? Double(value(first, "share")) : nil)
            if isSingle {
                let (count, base) = (value(first, "count"), value(first, "base_size"))
                return [label, count, Self.percent(count, of: base)]
            }
            return [label]
                + columns.map { column in
                    byPlace[[row.code, column.code]].map { value($0, "count") } ?? ""
                }
        }
        let sizes = columns.map { column in
            byPlace[[rows.first?.code ?? "", column.code]].map { value($0, "base_size") } ?? ""
        }
        body.append(["base"] + sizes + (isSingle ? [""] : []))
        shares.append(nil)
        return laid(header, body, numeric: [false] + header.dropFirst().map { _ in true }, shares)
    }

    private var plain: [String] {
        let share = table.columns.firstIndex(of: "share")
        let rows = table.rows.map { row in row.map { $0 ?? "" } }
        return laid(
            table.columns,
            rows,
            numeric: table.isNumeric,
            rows.map { row in share.flatMap { Double(row[$0]) } }
        )
    }

    /// Columns padded, those of numbers to the right; on a terminal the widest are cut until all fit.
    private func laid(
        _ header: [String],
        _ rows: [[String]],
        numeric: [Bool],
        _ shares: [Double?]
    ) -> [String] {
        let all = ([header] + rows).map { $0.map(\.visible) }
        var widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let hasBars = shares.contains { $0 != nil }
        if let columns = screen.width {
            let room = columns - (hasBars ? Self.barWidth + Self.gap : 0)
            while widths.reduce(0, +) + (widths.count - 1) * Self.gap > room,
                let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
                widths[widest] > Self.narrowest
            {
                widths[widest] -= 1
            }
        }
        return all.enumerated().map { number, row in
            let cells = row.indices.map { column in
                let text = screen.cut(row[column], to: screen.width == nil ? nil : widths[column])
                let padding = String(repeating: " ", count: max(widths[column] - text.count, 0))
                return numeric[column] ? padding + text : text + padding
            }
            var line = cells.joined(separator: String(repeating: " ", count: Self.gap))
            if number > 0, let share = shares[number - 1] {
                line += "  " + screen.bar(share, of: Self.barWidth)
            }
            line = String(line.reversed().drop { $0 == " " }.reversed())
            return number == 0
                ? screen.strong(screen.cut(line, to: screen.width)) : fitted(line, hasBars)
        }
    }

    /// A line that fits; one with a bar was made to fit, and colours take no column.
    private func fitted(_ line: String, _ hasBars: Bool) -> String {
        hasBars && screen.isColored ? line : screen.cut(line, to: screen.width)
    }

    private static func percent(_ count: String, of base: String) -> String {
        guard let count = Int(count), let base = Int(base) else { return "" }
        return Percentages.column(count, of: base).map { $0 + " %" } ?? ""
    }

    private static func inOrder(_ pairs: [(String, String)]) -> [(code: String, label: String)] {
        var seen: Set<String> = []
        return pairs.filter { seen.insert($0.0).inserted }.map { (code: $0.0, label: $0.1) }
    }
}
