extension Comparison {
    private struct Table {
        var number: Int
        var base = ""
        var header: [String] = []
        /// Rows by label and copy, in their order.
        var rows: [(key: String, cells: [String])] = []
    }

    /// The tables by title, in their order.
    private static func tables(of passages: [Passage]) -> [(title: String, table: Table)] {
        var tables: [(title: String, table: Table)] = []
        for passage in passages {
            switch passage {
            case .base(let number, let title, let text):
                tables.append((title, Table(number: number, base: text)))
            case .row(_, _, let header, let cells, let copy):
                guard !tables.isEmpty else { continue }
                tables[tables.count - 1].table.header = header
                tables[tables.count - 1].table.rows.append(
                    ("\(cells.first ?? "")\u{1F}\(copy)", cells)
                )
            default: continue
            }
        }
        return tables
    }

    /// Cells, rows and whole tables of the annex, found by their titles and labels.
    func tables() -> [Correction] {
        let (before, after) = (Self.tables(of: old), Self.tables(of: new))
        var found: [Correction] = []
        for (title, table) in before {
            guard let other = after.first(where: { $0.title == title })?.table else {
                found.append(
                    Correction(
                        place: .table(table.number, row: nil, column: nil),
                        change: .delete(title)
                    )
                )
                continue
            }
            found += Self.corrections(of: table, to: other)
        }
        for (title, table) in after where !before.contains(where: { $0.title == title }) {
            let text = table.rows.map { Self.line(of: $0.cells) }.joined(separator: "; ")
            found.append(
                Correction(
                    place: .table(before.last?.table.number ?? 0, row: nil, column: nil),
                    change: .insertAfter("\(title): \(text)")
                )
            )
        }
        return found
    }

    /// The cells of a row in one line; empty ones say nothing there.
    private static func line(of cells: [String]) -> String {
        cells.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Rows that are new, those that follow the same old row together.
    private static func inserted(
        _ rows: [(key: String, cells: [String])],
        known: Set<String>,
        table: Int
    ) -> [Correction] {
        var found: [Correction] = []
        var former: String?
        var fresh: [String] = []
        func close() {
            guard !fresh.isEmpty else { return }
            found.append(
                Correction(
                    place: .table(table, row: former, column: nil),
                    change: .insertAfter(fresh.joined(separator: "; "))
                )
            )
            fresh = []
        }
        for (key, cells) in rows {
            if known.contains(key) {
                close()
                former = cells.first
            } else {
                fresh.append(Self.line(of: cells))
            }
        }
        close()
        return found
    }

    private static func corrections(of old: Table, to new: Table) -> [Correction] {
        var found: [Correction] = []
        if old.base != new.base {
            found += TextDifference.hunks(from: old.base, to: new.base, printed: []).map {
                Correction(
                    place: .table(old.number, row: nil, column: nil),
                    change: .replace(old: $0.old, new: $0.new)
                )
            }
        }
        let fresh = Dictionary(uniqueKeysWithValues: new.rows.map { ($0.key, $0.cells) })
        let known = Set(old.rows.map(\.key))
        for (key, cells) in old.rows {
            let label = cells.first ?? ""
            guard let others = fresh[key] else {
                found.append(
                    Correction(
                        place: .table(old.number, row: label, column: nil),
                        change: .delete(Self.line(of: cells))
                    )
                )
                continue
            }
            for (index, cell) in cells.enumerated() {
                let other = index < others.count ? others[index] : ""
                guard cell != other else { continue }
                found.append(
                    Correction(
                        place: .table(
                            old.number,
                            row: label,
                            column: index < old.header.count ? old.header[index] : nil
                        ),
                        change: .replace(old: cell, new: other)
                    )
                )
            }
        }
        return found + inserted(new.rows, known: known, table: old.number)
    }
}
