import Foundation
import Postgres
import SQLCatalog

/// The words of the questionnaire in every language that it has.
struct CodebookLabels: Sendable {
    /// By question, by language.
    var questions: [String: [String: String]] = [:]
    /// By question, by option, by language.
    var options: [String: [String: [String: String]]] = [:]
    /// What the terms of `asked_of` mean, by question, by language.
    var universes: [String: [String: String]] = [:]

    /// Reads the words of an edition.
    static func read(_ facts: EditionFacts, on connection: borrowing Connection) throws
        -> CodebookLabels
    {
        var labels = CodebookLabels()
        let file = SQLFile.reportsCodebook
        for row in try connection.rows(file.text, name: file.name, [.int(facts.build)]) {
            let question: String = try row.required("question")
            let option: String = try row.required("option")
            let words = try decoded(try row.required("labels"))
            if option.isEmpty {
                labels.questions[question] = words
                let universe: String? = try row.optional("universe")
                labels.universes[question] = try universe.map(decoded)
            } else {
                labels.options[question, default: [:]][option] = words
            }
        }
        return labels
    }

    private static func decoded(_ text: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}
