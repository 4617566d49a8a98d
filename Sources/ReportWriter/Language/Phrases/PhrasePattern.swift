/// One sentence of the catalogue, with named arguments: a small part of ICU's MessageFormat.
///
///     {name}                       a text as it is; of a list its items with commas and "and"
///     {count, number}              a number by the language's rule of words and figures
///     {count, start}               a number that begins a sentence
///     {count, figures}             a number in figures
///     {count, series}              one of several numbers: the highest of them rules for all
///     {share, percent}             a percentage
///     {names, list} {names, or}    items joined with "and" or "or"
///     {clauses, clauses}           items joined with semicolons, or as sentences where they hold some
///     {count, plural, one {…} other {…}}    by the CLDR category of a number or of a list's length;
///                                           `=0 {…}` goes before the categories
///     {kind, select, none {…} x {…} other {…}}   by a text; what is not there is `none`
///
/// `feminine` or `neuter` after `number`, `start` or `series` is the gender of what is counted. `capital`
/// makes the first letter a capital, `quoted` sets quotation marks; English alone has `article` ("a" or
/// "an") and `definite` ("the", unless an article stands there). There are no escapes: a catalogue
/// prints no braces.
struct PhrasePattern: Sendable {
    indirect enum Node: Sendable {
        case text(String)
        case value(String, Format)
        case choice(String, isPlural: Bool, [(selector: String, nodes: [Node])])
    }

    /// How an argument is written.
    struct Format: Sendable {
        enum Kind: String, Sendable, CaseIterable {
            case plain, number, start, figures, series, percent, list, or, clauses, article,
                definite
        }
        var kind = Kind.plain
        var gender = LanguageRules.Gender.masculine
        var isCapital = false
        var isQuoted = false
    }

    /// What is wrong with a pattern, and how far it could be read.
    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    let nodes: [Node]

    /// Reads a pattern.
    ///
    /// - Throws: ``Fault`` where a brace is not closed, a format is unknown or a choice has no `other`.
    init(_ text: String) throws(Fault) {
        var parser = Parser(rest: text[...])
        nodes = try parser.nodes(isNested: false)
    }

    /// The arguments that are printed, and those that only choose between forms.
    var arguments: (printed: Set<String>, choosing: Set<String>) { Self.arguments(of: nodes) }

    private static func arguments(of nodes: [Node]) -> (printed: Set<String>, choosing: Set<String>)
    {
        var (printed, choosing) = (Set<String>(), Set<String>())
        for node in nodes {
            switch node {
            case .text: continue
            case .value(let name, _): printed.insert(name)
            case .choice(let name, _, let branches):
                choosing.insert(name)
                for branch in branches {
                    let inner = arguments(of: branch.nodes)
                    printed.formUnion(inner.printed)
                    choosing.formUnion(inner.choosing)
                }
            }
        }
        return (printed, choosing)
    }
}

extension PhrasePattern {
    private struct Parser {
        var rest: Substring

        mutating func nodes(isNested: Bool) throws(Fault) -> [Node] {
            var (nodes, text) = ([Node](), "")
            while let sign = rest.first {
                if sign == "}" {
                    guard isNested else { throw Fault(description: "a brace too many: }\(rest)") }
                    break
                }
                rest.removeFirst()
                guard sign == "{" else {
                    text.append(sign)
                    continue
                }
                if !text.isEmpty { nodes.append(.text(text)) }
                text = ""
                nodes.append(try argument())
            }
            if !text.isEmpty { nodes.append(.text(text)) }
            return nodes
        }

        private mutating func argument() throws(Fault) -> Node {
            let name = word()
            guard !name.isEmpty else {
                throw Fault(description: "an argument without name: \(rest)")
            }
            if take("}") { return .value(name, Format()) }
            guard take(",") else { throw Fault(description: "\(name): no comma before \(rest)") }
            var words = [word()]
            while !words.contains(""), rest.first != ",", rest.first != "}" { words.append(word()) }
            if words == ["plural"] || words == ["select"] {
                guard take(",") else { throw Fault(description: "\(name): no forms") }
                return .choice(name, isPlural: words == ["plural"], try branches(of: name))
            }
            guard take("}") else { throw Fault(description: "\(name) is not closed: \(rest)") }
            return .value(name, try format(words, of: name))
        }

        private mutating func branches(
            of name: String
        ) throws(Fault) -> [(selector: String, nodes: [Node])] {
            var branches: [(selector: String, nodes: [Node])] = []
            while !take("}") {
                let selector = word()
                guard !selector.isEmpty, take("{") else {
                    throw Fault(description: "\(name): no form at \(rest)")
                }
                branches.append((selector, try nodes(isNested: true)))
                guard take("}") else {
                    throw Fault(description: "\(name): the form \(selector) is not closed")
                }
            }
            guard branches.contains(where: { $0.selector == "other" }) else {
                throw Fault(description: "\(name) has no form for \"other\"")
            }
            return branches
        }

        private func format(_ words: [String], of name: String) throws(Fault) -> Format {
            var format = Format()
            for word in words {
                switch word {
                case "feminine": format.gender = .feminine
                case "neuter": format.gender = .neuter
                case "capital": format.isCapital = true
                case "quoted": format.isQuoted = true
                default:
                    guard let kind = Format.Kind(rawValue: word) else {
                        throw Fault(description: "\(name): there is no format \"\(word)\"")
                    }
                    format.kind = kind
                }
            }
            return format
        }

        private mutating func word() -> String {
            skipBlanks()
            let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "=" || $0 == "_" }
            rest = rest[word.endIndex...]
            skipBlanks()
            return String(word)
        }

        private mutating func take(_ sign: Character) -> Bool {
            let before = rest
            if sign == "}" || sign == "{" {
                // A blank within a form is part of it, but none before its braces.
                while sign == "{" && rest.first == " " { rest.removeFirst() }
            }
            guard rest.first == sign else {
                rest = before
                return false
            }
            rest.removeFirst()
            if sign == "," { skipBlanks() }
            return true
        }

        private mutating func skipBlanks() {
            while let sign = rest.first, sign == " " || sign.isNewline { rest.removeFirst() }
        }
    }
}
