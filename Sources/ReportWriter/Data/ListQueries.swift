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
        wording: Wording,
        on connection: borrowing Connection
    ) throws -> [String] {
        let found = try connection.rows(
            SQLFile.reportsReplyNames.text,
            name: SQLFile.reportsReplyNames.name,
            [.int(facts.build), .text(wording.rules.code), .text(expression)]
        ).map { row throws(RowError) -> String in
            let name: String = try row.required("name")
            let group: String? = try row.optional("group_name")
            return group.map { wording(.replyForGroup, ["state": name, "group": $0]) } ?? name
        }
        return wording.rules.inOrderOfStates(found) { $0 }
    }

    /// Respondents by name.
    static func respondents(
        _ expression: String,
        _ facts: EditionFacts,
        wording: Wording,
        on connection: borrowing Connection
    ) throws -> [String] {
        let found = try connection.rows(
            SQLFile.reportsRespondentNames.text,
            name: SQLFile.reportsRespondentNames.name,
            [.text(facts.reference), .text(expression), .text(wording.rules.code)]
        ).map { row throws(RowError) -> String in try row.required("name") }
        return wording.rules.inOrderOfStates(found) { $0 }
    }
}
