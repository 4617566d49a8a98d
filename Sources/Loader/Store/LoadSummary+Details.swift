import Foundation
import Postgres
import SQLCatalog

extension LoadSummary.Detail {
    /// Of each resource, so many rows are told one by one.
    static let most = 20

    /// Reads what a batch did, row by row.
    static func read(
        of consultation: Int,
        batch: Int,
        on connection: borrowing Connection
    ) throws -> [LoadSummary.Detail] {
        try connection.rows(
            SQLFile.batchesChanges.text,
            name: SQLFile.batchesChanges.name,
            [.int(consultation), .int(batch), .int(most)]
        ).map { row in
            LoadSummary.Detail(
                resource: try row.required("resource"),
                key: try row.required("key"),
                event: try row.required("event"),
                columns: columns(try row.optional("changes") ?? "{}")
            )
        }
    }

    /// The columns of `{"column": [was, is]}`, in their order by name.
    private static func columns(_ json: String) -> [Column] {
        let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [Any]]
        return (object ?? [:]).sorted { $0.key < $1.key }.map { name, values in
            Column(name: name, was: text(values.first), now: text(values.last))
        }
    }

    private static func text(_ value: Any?) -> String? {
        switch value {
        case nil, is NSNull: nil
        case let text as String: text
        case let list as [Any]: list.compactMap(text).joined(separator: ";")
        case let labels as [String: Any]:
            labels.sorted { $0.key < $1.key }.map { "\($0.key) \(text($0.value) ?? "")" }
                .joined(separator: ", ")
        case let number as NSNumber: number.stringValue
        case let other?: String(describing: other)
        }
    }
}
