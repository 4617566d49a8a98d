import Testing

@testable import ReportWriter

@Suite("Catalogue of phrases")
struct PhraseTests {
    @Test("every language words every phrase", arguments: PhraseCatalogue.languages)
    func complete(language: String) throws {
        let texts = try #require(PhraseCatalogue.texts[language])
        let missing = Phrase.allCases.filter { texts[$0]?.isEmpty != false }
        #expect(missing.isEmpty, "\(language) lacks \(missing)")
    }

    @Test("every pattern can be read, and asks for no argument that English does not know")
    func readable() throws {
        for language in PhraseCatalogue.languages {
            for (phrase, text) in PhraseCatalogue.texts[language] ?? [:] {
                let english = try PhrasePattern(PhraseCatalogue.texts["en"]?[phrase] ?? "")
                    .arguments
                do {
                    let own = try PhrasePattern(text).arguments
                    let known = english.printed.union(english.choosing)
                    #expect(
                        own.printed.union(own.choosing).isSubset(of: known),
                        "\(language) \(phrase): \(own) of \(known)"
                    )
                    // A number may choose the form alone, as Arabic "two" does.
                    let lost = english.printed.subtracting(own.printed.union(own.choosing))
                    #expect(lost.isEmpty, "\(language) \(phrase) does not say \(lost)")
                } catch {
                    Issue.record("\(language) \(phrase): \(error)")
                }
            }
        }
    }

    @Test(
        "a plural has a form for each category of the language",
        arguments: PhraseCatalogue.languages
    )
    func plurals(language: String) throws {
        let rules = try #require(LanguageRules.all[language])
        let wanted = Set(rules.categories.map(\.rawValue))
        for (phrase, text) in PhraseCatalogue.texts[language] ?? [:] {
            for selectors in Self.plurals(in: try PhrasePattern(text).nodes)
            where selectors.contains(where: { !$0.hasPrefix("=") && $0 != "other" }) {
                // Zero and two may be said as the most general form says them.
                let missing = wanted.subtracting(selectors).subtracting(["other", "zero", "two"])
                #expect(missing.isEmpty, "\(language) \(phrase) has no \(missing)")
            }
        }
    }

    private static func plurals(in nodes: [PhrasePattern.Node]) -> [Set<String>] {
        nodes.flatMap { node -> [Set<String>] in
            guard case .choice(_, let isPlural, let branches) = node else { return [] }
            return (isPlural ? [Set(branches.map(\.selector))] : [])
                + branches.flatMap { plurals(in: $0.nodes) }
        }
    }

    @Test(
        "patterns that cannot be read are refused",
        arguments: [
            "{", "{}", "a}", "{a, nonsense}", "{a, plural, one {x}}", "{a, select, x {y} other {z}",
            "{a b}",
        ]
    )
    func faults(text: String) {
        #expect(throws: PhrasePattern.Fault.self) { try PhrasePattern(text) }
    }

    @Test(
        "arguments are written as the pattern asks",
        arguments: [
            ("{n, number} {n, plural, one {day} other {days}}", "en", "three days"),
            ("{n, start} days", "en", "Three days"), ("{n, figures}", "en", "3"),
            ("{n, series} of {m, series}", "en", "3 of 65"), ("{s, percent}", "fr", "33,5\u{A0}%"),
            ("{l, list}", "en", "a and b"), ("{l, or}", "es", "a o b"),
            ("{t, capital}", "en", "Word"),
            ("{t, quoted}", "fr", "«\u{A0}word\u{A0}»"),
            ("{e, select, none {-} other {{e}}}", "en", "-"),
            ("{n, plural, =3 {trio} other {no}}", "en", "trio"),
            ("{n, number feminine}", "ru", "три"),
            ("{l, plural, one {x} other {xx}}", "en", "xx"), ("{t, article} {t}", "en", "a word"),
            ("{c, clauses}.", "en", "a; b, c."), ("{d, clauses}.", "en", "a; b. C."),
        ]
    )
    func formats(text: String, language: String, expected: String) throws {
        var writer = PhraseWriter(
            rules: try #require(LanguageRules.all[language]),
            arguments: [
                "n": .number(3), "m": .number(65), "s": .text("33.5"), "l": .list(["a", "b"]),
                "t": .text("word"), "e": .none, "c": .list(["a", "b, c"]),
                "d": .list(["a; b", "c"]),
            ]
        )
        #expect(writer.write(try PhrasePattern(text)) == expected)
    }
}
