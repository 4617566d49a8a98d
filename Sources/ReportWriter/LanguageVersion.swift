import Postgres
import SQLCatalog

/// An edition in one language: its data with the labels of that language, and its document.
struct LanguageVersion {
    var language: String
    var data: ReportData
    /// The document, with marks at its figures.
    var document: Document
    var tables: [ReportTable]
    /// What the language lacks, one sentence each.
    var warnings: [String]

    /// Reads and composes it.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - language: The code of an official language.
    ///   - isFirst: Whether its labels are those of the published tables.
    ///   - connection: The database; the caller holds a transaction.
    /// - Returns: The edition in that language.
    /// - Throws: ``TemplateError``, `DatabaseError`.
    static func compose(
        _ symbol: String,
        in language: String,
        isFirst: Bool,
        on connection: borrowing Connection
    ) throws -> LanguageVersion {
        let facts = try EditionFacts.read(symbol, language: language, on: connection)
        let tables = try EditionTables.read(
            facts,
            language: language,
            onlyForReports: !isFirst,
            on: connection
        )
        let data = ReportData(
            facts: facts,
            wording: Wording(language, terms: try terms(facts, language, on: connection)),
            tables: tables.all,
            quantifiers: tables.quantifiers
        )
        let document = try document(data, tables.declared, on: connection)
        return LanguageVersion(
            language: language,
            data: data,
            document: document,
            tables: isFirst ? tables.all : [],
            warnings: data.wording.untranslated.map {
                "\(symbol): no word for \"\($0)\" in \(language); terms.csv can give it one"
            }
        )
    }

    private static func terms(
        _ facts: EditionFacts,
        _ language: String,
        on connection: borrowing Connection
    ) throws -> [String: String] {
        var terms: [String: String] = [:]
        for row in try connection.rows(
            SQLFile.reportsTerms.text,
            name: SQLFile.reportsTerms.name,
            [.int(facts.build), .text(language)]
        ) {
            terms[try row.required("term")] = try row.required("word")
        }
        return terms
    }

    private static func document(
        _ data: ReportData,
        _ declared: [[String: String]],
        on connection: borrowing Connection
    ) throws -> Document {
        let (facts, wording) = (data.facts, data.wording)
        let template = try template(facts, wording, on: connection)
        // An edition that hides small numbers names nobody; the resolver says so where a text wants names.
        let isGuarded = facts.suppressBelow != nil
        let wanted: (replies: Set<String>, respondents: Set<String>) =
            isGuarded ? ([], []) : ListQueries.wanted(by: template)
        var lists = ReferenceResolver.Lists()
        for expression in wanted.replies {
            lists.replies[expression] = try ListQueries.replies(
                expression,
                facts,
                wording: wording,
                on: connection
            )
        }
        for expression in wanted.respondents {
            lists.respondents[expression] = try ListQueries.respondents(
                expression,
                facts,
                wording: wording,
                on: connection
            )
        }
        var byRound: [String: [String]] = [:]
        for round in data.rounds where !isGuarded {
            byRound[round.code] = try ListQueries.replies(
                "round:\(round.code) & status:substantive",
                facts,
                wording: wording,
                on: connection
            )
        }
        let composer = ReportComposer(
            data: data,
            template: template,
            declaredTables: declared,
            lists: lists,
            repliesByRound: byRound
        )
        do {
            return try composer.compose()
        } catch {
            guard facts.asOf != nil else { throw error }
            // What a consultation's own text claims need not be true at another date: the shipped one
            // claims nothing.
            var general = composer
            general.template = Template.parse(
                ShippedTemplate.text(wording),
                file: "shipped template"
            )
            .with(remarksOf: template)
            return try general.compose()
        }
    }

    /// The consultation's template for this edition, for all editions, or the shipped one.
    private static func template(
        _ facts: EditionFacts,
        _ wording: Wording,
        on connection: borrowing Connection
    ) throws -> Template {
        let rows = try connection.rows(
            SQLFile.reportsTexts.text,
            name: SQLFile.reportsTexts.name,
            [.int(facts.build)]
        )
        var texts: [String: String] = [:]
        for row in rows { texts[try row.required("path")] = try row.required("text") }
        let name = "report.\(wording.rules.code).txt"
        for path in ["text/\(facts.folderName)/\(name)", "text/\(name)"] {
            if let text = texts[path] { return Template.parse(text, file: path) }
        }
        return Template.parse(ShippedTemplate.text(wording), file: "shipped template")
    }
}
