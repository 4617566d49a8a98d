/// The sums of a cross-tabulation, to which the counts of one chunk after another are added.
struct CrossSums {
    /// By row and column, both counted from 0.
    private(set) var counts: [[Int]]

    /// Begins with nothing.
    init(rows: Int, width: Int) {
        counts = [[Int]](repeating: [Int](repeating: 0, count: width), count: rows)
    }

    /// Adds what a unit counted.
    ///
    /// - Throws: ``BrokenCounts`` for anything but rows and columns of this table: it may come from
    ///   another machine.
    mutating func add(_ result: UnitResult) throws(BrokenCounts) {
        for count in result.counts {
            guard let row = Int(count.item), counts.indices.contains(row) else {
                throw BrokenCounts(unit: result.unit.name, place: result.place, text: count.item)
            }
            let isRight =
                result.unit.scope == .pairs
                ? add(cells: count, to: row) : add(count.count, row: row, column: Int(count.part))
            guard isRight else {
                throw BrokenCounts(unit: result.unit.name, place: result.place, text: count.part)
            }
        }
    }

    /// Adds a row of pairs, such as "17:5 18:0"; returns whether it is one.
    private mutating func add(cells: PartialCount, to row: Int) -> Bool {
        var column: Int?
        var number: Int?
        var added = 0
        for byte in cells.part.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
                guard !isTooLarge, tens < Int.max - 9 else { return false }
                number = tens + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ":"):
                guard column == nil, number != nil else { return false }
                (column, number) = (number, nil)
            case UInt8(ascii: " "):
                guard add(number, row: row, column: column) else { return false }
                (column, number) = (nil, nil)
                added += 1
            default: return false
            }
        }
        return add(number, row: row, column: column) && added + 1 == cells.count
    }

    private mutating func add(_ count: Int?, row: Int, column: Int?) -> Bool {
        guard let count, let column, counts[row].indices.contains(column) else { return false }
        let (sum, isTooLarge) = counts[row][column].addingReportingOverflow(count)
        counts[row][column] = sum
        return !isTooLarge
    }
}

/// Counts of a unit that do not belong to the table which they were counted for.
package struct BrokenCounts: Error, CustomStringConvertible {
    var unit: String
    var place: String
    var text: String

    package var description: String {
        "unit \(unit), counted by \(place), gave \"\(text.prefix(40))\" where a count is expected"
    }
}
