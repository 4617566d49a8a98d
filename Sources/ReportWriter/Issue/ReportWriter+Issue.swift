import Foundation
import Postgres
import SQLCatalog

extension ReportWriter {
    /// Freezes an edition: its bytes are kept, and from now on changes give a corrigendum.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - reason: Why it goes out, kept with it.
    ///   - connection: The database.
    /// - Returns: Where it was published.
    /// - Throws: ``IssueError``, ``TemplateError``, ``PublicationError``, `DatabaseError`; nothing is
    ///   issued then.
    package func issue(
        _ symbol: String,
        reason: String?,
        on connection: borrowing Connection
    ) throws -> Publication {
        try connection.withTransaction(isolation: .repeatableRead) {
            if let newest = try IssuedDocument.newest(of: symbol, on: connection) {
                throw IssueError.alreadyIssued(symbol, newest: newest.symbol)
            }
            let edition = try compose(symbol, on: connection)
            try requireNewest(edition.facts, on: connection)
            let files = try self.files(of: edition, on: connection)
            try IssuedDocument.keep(
                build: edition.facts.build,
                number: 0,
                symbol: symbol,
                program: program,
                passages: Dictionary(
                    uniqueKeysWithValues: edition.documents.map {
                        ($0.wording.rules.code, Passage.all(of: $0))
                    }
                ),
                reason: reason,
                files: files,
                on: connection
            )
            return try publish(files, as: symbol, folder: edition.facts.folderName)
        }
    }

    /// Publishes a document byte for byte as it was issued.
    ///
    /// - Parameters:
    ///   - symbol: The symbol of an edition or of a corrigendum.
    ///   - connection: The database.
    /// - Returns: Where it was published.
    /// - Throws: ``IssueError/notIssued(_:)``, ``PublicationError``, `DatabaseError`.
    package func publishAsIssued(
        _ symbol: String,
        on connection: borrowing Connection
    ) throws -> Publication {
        let rows = try connection.rows(
            SQLFile.issuesFiles.text,
            name: SQLFile.issuesFiles.name,
            [.text(symbol)]
        )
        guard !rows.isEmpty else { throw IssueError.notIssued(symbol) }
        let files = try rows.map { row in
            EditionFile(
                path: try row.required("path"),
                bytes: try row.required("bytes", as: Bytes.self).bytes,
                checksum: try row.required("sha256")
            )
        }
        return try publish(files, as: symbol, folder: EditionFacts.folderName(of: symbol))
    }

    /// The edition that readers find, if it was made from what the database knows now and every file of it is
    /// what its manifest says.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - languages: The languages that it should have; `nil` for those that the consultation declares.
    ///   - connection: The database.
    /// - Returns: The edition, or `nil` where it has to be written.
    /// - Throws: `DatabaseError`.
    package func standing(
        _ symbol: String,
        in languages: [String]?,
        on connection: borrowing Connection
    ) throws -> Publication? {
        let facts = try EditionFacts.read(symbol, on: connection)
        let link = output.appending(path: facts.folderName).path
        guard holds(symbol, batch: facts.batch, languages: languages ?? facts.languages),
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link),
            let revision = Int((target as NSString).lastPathComponent),
            // A program that was built anew may write in other words under the same version.
            let itself = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/exe"
            ),
            Self.modified("\(link)/manifest.json") > Self.modified(itself)
        else { return nil }
        let folder = output.appending(path: target).path
        guard try Self.verifyManifest(folder, on: connection).isEmpty else { return nil }
        return Publication(
            symbol: symbol,
            path: link,
            revision: revision,
            isUnchanged: true,
            files: Self.files(below: folder).count
        )
    }

    /// When a file was written, or in the distant past where there is none.
    private static func modified(_ path: String) -> Date {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.modificationDate] as? Date ?? .distantPast
    }

    /// Whether the edition that readers find is the one made from a batch, by its manifest.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - batch: The batch up to which it should know.
    ///   - languages: The languages that it should have.
    /// - Returns: Whether it lies there.
    package func holds(_ symbol: String, batch: Int, languages: [String]) -> Bool {
        let manifest = output.appending(
            path: "\(EditionFacts.folderName(of: symbol))/manifest.json"
        )
        // Not by JSONDecoder: a file of 513 opening brackets ends a program that uses it.
        guard let data = try? Data(contentsOf: manifest),
            let found = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return false }
        return found["edition"] as? String == symbol && found["batch"] as? Int == batch
            && found["program"] as? String == program
            && (found["languages"] as? [String]).map(Set.init) == Set(languages)
    }

    /// What goes out must know all that was loaded.
    func requireNewest(_ facts: EditionFacts, on connection: borrowing Connection) throws {
        let row = try connection.row(
            SQLFile.issuesIsNewest.text,
            name: SQLFile.issuesIsNewest.name,
            [.int(facts.build)]
        )
        guard try row.required("is_newest") else {
            throw IssueError.outdated(facts.symbol, newest: try row.required("newest"))
        }
    }
}
