import Foundation
import Postgres
import SQLCatalog

/// The newest document that went out for an edition.
struct IssuedDocument {
    var build: Int
    var batch: Int
    /// 0 for the edition, n for its nth corrigendum.
    var number: Int
    var symbol: String
    /// By language, what readers of all documents up to this one know the report to say.
    var passages: [String: [Passage]]

    /// Reads it; `nil` before the edition was issued.
    static func newest(
        of edition: String,
        on connection: borrowing Connection
    ) throws -> IssuedDocument? {
        let rows = try connection.rows(
            SQLFile.issuesNewest.text,
            name: SQLFile.issuesNewest.name,
            [.text(edition)]
        )
        guard let row = rows.first else { return nil }
        let passages: String = try row.required("passages")
        return IssuedDocument(
            build: try row.required("build_id"),
            batch: try row.required("batch"),
            number: try row.required("number"),
            symbol: try row.required("symbol"),
            passages: try JSONDecoder().decode(
                [String: [Passage]].self,
                from: Data(passages.utf8)
            )
        )
    }

    /// Keeps a document for good; the caller's transaction decides whether it goes out.
    static func keep(
        build: Int,
        number: Int,
        symbol: String,
        program: String,
        passages: [String: [Passage]],
        reason: String?,
        files: [EditionFile],
        on connection: borrowing Connection
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let issued: Int = try connection.row(
            SQLFile.issuesIssue.text,
            name: SQLFile.issuesIssue.name,
            [
                .int(build), .int(number), .text(symbol), .text(program),
                .json(String(decoding: try encoder.encode(passages), as: UTF8.self)),
                .text(reason),
            ]
        ).required("issued_id")
        for file in files {
            try connection.run(
                SQLFile.issuesFile.text,
                name: SQLFile.issuesFile.name,
                [.int(issued), .text(file.path), .bytes(file.bytes)]
            )
        }
    }
}
