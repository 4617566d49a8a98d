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
            let (was, now) = differing(values.first, values.last)
            return Column(name: name, was: text(was), now: text(now))
        }
    }

    /// Of labels in several languages, those that are not the same on both sides; else both values.
    private static func differing(_ was: Any?, _ now: Any?) -> (Any?, Any?) {
        guard let former = was as? [String: Any], let latter = now as? [String: Any] else {
            return (was, now)
        }
        return (
            former.filter { text($0.value) != text(latter[$0.key]) },
            latter.filter { text($0.value) != text(former[$0.key]) }
        )
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
