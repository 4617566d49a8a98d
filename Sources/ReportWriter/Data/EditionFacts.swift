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
    /// What it may be called, by language: its own titles, then those of the consultation.
    private(set) var titles: [[String: String]]
    /// The languages that the consultation is reported in.
    var languages: [String]
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

    /// Reads the edition as readers see it, or as known up to a batch; its title is in English.
    static func read(
        _ symbol: String,
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
            title: "",
            titles: try titles(row),
            languages: try row.required("languages"),
            members: try row.required("members"),
            inputs: inputs
        ).titled(in: "en")
    }

    /// The same with its title in a language, or in English where that one lacks it.
    func titled(in language: String) -> EditionFacts {
        var facts = self
        let title = titles.lazy.compactMap { $0[language] ?? $0["en"] }.first
        facts.title = title ?? consultation
        return facts
    }

    private static func titles(_ row: Row) throws -> [[String: String]] {
        try ["title", "consultation_title"].map { column in
            let text: String = try row.required(column)
            return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        }
    }
}
