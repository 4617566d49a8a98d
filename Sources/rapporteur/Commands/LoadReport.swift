import Foundation
import Loader

/// What a load did, for a program that reads it.
struct LoadReport: Encodable {
    private struct Count: Encodable {
        var resource: String
        var new, changed, ended, unchanged: Int
    }

    private struct Row: Encodable {
        var resource, key, event: String
        /// By column: what was and what is, `null` for nothing.
        var columns: [String: [String?]]
    }

    private let consultation: String
    private let batch: Int?
    private let dryRun: Bool
    private let resources: [Count]
    private let rows: [Row]
    private let warnings: [String]

    init(_ summary: LoadSummary) {
        consultation = summary.consultation
        batch = summary.batch
        dryRun = summary.isDryRun
        resources = summary.changes.map {
            Count(
                resource: $0.resource,
                new: $0.added,
                changed: $0.changed,
                ended: $0.ended,
                unchanged: $0.unchanged
            )
        }
        rows = summary.details.map { detail in
            let pairs = detail.columns.map { ($0.name, [$0.was, $0.now]) }
            return Row(
                resource: detail.resource,
                key: detail.key,
                event: detail.event,
                columns: Dictionary(pairs) { first, _ in first }
            )
        }
        warnings = summary.warnings
    }

    /// One JSON object.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Not by the encoder's strategy, which would rename the columns of the data, too.
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private enum CodingKeys: String, CodingKey {
        case consultation, batch, resources, rows, warnings
        case dryRun = "dry_run"
    }
}
