/// The sums of a cross-tabulation, to which the counts of one chunk after another are added.
struct CrossSums {
    /// By row and column, both counted from 0.
    private(set) var counts: [[Int]]
    /// The item of each term; 0 for a number that is no term of these options.
    private let items: [Int]

    /// Begins with nothing.
    ///
    /// - Parameters:
    ///   - terms: Those of the options, in the order in which they are printed; 0 for one without.
    ///   - width: How many columns there are.
    init(terms: [Int], width: Int) {
        counts = [[Int]](repeating: [Int](repeating: 0, count: width), count: terms.count + 1)
        var items = [Int](repeating: 0, count: (terms.max() ?? 0) + 1)
        for (index, term) in terms.enumerated() where term > 0 { items[term] = index + 1 }
        self.items = items
    }

    /// Adds what a unit counted.
    ///
    /// - Throws: ``BrokenCounts`` for anything but terms and bases of this table: it may come from
    ///   another machine.
    mutating func add(_ result: UnitResult) throws(BrokenCounts) {
        let isPairs = result.unit.scope == .pairs
        for count in result.counts {
            let isBase = !isPairs && count.item == "base"
            guard let item = isBase ? 0 : Int(count.item).flatMap(item(of:)) else {
                throw BrokenCounts(unit: result.unit.name, place: result.place, text: count.item)
            }
            let isRight =
                isPairs
                ? add(cells: count, to: item) : add(count.count, row: item, column: Int(count.part))
            guard isRight else {
                throw BrokenCounts(unit: result.unit.name, place: result.place, text: count.part)
            }
        }
    }

    /// The number of an option by its term.
    private func item(of term: Int) -> Int? {
        guard items.indices.contains(term), items[term] > 0 else { return nil }
        return items[term]
    }

    /// Adds a row of pairs, such as "17:5 18:0"; returns whether it is one.
    private mutating func add(cells: PartialCount, to item: Int) -> Bool {
        var other: Int?
        var number: Int?
        var added = 0
        for byte in cells.part.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
                guard !isTooLarge, tens < Int.max - 9 else { return false }
                number = tens + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ":"):
                guard other == nil, let term = number, let found = self.item(of: term) else {
                    return false
                }
                (other, number) = (found, nil)
            case UInt8(ascii: " "):
                guard add(number, pair: item, other) else { return false }
                (other, number) = (nil, nil)
                added += 1
            default: return false
            }
        }
        return add(number, pair: item, other) && added + 1 == cells.count
    }

    /// Adds what two options have in common where the one printed first has its row.
    private mutating func add(_ count: Int?, pair one: Int, _ other: Int?) -> Bool {
        guard let other, other != one else { return false }
        return add(count, row: min(one, other), column: max(one, other))
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
