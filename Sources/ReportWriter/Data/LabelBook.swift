import Foundation

/// Labels that were read in all languages at once, told in one of them.
///
/// `rapporteur.worded(label, '*')` gives a label as a JSON object by language between the characters
/// U+0001 and U+0002, also in the midst of a text. Reading an edition costs far more than wording it,
/// so a report in six languages reads once.
final class LabelBook {
    /// The language that stands for all of them when reading.
    static let allLanguages = "*"

    private static let opening = UInt8(1)
    private static let closing = UInt8(2)
    // Each label is parsed once, in however many tables it stands. It is looked up by its bytes:
    // comparing texts in many scripts means normalizing them.
    private var labels: [[UInt8]: [String: String]] = [:]
    private let decoder = JSONDecoder()

    /// A text with its labels in one language.
    func text(_ raw: String, in language: String) -> String {
        text(raw, in: language, allowsOthers: true) ?? ""
    }

    /// A table with its labels in one language, in the order of that language where it has one.
    func table(_ table: ReportTable, in language: String) -> ReportTable {
        var table = table
        let isShort = table.columns.map { $0.name == "short" }
        for row in table.rows.indices {
            for column in table.rows[row].indices {
                guard let raw = table.rows[row][column], raw.utf8.contains(Self.opening) else {
                    continue
                }
                // What is said at length in one language need not have a short form in another.
                table.rows[row][column] = text(raw, in: language, allowsOthers: !isShort[column])
            }
        }
        let order = table.wordOrder.compactMap { name in
            table.columns.firstIndex { $0.name == name }
        }
        guard let first = order.first else { return table }
        table.rows.removeAll { $0[first] == nil }
        let key = { (row: [String?]) in order.map { row[$0] ?? "" }.joined(separator: "\0").utf8 }
        table.rows.sort { key($0).lexicographicallyPrecedes(key($1)) }
        return table
    }

    /// A text with its labels in one language; `nil` where it is nothing but a label that has no words.
    private func text(_ raw: String, in language: String, allowsOthers: Bool) -> String? {
        guard raw.utf8.contains(Self.opening) else { return raw }
        var (text, rest) = ("", raw.utf8[...])
        while let open = rest.firstIndex(of: Self.opening),
            let close = rest[open...].firstIndex(of: Self.closing)
        {
            text += String(Substring(rest[..<open]))
            let label = Array(rest[rest.index(after: open)..<close])
            text += word(for: label, in: language, allowsOthers: allowsOthers) ?? ""
            rest = rest[rest.index(after: close)...]
        }
        text += String(Substring(rest))
        return text.isEmpty ? nil : text
    }

    /// The word of a label in a language, else in English, else in whichever it has.
    private func word(for label: [UInt8], in language: String, allowsOthers: Bool) -> String? {
        let words: [String: String]
        if let known = labels[label] {
            words = known
        } else {
            let read = try? decoder.decode([String: String].self, from: Data(label))
            words = (read ?? [:]).filter { !$0.value.isEmpty }
            labels[label] = words
        }
        if let word = words[language] ?? words["en"] { return word }
        return allowsOthers ? words.min { $0.key < $1.key }?.value : nil
    }
}
