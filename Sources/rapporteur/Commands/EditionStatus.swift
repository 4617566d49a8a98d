import Postgres
import SQLCatalog

/// An edition that is declared, and how it stands.
struct EditionStatus: Encodable, Sendable {
    var consultation: String
    var edition: String
    var cutoff: String
    /// The batch up to which the built edition knows; `nil` when it was never built.
    var batch: Int?
    var newestBatch: Int
    var builtAt: String?
    var figures: Int
    /// The languages that its consultation is reported in.
    var languages: [String]

    /// In a word or a few.
    var state: String {
        guard batch != nil else { return "not built" }
        return isNewest ? "up to date" : "batch \(newestBatch) is newer"
    }

    /// Whether it was built from all that was loaded.
    var isNewest: Bool { batch == newestBatch }

    static func all(on connection: borrowing Connection) throws -> [EditionStatus] {
        let file = SQLFile.commandsStatusEditions
        return try connection.rows(file.text, name: file.name).map(EditionStatus.init)
    }
}

extension EditionStatus {
    /// Decodes a row of `SQL/commands/status_editions.sql`.
    init(_ row: Row) throws(RowError) {
        consultation = try row.required("consultation")
        edition = try row.required("edition")
        cutoff = try row.required("cutoff")
        batch = try row.optional("batch")
        newestBatch = try row.required("newest_batch")
        builtAt = try row.optional("built_at")
        figures = try row.required("figures")
        languages = try row.required("languages")
    }
}
