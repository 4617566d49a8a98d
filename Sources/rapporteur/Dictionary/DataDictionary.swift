import Postgres
import SQLCatalog

/// What schema `analysis` has, as the comments of the database explain it.
struct DataDictionary: Sendable {
    /// A view with its columns.
    struct View: Sendable {
        var name: String
        var meaning: String
        var columns: [Column]
    }

    struct Column: Sendable {
        var name: String
        var type: String
        var meaning: String
    }

    /// A function with its arguments and what it returns, as PostgreSQL writes them.
    struct Function: Sendable {
        var name: String
        var arguments: String
        var result: String
        var meaning: String
        /// A statement that shows its use, out of the comment.
        var example: String?
    }

    var views: [View] = []
    var functions: [Function] = []

    /// Reads the comments.
    ///
    /// - Parameter connection: A database with the schema.
    /// - Returns: Views and functions by name, columns in their order.
    /// - Throws: `DatabaseError`, `RowError`.
    static func read(on connection: borrowing Connection) throws -> DataDictionary {
        var found = DataDictionary()
        let file = SQLFile.commandsDictionary
        for row in try connection.rows(file.text, name: file.name) {
            let name: String = try row.required("name")
            let meaning: String = try row.optional("comment") ?? ""
            let type: String = try row.required("type")
            if try row.required("kind", as: String.self) == "function" {
                let parts = meaning.split(separator: "Example: ", maxSplits: 1).map(String.init)
                found.functions.append(
                    Function(
                        name: name,
                        arguments: try row.required("arguments"),
                        result: type,
                        meaning: parts.first?.trimmingSuffix(" ") ?? "",
                        example: parts.count > 1 ? parts[1] : nil
                    )
                )
                continue
            }
            if found.views.last?.name != name {
                found.views.append(View(name: name, meaning: meaning, columns: []))
            }
            found.views[found.views.count - 1].columns.append(
                Column(
                    name: try row.required("column"),
                    type: type,
                    meaning: try row.optional("column_comment") ?? ""
                )
            )
        }
        return found
    }

    /// What a newcomer has to know before the first query.
    static let introduction = [
        "Analysts read schema analysis: a view for each thing that they think in, and functions that count. "
            + "Every view and every column is explained here and, the same, by \\d+ in psql.",
        "Begin with analysis.editions: almost every view has a row for each edition, and the column edition. "
            + "Choose one in a query (where edition = 'A/52/314'), or for all views of a session: "
            + "set rapporteur.edition = 'A/52/314'. What was known of it at an earlier batch, once that was "
            + "counted, is 'A/52/314@3'.",
        "Codes join views: edition and respondent, reply, question and option, figure, body, and so on. "
            + "A column has the same meaning wherever it stands.",
        "To count, use analysis.tally(edition, expression, base): analysis.terms has all that an expression "
            + "may be made of. Who is counted is in analysis.speaking, what was said in analysis.answers, one "
            + "row an answer, and in analysis.answers_wide, one row a respondent.",
        "A confidential reply is counted and never named: its row has no respondent, name or reply. "
            + "Names, labels and titles are in the language of the setting rapporteur.language, else English.",
    ]
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
