import Postgres
import SQLCatalog

/// An edition in one language: its data with the labels of that language, and its document.
struct LanguageVersion: Sendable {
    var language: String
    var data: ReportData
    /// The document, with marks at its figures.
    var document: Document
    var tables: [ReportTable]
    /// What the language lacks, one sentence each.
    var warnings: [String]
}

/// All that a version in one language is composed from, once nothing more has to be asked of the database.
struct LanguageMaterial: Sendable {
    private let composer: ReportComposer
    /// The tables that are published; only the first language has them.
    private let published: [ReportTable]

    private var data: ReportData { composer.data }

    /// Reads it.
    ///
    /// - Parameters:
    ///   - reading: The edition.
    ///   - language: The code of an official language.
    ///   - isFirst: Whether its labels are those of the published tables.
    ///   - connection: The database; the caller holds the transaction of the reading.
    /// - Throws: `DatabaseError`.
    init(
        _ reading: EditionReading,
        in language: String,
        isFirst: Bool,
        on connection: borrowing Connection
    ) throws {
        let facts = reading.facts.titled(in: language)
        let tables = reading.tables(in: language)
        var data = ReportData(
            facts: facts,
            wording: Wording(language, terms: try Self.terms(facts, language, on: connection)),
            tables: tables.all,
            quantifiers: try EditionTables.quantifiers(facts, language: language, on: connection)
        )
        data.expressions = reading.expressions
        published = isFirst ? tables.all : []
        composer = try Self.composer(reading, data, tables.declared, on: connection)
    }

    /// Composes the version; versions in several languages may be composed at the same time.
    ///
    /// - Returns: The edition in that language.
    /// - Throws: ``TemplateError``.
    func compose() throws(TemplateError) -> LanguageVersion {
        let document = try document()
        return LanguageVersion(
            language: data.wording.rules.code,
            data: data,
            document: document,
            tables: published,
            warnings: data.wording.untranslated.map {
                "\(data.facts.symbol): no word for \"\($0)\" in \(data.wording.rules.code); terms.csv can give it one"
            }
        )
    }

    private func document() throws(TemplateError) -> Document {
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
            .with(remarksOf: composer.template)
            return try general.compose()
        }
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

    private static func composer(
        _ reading: EditionReading,
        _ data: ReportData,
        _ declared: [[String: String]],
        on connection: borrowing Connection
    ) throws -> ReportComposer {
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
        return ReportComposer(
            data: data,
            template: template,
            declaredTables: declared,
            lists: lists,
            repliesByRound: byRound
        )
    }
}
