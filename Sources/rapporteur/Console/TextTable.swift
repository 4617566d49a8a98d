/// A table for people to read: columns padded with blanks, numbers to the right.
struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []

    init(_ header: [String]) {
        self.header = header
    }

    /// Adds a row; what comes from data is made harmless for the terminal.
    mutating func add(_ row: [String]) {
        rows.append(row.map(\.visible))
    }

    /// The lines of the table, without blanks at their ends.
    var lines: [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let isNumeric = header.indices.map { column in
            !rows.isEmpty && rows.allSatisfy { $0[column].allSatisfy(Self.isPartOfNumber) }
        }
        return all.map { row in
            let cells = row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return isNumeric[column] ? padding + row[column] : row[column] + padding
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func isPartOfNumber(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || character == "." || character == "-"
    }
}
