import Foundation

/// Lists of names, and their order.
extension LanguageRules {
    /// A list within a sentence; where an item holds a comma, stronger marks keep the items apart.
    func list(_ items: [String], or: Bool = false) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let holdsComma = items.contains { $0.contains(lists.comma.prefix(1)) }
        let special = or ? lists.orBefore?(last) : lists.andBefore?(last)
        let joiner = special ?? (or ? lists.or : lists.and)
        guard holdsComma else {
            return items.dropLast().joined(separator: lists.comma) + joiner + last
        }
        let mark = lists.semicolon
        return items.dropLast().joined(separator: mark) + mark
            + joiner.drop(while: { $0 == " " }) + last
    }

    /// Names in the alphabetical order of the language, as lists of States have them.
    ///
    /// The collation is that of the ICU within the program, so every machine agrees; equal names keep
    /// the order of their code points.
    func sorted(_ names: [String]) -> [String] {
        let locale = Locale(identifier: locale)
        return names.sorted {
            switch $0.compare($1, locale: locale) {
            case .orderedAscending: true
            case .orderedDescending: false
            case .orderedSame: $0 < $1
            }
        }
    }
}
