import Postgres
import SQLCatalog

/// Lists of names that a template asks for.
enum ListQueries {
    /// The expressions of `{replies …}` and `{respondents …}` in a template.
    static func wanted(by template: Template) -> (replies: Set<String>, respondents: Set<String>) {
        var (replies, respondents) = (Set<String>(), Set<String>())
        for element in template.elements {
            guard case .paragraph(_, let text, let items) = element.content else { continue }
            for piece in [text] + items {
                for match in piece.matches(of: /\{(replies|respondents) ([^}]*)\}/) {
                    let expression = match.2.split(separator: " ").joined(separator: " ")
                    if match.1 == "replies" {
                        replies.insert(expression)
                    } else {
                        respondents.insert(expression)
                    }
                }
            }
        }
        return (replies, respondents)
    }

    /// Communications by the State that lodged them, a joint one with its group in brackets.
    static func replies(
        _ expression: String,
        _ facts: EditionFacts,
        language: String,
        on connection: borrowing Connection
    ) throws -> [String] {
        try connection.rows(
            SQLFile.reportsReplyNames.text,
            name: SQLFile.reportsReplyNames.name,
            [.int(facts.build), .text(language), .text(expression)]
        ).map { row throws(RowError) in
            let name: String = try row.required("name")
            let group: String? = try row.optional("group_name")
            return group.map { "\(name) (on behalf of the \($0))" } ?? name
        }
    }

    /// Respondents by name.
    static func respondents(
        _ expression: String,
        _ facts: EditionFacts,
        language: String,
        on connection: borrowing Connection
    ) throws -> [String] {
        try connection.rows(
            SQLFile.reportsRespondentNames.text,
            name: SQLFile.reportsRespondentNames.name,
            [.text(facts.reference), .text(expression), .text(language)]
        ).map { row throws(RowError) in try row.required("name") }
    }
}
