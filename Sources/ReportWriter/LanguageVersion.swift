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

    /// Composes it.
    ///
    /// - Parameters:
    ///   - reading: The edition.
    ///   - language: The code of an official language.
    ///   - isFirst: Whether its labels are those of the published tables.
    ///   - connection: The database; the caller holds the transaction of the reading.
    /// - Returns: The edition in that language.
    /// - Throws: ``TemplateError``, `DatabaseError`.
    static func compose(
        _ reading: EditionReading,
        in language: String,
        isFirst: Bool,
        on connection: borrowing Connection
    ) throws -> LanguageVersion {
        let facts = reading.facts.titled(in: language)
        let tables = reading.tables(in: language)
        var data = ReportData(
            facts: facts,
            wording: Wording(language, terms: try terms(facts, language, on: connection)),
            tables: tables.all,
            quantifiers: try EditionTables.quantifiers(facts, language: language, on: connection)
        )
        data.expressions = reading.expressions
        let document = try document(reading, data, tables.declared, on: connection)
        return LanguageVersion(
            language: language,
            data: data,
            document: document,
            tables: isFirst ? tables.all : [],
            warnings: data.wording.untranslated.map {
                "\(facts.symbol): no word for \"\($0)\" in \(language); terms.csv can give it one"
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
        _ reading: EditionReading,
        _ data: ReportData,
        _ declared: [[String: String]],
        on connection: borrowing Connection
    ) throws -> Document {
        let template = reading.template(data.wording)
        // An edition that hides small numbers names nobody; the resolver says so where a text wants names.
        let isGuarded = data.facts.suppressBelow != nil
        let wanted: (replies: Set<String>, respondents: Set<String>) =
            isGuarded ? ([], []) : ListQueries.wanted(by: template)
        var lists = ReferenceResolver.Lists()
        for expression in wanted.replies {
            lists.replies[expression] = try reading.replies(
                expression,
                data.wording,
                on: connection
            )
        }
        for expression in wanted.respondents {
            lists.respondents[expression] = try reading.respondents(
                expression,
                data.wording,
                on: connection
            )
        }
        var byRound: [String: [String]] = [:]
        for round in data.rounds where !isGuarded {
            byRound[round.code] = try reading.replies(
                "round:\(round.code) & status:substantive",
                data.wording,
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
            guard data.facts.asOf != nil else { throw error }
            // What a consultation's own text claims need not be true at another date: the shipped one
            // claims nothing.
            var general = composer
            general.template = Template.parse(
                ShippedTemplate.text(data.wording),
                file: "shipped template"
            )
            .with(remarksOf: template)
            return try general.compose()
        }
    }
}
