import Foundation
import Postgres
import SQLCatalog

/// One load with its files and what it did to each resource.
struct LoadStatus: Encodable, Sendable {
    struct File: Codable, Sendable {
        var path: String
        var bytes: Int
        var sha256: String
    }

    struct Rows: Codable, Sendable {
        var new: Int
        var changed: Int
        var ended: Int
    }

    var batch: Int
    var consultation: String
    var loadedAt: String
    var loadedBy: String
    var program: String
    var reason: String?
    /// The batch that this one takes back.
    var reverts: Int?
    var files: [File]
    var resources: [String: Rows]

    /// Every load, the oldest first.
    static func all(on connection: borrowing Connection) throws -> [LoadStatus] {
        let file = SQLFile.commandsStatusLoads
        return try connection.rows(file.text, name: file.name).map(LoadStatus.init)
    }

    /// The load in lines for people.
    var lines: [String] {
        let back = reverts.map { ", takes back batch \($0)" } ?? ""
        let why = reason.map { ": \($0.visible)" } ?? ""
        let head =
            "batch \(batch)  \(consultation)  \(loadedAt)  by \(loadedBy.visible), version \(program)\(back)\(why)"
        let changes = resources.sorted { $0.key < $1.key }.map { name, rows in
            let parts = [(rows.new, "new"), (rows.changed, "changed"), (rows.ended, "ended")]
            return "  \(name): "
                + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }
        return [head] + changes
            + files.map { "  \($0.sha256)  \($0.bytes) bytes  \($0.path.visible)" }
    }
}

extension LoadStatus {
    /// Decodes a row of `SQL/commands/status_loads.sql`.
    init(_ row: Row) throws {
        batch = try row.required("batch")
        consultation = try row.required("consultation")
        loadedAt = try row.required("loaded_at")
        loadedBy = try row.required("loaded_by")
        program = try row.required("program")
        reason = try row.optional("reason")
        reverts = try row.optional("reverts")
        let decoder = JSONDecoder()
        files = try decoder.decode(
            [File].self,
            from: Data(row.required("files", as: String.self).utf8)
        )
        resources = try decoder.decode(
            [String: Rows].self,
            from: Data(row.required("changes", as: String.self).utf8)
        )
    }
}
