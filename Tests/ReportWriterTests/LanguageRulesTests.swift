import Foundation
import Testing

@testable import ReportWriter

/// The rules of the six official languages, given and expected, from `Languages/rules.csv`.
///
/// The table was written from the conventions, not from what the program says; `test_language_rules.py`
/// holds the same table against Babel.
@Suite("Rules of the official languages")
struct LanguageRulesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var rule: String
        var language: String
        var given: String
        var expected: String

        var testDescription: String { "\(language) \(rule) \(given)" }
    }

    @Test("each rule, in each language", arguments: Self.cases)
    func rule(of row: Case) throws {
        let rules = try #require(LanguageRules.all[row.language])
        #expect(try Self.written(row, by: rules) == row.expected)
    }

    @Test("every language has cases for the rules that all share")
    func completeness() {
        for rule in [
            "number", "series", "share", "decimal", "plural", "date", "partial", "when", "list",
            "order",
        ] {
            let covered = Set(Self.cases.filter { $0.rule == rule }.map(\.language))
            #expect(covered == Set(LanguageRules.all.keys), "\(rule)")
        }
    }

    private struct UnknownRule: Error { var name: String }

    private static func written(_ row: Case, by rules: LanguageRules) throws -> String {
        let parts = row.given.split(separator: ";", omittingEmptySubsequences: false).map(
            String.init
        )
        let numbers = parts.compactMap { Int($0) }
        switch row.rule {
        case "number": return rules.number(numbers[0])
        case "number feminine": return rules.number(numbers[0], .feminine)
        case "start": return rules.numberAtStart(numbers[0])
        case "start feminine": return rules.numberAtStart(numbers[0], .feminine)
        case "series": return rules.series(numbers).joined(separator: ";")
        case "share": return rules.share(row.given)
        case "decimal": return rules.decimal(row.given)
        case "plural": return rules.plural(numbers[0]).rawValue
        case "date": return rules.date(row.given)
        case "partial":
            return rules.partialDate(from: parts[0], to: parts[1], precision: parts[2])
        case "when":
            return rules.adverbialDate(from: parts[0], to: parts[1], precision: parts[2])
        case "list": return rules.list(parts)
        case "or": return rules.list(parts, or: true)
        case "quoted": return rules.quoted(row.given)
        case "item": return rules.itemMark(row.given)
        case "agenda": return rules.agendaItem(row.given)
        case "range": return rules.range(numbers[0], numbers[1])
        case "direction": return rules.direction.rawValue
        case "order":
            // What is expected, turned round, has to come back in order.
            let names = row.expected.split(separator: ";").map(String.init)
            return rules.sorted(names.reversed()).joined(separator: ";")
        default: throw UnknownRule(name: row.rule)
        }
    }

    static let cases: [Case] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Languages/rules.csv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = Self.cells(String(line))
            return Case(rule: cells[0], language: cells[1], given: cells[2], expected: cells[3])
        }
    }()

    private static func cells(_ line: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        var characters = line[...]
        while let next = characters.popFirst() {
            switch next {
            case "\"" where isQuoted && characters.first == "\"":
                cells[cells.count - 1].append(characters.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(next)
            }
        }
        return cells
    }
}
