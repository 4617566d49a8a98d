import Consultation
import Foundation

/// Replaces the references of a template by what the data say.
///
///     {number FIGURE [word …]}   a number by the language's rule of words and figures, with words that
///     {Number FIGURE [word …]}   agree with it (``Agreement``): "36 Governments were"; with a capital
///                                N at the start of a sentence. One number of a sentence in figures
///                                puts all in figures. {number.f …} is feminine, {number.n …} neuter
///     {series FIGURE …}          "10, 6, 4 and 3": the rule of the highest number for all of them
///     {base FIGURE [word …]}     also asked, answered, silent: the sizes beside the figure
///     {share FIGURE}             "55.4 per cent"
///     {value FIGURE}             a measure as it is
///     {members [word …]}         Members of the United Nations on the cut-off date
///     {replies EXPRESSION}       the communications, by the State that lodged them
///     {respondents EXPRESSION}   the names of the respondents
///     {ranked QUESTION}          its options with their counts, most frequent first
///     {claim WORD: FIGURE}       a word such as "most", if the count and its base permit it
///     {quantity FIGURE}          the word of the house table that says most of the count and its
///                                base; {Quantity FIGURE} begins a sentence
///     {cutoff} {sent ROUND} {due ROUND}
///     {note INSTRUMENT}          a mark that refers to a citation among the notes
///     {paragraph LABEL}          the number of a labelled paragraph
final class ReferenceResolver {
    /// Lists that only the database can give, by expression.
    struct Lists: Sendable {
        var replies: [String: [String]] = [:]
        var respondents: [String: [String]] = [:]
    }

    private let data: ReportData
    private var wording: Wording { data.wording }
    private var rules: LanguageRules { data.wording.rules }
    private let lists: Lists
    private let figures: ReferencedFigures
    private let citations: [String: String]
    private let labels: [String: Int]
    private(set) var notes: [String] = []
    private var noteNumbers: [String: Int] = [:]
    /// Whether the sentence at hand has a number that is written in figures.
    private var usesFigures = false
    private(set) var faults: [TemplateError.Fault] = []
    private let guardOfWords: QuantifierGuard
    private let guardOfDigits: DigitGuard

    init(data: ReportData, lists: Lists, labels: [String: Int]) {
        self.data = data
        self.lists = lists
        figures = ReferencedFigures(data: data)
        self.labels = labels
        guardOfWords = QuantifierGuard(
            words: data.quantifiers.keys,
            language: data.wording.rules.code
        )
        guardOfDigits = DigitGuard(data.wording.rules)
        var citations: [String: String] = [:]
        for row in data.rows("instruments") { citations[row["instrument"] ?? ""] = row["citation"] }
        self.citations = citations
    }

    /// Resolves every reference of a text; refuses bare numbers and unchecked words for quantities.
    func resolve(_ text: String, file: String, line: Int) -> String {
        if let digits = guardOfDigits.firstBareNumber(in: text) {
            faults.append(
                .init(
                    file: file,
                    line: line,
                    message:
                        "\(digits) is a bare number; refer to a figure, as in {number position.in_favour}"
                )
            )
        }
        for finding in guardOfWords.findings(in: text) {
            faults.append(
                .init(
                    file: file,
                    line: line,
                    message:
                        "character \(finding.column) of the paragraph: \"\(finding.word)\" stands for a number "
                        + "that nobody checks; write {claim \(finding.word): FIGURE}"
                        + QuantifierWords.advice(near: text, data: data)
                )
            )
        }
        return Sentences.split(text, rules).map { resolveSentence($0, file: file, line: line) }
            .joined()
    }

