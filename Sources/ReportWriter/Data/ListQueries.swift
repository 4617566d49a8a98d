import Postgres
import SQLCatalog

/// Lists of names that a template asks for.
enum ListQueries {
    /// The expressions of `{replies …}` and `{respondents …}` in a template.
    static func wanted(by template: Template) -> (replies: Set<String>, respondents: Set<String>) {
        var (replies, respondents) = (Set<String>(), Set<String>())
        for element in template.elements {
            guard case .paragraph(_, let text, let items) = element.content else { continue }
            for piece in [text] + items where piece.contains("{re") {
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

    /// A communication: the State that lodged it and the group that it speaks for, each in all languages.
    struct Communication {
        var state: String
        var group: String?
    }

    /// The communications that meet an expression of the measure "replies".
    static func replies(
        _ expression: String,
        _ facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> [Communication] {
        try connection.rows(
            SQLFile.reportsReplyNames.text,
            name: SQLFile.reportsReplyNames.name,
            [.int(facts.build), .text(LabelBook.allLanguages), .text(expression)]
        ).map { row throws(RowError) in
            Communication(
                state: try row.required("name"),
                group: try row.optional("group_name")
            )
        }
    }

    /// The names of the respondents behind an expression, in all languages.
    static func respondents(
        _ expression: String,
        _ facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> [String] {
        try connection.rows(
            SQLFile.reportsRespondentNames.text,
            name: SQLFile.reportsRespondentNames.name,
            [.text(facts.reference), .text(expression), .text(LabelBook.allLanguages)]
        ).map { row throws(RowError) in try row.required("name") }
    }
}
