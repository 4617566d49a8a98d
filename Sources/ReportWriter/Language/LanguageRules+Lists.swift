import Foundation

/// Lists of names, and their order.
extension LanguageRules {
    /// A list within a sentence; where an item holds a comma, stronger marks keep the items apart.
    func list(_ items: [String], or: Bool = false) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let holdsComma = items.contains { $0.contains(lists.comma.prefix(1)) }
        let mark = holdsComma ? lists.semicolon : lists.comma
        if !or, lists.andBeforeEach {
            // Two items need no comma between them.
            let start = items.count == 2 && !holdsComma ? " " : mark
            return items.dropFirst().reduce(items[0]) { $0 + start + joined($1) }
        }
        var special = or ? lists.orBefore?(last) : lists.andBefore?(last)
        if !or, let among = lists.andAmong, items.contains(where: among.holds) {
            special = among.and
        }
        let joiner = special ?? (or ? lists.or : lists.and)
        let rest = items.dropLast().joined(separator: mark)
        guard holdsComma else { return rest + joiner + last }
        return rest + mark + joiner.drop(while: { " ,".contains($0) }) + last
    }

    /// An item with "and" written together with it; before a figure or a symbol a blank parts them.
    private func joined(_ item: String) -> String {
        let isWord = FigureMark.plain(item).first.map {
            !$0.isNumber && !($0.isASCII && $0.isLetter)
        }
        return lists.and.filter { $0 != " " } + (isWord == true ? "" : " ") + item
    }

    /// A name and what is told of it.
    func told(_ text: String, of name: String) -> String { name + colon + text }

    /// Lists of States in the order of the language; Chinese keeps the English order, in which the
    /// database gives them.
    func inOrderOfStates<Thing>(_ things: [Thing], by name: (Thing) -> String) -> [Thing] {
        keepsEnglishOrder ? things : sorted(things, by: name)
    }

    /// Names in the alphabetical order of the language.
    func sorted(_ names: [String]) -> [String] { sorted(names) { $0 } }

    /// Things in the alphabetical order of their names.
    ///
    /// The collation is that of the ICU within the program, so every machine agrees; equal names keep
    /// their order.
    func sorted<Thing>(_ things: [Thing], by name: (Thing) -> String) -> [Thing] {
        let locale = Locale(identifier: locale)
        return things.map { (thing: $0, name: name($0)) }.enumerated().sorted {
            switch $0.element.name.compare($1.element.name, locale: locale) {
            case .orderedAscending: true
            case .orderedDescending: false
            case .orderedSame: $0.offset < $1.offset
            }
        }.map(\.element.thing)
    }
}
