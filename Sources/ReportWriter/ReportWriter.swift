import Consultation
import Foundation
import Postgres
import SQLCatalog

/// Writes an edition: the report as text, every table as CSV, and what machines need to know of them.
package struct ReportWriter: Sendable {
    /// What became of an edition.
    package struct Publication: Sendable {
        package var symbol: String
        /// The link that readers follow.
        package var path: String
        /// The number of the revision that it leads to.
        package var revision: Int
        /// Whether the newest revision held the same bytes already.
        package var isUnchanged: Bool
        package var files: Int
    }

    let output: URL
    let program: String

    /// Prepares to write editions below a folder.
    ///
    /// - Parameters:
    ///   - output: The folder; it is made if need be.
    ///   - program: The version of the program, kept in the manifest.
    package init(output: URL, program: String) {
        self.output = output
        self.program = program
    }

    /// Writes and publishes an edition as readers see it now.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - connection: The database.
    ///   - progress: Told the fraction that is done, from 0 to 1.
    /// - Returns: Where it lies, and whether anything was new.
    /// - Throws: ``TemplateError``, ``PublicationError``, `DatabaseError`; the former edition stands.
    package func publish(
        _ symbol: String,
        on connection: borrowing Connection,
        progress: (Double) -> Void = { _ in }
    ) throws -> Publication {
        let edition = try connection.withTransaction(isolation: .repeatableRead, readOnly: true) {
            try compose(symbol, on: connection, progress: progress)
        }
        let publication = try publish(
            edition.files,
            as: symbol,
            folder: edition.facts.publishedName
        )
        progress(1)
        return publication
    }

    /// Puts files where readers look.
    func publish(
        _ files: [EditionFile],
        as symbol: String,
        folder: String
    ) throws(PublicationError) -> Publication {
        let outcome = try Publisher(output: output.path, edition: folder).publish(files)
        let (revision, isUnchanged) =
            switch outcome {
            case .published(let number): (number, false)
            case .unchanged(let number): (number, true)
            }
        return Publication(
            symbol: symbol,
            path: output.appending(path: folder).path,
            revision: revision,
            isUnchanged: isUnchanged,
            files: files.count
        )
    }

    /// An edition as composed: what is known of it, what it says, its files.
    struct Composed {
        var facts: EditionFacts
        var document: Document
        var files: [EditionFile]
    }

    /// Every file of an edition, in memory: reports are texts, not masses of data.
    func compose(
        _ symbol: String,
        on connection: borrowing Connection,
        progress: (Double) -> Void = { _ in }
    ) throws -> Composed {
        let language = "en"
        let facts = try EditionFacts.read(symbol, language: language, on: connection)
        progress(0.1)
        var tables = try EditionTables.read(facts, language: language, on: connection)
        progress(0.5)
        let (marked, data) = try document(facts, tables, language: language, on: connection)
        let document = marked.plain
        tables.all.append(ParagraphSheet.table(of: marked, data: data))
        progress(0.7)
        var texts = [
            ("report.\(language).txt", PlainText.render(document)),
            (
                "report.\(language).html",
                HTMLReport(document: marked, data: data, language: language).render()
            ),
        ]
        for table in tables.all { texts.append((table.path, table.csv)) }
        texts.append(
            (CSVWMetadata.path, CSVWMetadata(tables: tables.all, language: language).document)
        )
        texts += SDMXMessages(edition: facts, remark: document.remark, data: data)?.files ?? []
        var package = EditionPackage(
            edition: facts,
            program: program,
            remark: document.remark,
            files: try Self.files(texts, on: connection).sorted { $0.path < $1.path },
            tables: tables.all
        )
        package.files += try Self.files(
            [("datapackage.json", package.dataPackage)],
            on: connection
        )
        package.files.sort { $0.path < $1.path }
        let manifest = try Self.files([("manifest.json", package.manifest)], on: connection)
        progress(0.8)
        return Composed(facts: facts, document: document, files: package.files + manifest)
    }

    private func document(
        _ facts: EditionFacts,
        _ tables: EditionTables,
        language: String,
        on connection: borrowing Connection
    ) throws -> (Document, ReportData) {
        let data = ReportData(
            facts: facts,
            wording: Wording(language),
            tables: tables.all,
            quantifiers: tables.quantifiers
        )
        let template = try template(facts, language: language, on: connection)
        // An edition that hides small numbers names nobody; the resolver says so where a text wants names.
        let isGuarded = facts.suppressBelow != nil
        let wanted: (replies: Set<String>, respondents: Set<String>) =
            isGuarded ? ([], []) : ListQueries.wanted(by: template)
        var lists = ReferenceResolver.Lists()
        for expression in wanted.replies {
            lists.replies[expression] = try ListQueries.replies(
                expression,
                facts,
                language: language,
                on: connection
            )
        }
        for expression in wanted.respondents {
            lists.respondents[expression] = try ListQueries.respondents(
                expression,
                facts,
                language: language,
                on: connection
            )
        }
        var byRound: [String: [String]] = [:]
        for round in data.rounds where !isGuarded {
            byRound[round.code] = try ListQueries.replies(
                "round:\(round.code) & status:substantive",
                facts,
                language: language,
                on: connection
            )
        }
        let composer = ReportComposer(
            data: data,
            template: template,
            declaredTables: tables.declared,
            lists: lists,
            repliesByRound: byRound
        )
        do {
            return (try composer.compose(), data)
        } catch {
            guard facts.asOf != nil else { throw error }
            // What a consultation's own text claims need not be true at another date: the shipped one
            // claims nothing.
            var general = composer
            general.template = Template.parse(
                ShippedTemplate.text(Wording(language)),
                file: "shipped template"
            )
            .with(remarksOf: template)
            return (try general.compose(), data)
        }
    }

    /// The consultation's template for this edition, for all editions, or the shipped one.
    private func template(
        _ facts: EditionFacts,
        language: String,
        on connection: borrowing Connection
    ) throws -> Template {
        let rows = try connection.rows(
            SQLFile.reportsTexts.text,
            name: SQLFile.reportsTexts.name,
            [.int(facts.build)]
        )
        var texts: [String: String] = [:]
        for row in rows { texts[try row.required("path")] = try row.required("text") }
        for path in [
            "text/\(facts.folderName)/report.\(language).txt", "text/report.\(language).txt",
        ] {
            if let text = texts[path] { return Template.parse(text, file: path) }
        }
        return Template.parse(
            ShippedTemplate.text(Wording(language)),
            file: "shipped template"
        )
    }

    /// Texts as files with their checksums.
    static func files(
        _ texts: [(path: String, text: String)],
        on connection: borrowing Connection
    ) throws -> [EditionFile] {
        let contents = texts.map { Array($0.text.utf8) }
        let checksums = try connection.checksums(of: contents)
        return zip(texts, zip(contents, checksums)).map { text, file in
            EditionFile(path: text.path, bytes: file.0, checksum: file.1)
        }
    }
}