    private func resolveSentence(_ text: String, file: String, line: Int) -> String {
        usesFigures = highestNumber(in: text) >= rules.figuresFrom
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                faults.append(.init(file: file, line: line, message: "a brace is never closed"))
                return result
            }
            let reference = String(rest[rest.index(after: open)..<close])
            do {
                result += marked(try value(of: reference), reference)
            } catch {
                faults.append(
                    .init(file: file, line: line, message: "{\(reference)}: \(error.message)")
                )
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// What a reference to one figure says, with a mark of which figure that is.
    private func marked(_ text: String, _ reference: String) -> String {
        let words = reference.split(separator: " ").map(String.init)
        guard words.count > 1, Self.figureKinds.contains(Self.split(words[0]).kind),
            data.figures[words[1]] != nil
        else { return text }
        return FigureMark.marked(text, figure: words[1])
    }

    /// References that say something of one figure.
    private static let figureKinds: Set<String> = [
        "number", "Number", "base", "asked", "answered", "silent", "share", "value", "quantity",
        "Quantity",
    ]

    // Made once: a regular expression takes longer to make than to match. Matching changes nothing
    // of it, which the compiler cannot know.
    nonisolated(unsafe) private static let numbers =
        /\{(number|base|asked|answered|silent)(?:\.[fn])? ([^ }]+)/

    /// The highest of the numbers that a sentence refers to, for the rule of series.
    private func highestNumber(in sentence: String) -> Int {
        guard sentence.contains("{") else { return 0 }
        return sentence.matches(of: Self.numbers)
            .compactMap { match in
                guard let figure = data.figures[String(match.2)] else { return nil }
                switch match.1 {
                case "base": return figure.base
                case "asked": return figure.asked
                case "answered": return figure.answered
                case "silent": return figure.silent
                default: return figure.count
                }
            }.max() ?? 0
    }

    private typealias Complaint = ReferencedFigures.Complaint

    private func value(of reference: String) throws(Complaint) -> String {
        let words = reference.split(separator: " ").map(String.init)
        guard let first = words.first else { throw Complaint(message: "an empty reference") }
        let (kind, gender) = Self.split(first)
        guard let gender else {
            throw Complaint(message: "write {\(kind).f …} for feminine, {\(kind).n …} for neuter")
        }
        let argument = words.count > 1 ? words[1] : ""
        func agree(
            _ count: Int,
            _ decimal: String? = nil,
            atStart: Bool = false,
            after: Int = 2
        ) -> String {
            Agreement(
                rules: rules,
                count: count,
                decimal: decimal,
                gender: gender,
                inFigures: usesFigures,
                isAtStart: atStart
            ).text(Array(words.dropFirst(after)))
        }
        switch kind {
        case "number", "Number":
            // A length of time, say, is whole today and need not be so after the next correction.
            let decimal = words.count > 2 ? try figures.decimal(argument) : nil
            let count = decimal == nil ? try figures.count(argument) : 0
            return agree(count, decimal, atStart: kind == "Number")
        case "base": return agree(try figures.size(argument, \.base, kind))
        case "asked": return agree(try figures.size(argument, \.asked, kind))
        case "answered": return agree(try figures.size(argument, \.answered, kind))
        case "silent": return agree(try figures.size(argument, \.silent, kind))
        case "series":
            var counts: [Int] = []
            for name in words.dropFirst() { counts.append(try figures.count(name)) }
            return rules.list(
                zip(words.dropFirst(), rules.series(counts, gender)).map {
                    FigureMark.marked($1, figure: $0)
                }
            )
        case "share": return rules.share(try figures.share(argument))
        case "value":
            let value = try figures.figure(argument).value ?? ""
            return Int(value).map { rules.number($0, gender) } ?? rules.decimal(value)
        case "members": return agree(data.facts.members, after: 1)
        case "cutoff": return rules.date(data.facts.cutoff)
        case "sent": return rules.sent(try figures.round(argument))
        case "due": return rules.date(try figures.round(argument).dueOn ?? "")
        case "note": return try note(argument)
        case "paragraph":
            guard let number = labels[argument] else {
                throw figures.unknown("paragraph", argument, Array(labels.keys))
            }
            return String(number)
        case "ranked": return try ranked(argument)
        case "claim": return try figures.claim(reference)
        case "Quantity": return English.capitalized(try figures.quantity(argument))
        case "quantity": return try figures.quantity(argument)
        case "replies", "respondents":
            guard data.facts.suppressBelow == nil else {
                throw Complaint(message: "an edition that hides small numbers names nobody")
            }
            let expression = words.dropFirst().joined(separator: " ")
            let found =
                kind == "replies" ? lists.replies[expression] : lists.respondents[expression]
            return rules.list(found ?? [])
        default:
            throw Complaint(
                message: "unknown reference; " + Nearest.advice(kind, among: Self.kinds)
            )
        }
    }

    /// The kind of a reference and the gender after its point; a `nil` gender is none.
    private static func split(_ word: String) -> (kind: String, gender: LanguageRules.Gender?) {
        let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return (word, .masculine) }
        let genders: [String: LanguageRules.Gender] = [
            "m": .masculine, "f": .feminine, "n": .neuter,
        ]
        return (parts[0], genders[parts[1]])
    }

    /// Every kind of reference; `Reports/templates.md` explains them to whoever writes a text.
    static let kinds = [
        "number", "Number", "base", "asked", "answered", "silent", "series", "share", "value",
        "members", "cutoff", "sent", "due", "note", "paragraph", "ranked", "claim", "quantity",
        "Quantity", "replies", "respondents",
    ]

    private func note(_ instrument: String) throws(Complaint) -> String {
        guard let citation = citations[instrument], !citation.isEmpty else {
            throw figures.unknown("instrument with a citation", instrument, Array(citations.keys))
        }
        let number = noteNumbers[instrument] ?? notes.count + 1
        if noteNumbers[instrument] == nil {
            noteNumbers[instrument] = number
            notes.append(citation)
        }
        return " \(number)/"
    }

    private func ranked(_ name: String) throws(Complaint) -> String {
        guard let question = data.questions.first(where: { $0.code == name }) else {
            throw figures.unknown("question", name, data.questions.map(\.code))
        }
        return rules.list(QuestionComposer(data: data).ranked(question))
    }
}
