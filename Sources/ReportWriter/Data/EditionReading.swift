import Postgres
import SQLCatalog

/// What an edition is made of, read once for all of its languages.
///
/// Lists of names are read when the first template asks for them. One thread uses it, within one transaction.
final class EditionReading {
    let facts: EditionFacts
    private let tables: EditionTables
    /// The templates that the consultation brings along, by path.
    private let templates: [String: String]
    /// What each figure counts.
    let expressions: [String: String]
    private let labels = LabelBook()
    private var replies: [String: [ListQueries.Communication]] = [:]
    private var respondents: [String: [String]] = [:]

    /// Reads an edition; the caller holds a transaction.
    ///
    /// - Throws: `DatabaseError`.
    init(_ symbol: String, on connection: borrowing Connection) throws {
        facts = try EditionFacts.read(symbol, on: connection)
        tables = try EditionTables.read(facts, on: connection)
        expressions = try EditionTables.expressions(facts, on: connection)
        var templates: [String: String] = [:]
        for row in try connection.rows(
            SQLFile.reportsTexts.text,
            name: SQLFile.reportsTexts.name,
            [.int(facts.build)]
        ) {
            templates[try row.required("path")] = try row.required("text")
        }
        self.templates = templates
    }

    /// The tables with labels in one language.
    func tables(in language: String) -> EditionTables { tables.worded(in: language, by: labels) }

    /// The consultation's template for this edition, for all editions, or the shipped one.
    func template(_ wording: Wording) -> Template {
        let name = "report.\(wording.rules.code).txt"
        for path in ["text/\(facts.folderName)/\(name)", "text/\(name)"] {
            if let text = templates[path] { return Template.parse(text, file: path) }
        }
        return Template.parse(ShippedTemplate.text(wording), file: "shipped template")
    }

    /// Communications by the State that lodged them, a joint one with its group in brackets.
    func replies(
        _ expression: String,
        _ wording: Wording,
        on connection: borrowing Connection
    ) throws -> [String] {
        let found =
            try replies[expression] ?? ListQueries.replies(expression, facts, on: connection)
        replies[expression] = found
        let language = wording.rules.code
        let names = found.map { communication in
            let state = labels.text(communication.state, in: language)
            guard let group = communication.group else { return state }
            return wording(
                .replyForGroup,
                ["state": state, "group": labels.text(group, in: language)]
            )
        }
        return wording.rules.inOrderOfStates(names) { $0 }
    }

    /// Respondents by name.
    func respondents(
        _ expression: String,
        _ wording: Wording,
        on connection: borrowing Connection
    ) throws -> [String] {
        let found =
            try respondents[expression]
            ?? ListQueries.respondents(expression, facts, on: connection)
        respondents[expression] = found
        let names = found.map { labels.text($0, in: wording.rules.code) }
        return wording.rules.inOrderOfStates(names) { $0 }
    }
}
