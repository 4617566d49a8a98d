import Consultation
import Foundation
import Postgres
import SQLCatalog

/// What is known of an edition apart from its figures.
struct EditionFacts: Sendable {
    /// A file that the edition's batch was loaded from.
    struct Input: Sendable {
        var path: String
        var bytes: Int
        var checksum: String
    }

    var build: Int
    var consultation: String
    var symbol: String
    /// How the edition was asked for: its symbol, or SYMBOL@BATCH, SYMBOL@DATE, SYMBOL@BATCH@DATE for
    /// what was known up to a batch, or for another cut-off date than the declared one.
    var reference: String
    /// The cut-off date that was asked for instead of the declared one.
    var asOf: String?
    /// The smallest number of respondents that is published, zero apart; `nil` where none is hidden.
    var suppressBelow: Int?
    var cutoff: String
    var batch: Int
    var issuedOn: String?
    var session: String?
    var agendaItem: String?
    var organ: String?
    var distribution: String?
    var originalLanguage: String?
    var title: String
    /// Members of the United Nations on the cut-off date.
    var members: Int
    var inputs: [Input]

    /// The folder of the edition: the symbol with hyphens for everything a path may not hold.
    var folderName: String { Self.folderName(of: symbol) }

    /// The edition by name: its symbol, or SYMBOL@DATE where its cut-off date is not the declared one.
    ///
    /// What was known up to a batch has the name of the edition, since it may be the very one issued.
    var name: String { symbol + (asOf.map { "@\($0)" } ?? "") }

    /// Where the edition is published: what would have been said stands beside what readers see.
    var publishedName: String {
        let derived = asOf.map { ".as-of-\($0)" } ?? ""
        let isOfBatch = reference != name
        return folderName + (isOfBatch ? ".batch-\(batch)" : "") + derived
    }

    /// A symbol as the name of a folder.
    static func folderName(of symbol: String) -> String { EditionFolder.name(of: symbol) }

    /// Reads the edition as readers see it, or as known up to a batch.
    static func read(
        _ symbol: String,
        language: String,
        on connection: borrowing Connection
    ) throws -> EditionFacts {
        let row = try connection.row(
            SQLFile.reportsEdition.text,
            name: SQLFile.reportsEdition.name,
            [.text(symbol)]
        )
        let build: Int = try row.required("build_id")
        let inputs = try connection.rows(
            SQLFile.reportsInputs.text,
            name: SQLFile.reportsInputs.name,
            [.int(build)]
        ).map { row throws(RowError) in
            Input(
                path: try row.required("path"),
                bytes: try row.required("bytes"),
                checksum: try row.required("sha256")
            )
        }
        return EditionFacts(
            build: build,
            consultation: try row.required("consultation"),
            symbol: try row.required("symbol"),
            reference: symbol,
            asOf: try row.optional("as_of"),
            suppressBelow: try row.optional("suppress_below"),
            cutoff: try row.required("cutoff"),
            batch: try row.required("batch"),
            issuedOn: try row.optional("issued_on"),
            session: try row.optional("session"),
            agendaItem: try row.optional("agenda_item"),
            organ: try row.optional("organ"),
            distribution: try row.optional("distribution"),
            originalLanguage: try row.optional("original_language"),
            title: try title(row, language: language),
            members: try row.required("members"),
            inputs: inputs
        )
    }

    private static func title(_ row: Row, language: String) throws -> String {
        for column in ["title", "consultation_title"] {
            let text: String = try row.required(column)
            let titles = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
            if let title = titles[language] ?? titles["en"] { return title }
        }
        return try row.required("consultation")
    }
}
