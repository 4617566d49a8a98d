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
        /// What an editor should look at, and what the languages of the report lack, one sentence each.
        package var warnings: [String] = []
    }

    let output: URL
    let program: String
    /// Where pandoc is, if Word files are wanted.
    let pandoc: String?

    /// Prepares to write editions below a folder.
    ///
    /// - Parameters:
    ///   - output: The folder; it is made if need be.
    ///   - program: The version of the program, kept in the manifest.
    ///   - pandoc: Where pandoc is, if Word files are wanted, too.
    package init(output: URL, program: String, pandoc: String? = nil) {
        self.output = output
        self.program = program
        self.pandoc = pandoc
    }

    /// Writes and publishes an edition as readers see it now.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - languages: The languages of the report; `nil` for those that the consultation declares.
    ///   - connection: The database.
    ///   - progress: Told the fraction that is done, from 0 to 1.
    /// - Returns: Where it lies, and whether anything was new.
    /// - Throws: ``TemplateError``, ``PublicationError``, `DatabaseError`; the former edition stands.
    package func publish(
        _ symbol: String,
        in languages: [String]? = nil,
        on connection: borrowing Connection,
        progress: (Double) -> Void = { _ in }
    ) throws -> Publication {
        let (edition, files) = try connection.withTransaction(
            isolation: .repeatableRead,
            readOnly: true
        ) {
            let edition = try compose(symbol, in: languages, on: connection, progress: progress)
            return (edition, try self.files(of: edition, on: connection))
        }
        progress(0.8)
        var publication = try publish(
            files,
            as: symbol,
            folder: edition.facts.publishedName
        )
        publication.warnings = edition.warnings + edition.editorial.flatMap(\.warnings)
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

    /// An edition as composed: what is known of it, and what it says in each language.
    struct Composed {
        var facts: EditionFacts
        /// The one whose labels the tables have first.
        var versions: [LanguageVersion]

        var documents: [Document] { versions.map(\.document.plain) }
        /// What the languages lack, one sentence each.
        var warnings: [String] { versions.flatMap(\.warnings) }
        /// For each language, what an editor looks for.
        var editorial: [EditorialCheck] {
            versions.sideBySide { EditorialCheck($0.document, data: $0.data) }
        }
    }

    /// What an edition says, in memory: reports are texts, not masses of data.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - languages: The languages of the report; `nil` for those that the consultation declares.
    ///   - connection: The database; the caller holds a transaction.
    ///   - progress: Told the fraction that is done, up to 0.7.
    /// - Returns: The edition in all of these languages.
    /// - Throws: ``TemplateError`` with the faults of the templates of all languages.
    func compose(
        _ symbol: String,
        in languages: [String]? = nil,
        on connection: borrowing Connection,
        progress: (Double) -> Void = { _ in }
    ) throws -> Composed {
        let reading = try EditionReading(symbol, on: connection)
        progress(0.5)
        let wanted = Self.inOrder(languages ?? reading.facts.languages)
        let materials = try wanted.enumerated().map { index, language in
            try LanguageMaterial(reading, in: language, isFirst: index == 0, on: connection)
        }
        progress(0.6)
        var versions: [LanguageVersion] = []
        var faults: [TemplateError.Fault] = []
        for composed in materials.sideBySide({ material in
            Result { () throws(TemplateError) in try material.compose() }
        }) {
            switch composed {
            case .success(let version): versions.append(version)
            case .failure(let error): faults += error.faults
            }
        }
        progress(0.7)
        guard faults.isEmpty else { throw TemplateError(faults: faults) }
        return Composed(facts: reading.facts, versions: versions)
    }

    /// English first, if it is among them: the tables have its labels; then by code.
    private static func inOrder(_ languages: [String]) -> [String] {
        Set(languages).sorted { ($0 == "en" ? "" : $0) < ($1 == "en" ? "" : $1) }
    }

    /// Every file of an edition.
    func files(of edition: Composed, on connection: borrowing Connection) throws -> [EditionFile] {
        let versions = edition.versions
        guard let first = versions.first else { return [] }
        let languages = versions.map(\.language)
        let digests = try connection.checksums(
            of: [HTMLStyle.sheet, HTMLScript.source].map { Array($0.utf8) }
        )
        let policy = HTMLPolicy(style: digests[0], script: digests[1])
        var texts = versions.sideBySide { version in
            [
                (
                    path: "report.\(version.language).txt",
                    text: PlainText.render(version.document.plain)
                ),
                (
                    path: "report.\(version.language).html",
                    text: HTMLReport(
                        document: version.document,
                        data: version.data,
                        language: version.language,
                        languages: languages,
                        policy: policy
                    ).render()
                ),
            ]
        }.flatMap(\.self)
        var tables = first.tables
        tables.append(ParagraphSheet.table(of: first.document, data: first.data))
        for table in tables { texts.append((table.path, table.csv)) }
        texts.append(
            (CSVWMetadata.path, CSVWMetadata(tables: tables, language: first.language).document)
        )
        let remark = first.document.remark
        let facts = first.data.facts
        let labels = try CodebookLabels.read(facts, on: connection)
        if let codebook = DDICodebook(
            edition: facts,
            language: first.language,
            remark: remark,
            data: first.data,
            labels: labels
        ).document {
            texts.append((DDICodebook.path, codebook))
        }
        texts +=
            SDMXMessages(edition: facts, remark: remark, data: first.data, labels: labels)?.files
            ?? []
        var package = EditionPackage(
            edition: facts,
            languages: languages,
            program: program,
            remark: remark,
            files: try Self.files(texts, on: connection),
            tables: tables
        )
        if let pandoc {
            package.files += try versions.map { version in
                try Self.word(version.document.plain, facts, by: pandoc, on: connection)
            }
        }
        package.files.sort { $0.path < $1.path }
        package.files += try Self.files(
            [("datapackage.json", package.dataPackage)],
            on: connection
        )
        package.files.sort { $0.path < $1.path }
        return package.files
            + (try Self.files([("manifest.json", package.manifest)], on: connection))
    }

    /// The report as a Word file that says it is of the day of the edition.
    private static func word(
        _ document: Document,
        _ facts: EditionFacts,
        by pandoc: String,
        on connection: borrowing Connection
    ) throws -> EditionFile {
        let day = DayNumber(facts.issuedOn ?? facts.cutoff)?.secondsSince1970 ?? 0
        let bytes = try Pandoc.word(PandocMarkdown.render(document), by: pandoc, at: day)
        return EditionFile(
            path: "report.\(document.wording.rules.code).docx",
            bytes: bytes,
            checksum: try connection.checksums(of: [bytes])[0]
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
