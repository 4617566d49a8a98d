import Postgres
import ReportWriter
import SQLCatalog

/// Drafts what has to be put right in editions that went out and were counted anew since: a correction
/// gives its corrigendum by itself.
enum PendingCorrigenda {
    /// How many places may be touched before a revision of the whole report is proposed.
    static let threshold = 20

    /// Drafts them.
    ///
    /// - Parameters:
    ///   - symbols: Editions that were counted anew.
    ///   - writing: Where editions are published.
    ///   - context: The program's surroundings.
    /// - Returns: A sentence for each edition that has to be put right.
    /// - Throws: As `corrigendum` does.
    static func draft(
        _ symbols: [String],
        writing: Writing,
        in context: Context
    ) throws -> [String] {
        guard !symbols.isEmpty else { return [] }
        let newest = SQLFile.issuesNewest
        return try context.withConnection(for: "corrigendum") { connection in
            var told: [String] = []
            for symbol in symbols {
                let issued = try connection.rows(newest.text, name: newest.name, [.text(symbol)])
                guard !issued.isEmpty else { continue }
                let found = try writing.writer.corrigendum(
                    symbol,
                    isIssued: false,
                    reason: nil,
                    threshold: threshold,
                    on: connection
                )
                guard let publication = found.publication else { continue }
                let places = counted(found.corrections, "correction", "corrections")
                told.append(
                    "\(symbol.visible) as issued has to be put right: \(places), drafted as "
                        + "\(found.symbol.visible) in \(publication.path.visible); 'rapporteur "
                        + "corrigendum \(symbol.visible) --issue' sends it out"
                )
            }
            return told
        }
    }
}
