import Consultation
import Postgres
import SQLCatalog

/// Why a batch cannot be taken back.
package enum RevertError: Error, CustomStringConvertible {
    /// There is no such batch.
    case unknown(Int)
    /// Another batch took it back already.
    case alreadyReverted(Int, by: Int)
    /// Later batches changed some of its rows again.
    case changedSince(Int, keys: [(resource: String, key: String)])
    /// The batch changed nothing that could be taken back.
    case nothingToRevert(Int)

    package var description: String {
        switch self {
        case .unknown(let batch):
            return "there is no batch \(batch). 'rapporteur status' lists them"
        case .alreadyReverted(let batch, let by):
            return "batch \(batch) was taken back already, by batch \(by)"
        case .nothingToRevert(let batch):
            return "batch \(batch) changed no rows: there is nothing to take back"
        case .changedSince(let batch, let keys):
            let listed = keys.prefix(20).map { "  \($0.resource): \($0.key)" }
            let more = keys.count > 20 ? ["  and \(keys.count - 20) more"] : []
            return
                (["batch \(batch) cannot be taken back: later batches changed these rows again"]
                + listed + more + ["Take back the later batches first, or correct the folder."])
                .joined(separator: "\n")
        }
    }
}

extension Loader {
    /// Takes back what a batch did, by a batch of its own; nothing is deleted.
    ///
    /// - Parameters:
    ///   - batch: The batch that was a mistake.
    ///   - reason: Why, kept with the new batch.
    ///   - connection: The database, whose schema is up to date.
    /// - Returns: What was taken back.
    /// - Throws: ``RevertError``, `LockBusy` when a load is at work, `DatabaseError`.
    package func revert(
        _ batch: Int,
        reason: String?,
        on connection: borrowing Connection
    ) throws -> LoadSummary {
        try connection.withLock(Self.lock) {
            try connection.withTransaction {
                let found = try connection.rows(
                    SQLFile.batchesRevertible.text,
                    name: SQLFile.batchesRevertible.name,
                    [.int(batch)]
                )
                guard let row = found.first else { throw RevertError.unknown(batch) }
                if let by: Int = try row.optional("reverted_by") {
                    throw RevertError.alreadyReverted(batch, by: by)
                }
                let consultation: Int = try row.required("consultation_id")
                let next: Int = try row.required("next_batch")
                let changes = try takeBack(batch, of: consultation, by: next, on: connection)
                guard changes.contains(where: { !$0.isEmpty }) else {
                    throw RevertError.nothingToRevert(batch)
                }
                try connection.run(
                    "select * from rapporteur.index_records($1::integer, $2::integer)",
                    name: "load/index_records",
                    [.int(consultation), .int(next)]
                )
                try connection.run(
                    SQLFile.batchesRecordRevert.text,
                    name: SQLFile.batchesRecordRevert.name,
                    [
                        .int(next), .int(batch), .text(reason ?? "takes back batch \(batch)"),
                        .text(program), .json(Self.json(of: changes)),
                    ]
                )
                return LoadSummary(
                    consultation: try row.required("consultation"),
                    batch: next,
                    changes: changes,
                    warnings: []
                )
            }
        }
    }

    private func takeBack(
        _ batch: Int,
        of consultation: Int,
        by next: Int,
        on connection: borrowing Connection
    ) throws -> [LoadSummary.Changes] {
        var changes: [LoadSummary.Changes] = []
        var conflicts: [(resource: String, key: String)] = []
        for resource in ResourceCatalog.all.map(\.name) + ["texts"] {
            let row = try connection.row(
                "select * from rapporteur.revert_resource($1::integer, $2, $3::integer, $4::integer)",
                name: "functions/revert_resource",
                [.int(consultation), .text(resource), .int(batch), .int(next)]
            )
            let keys: [String] = try row.required("conflicts")
            conflicts += keys.map { (resource, $0) }
            guard keys.isEmpty else { continue }
            changes.append(
                LoadSummary.Changes(
                    resource: resource,
                    added: try row.required("added"),
                    changed: try row.required("changed"),
                    ended: try row.required("ended"),
                    unchanged: 0
                )
            )
        }
        let row = try connection.row(
            "select * from rapporteur.revert_wide($1::integer, $2::integer, $3::integer)",
            name: "functions/revert_wide",
            [.int(consultation), .int(batch), .int(next)]
        )
        conflicts += try row.required("conflicts", as: [String].self).map { ("replies", $0) }
        if conflicts.isEmpty {
            changes.append(
                LoadSummary.Changes(
                    resource: "replies",
                    added: try row.required("added"),
                    changed: try row.required("changed"),
                    ended: try row.required("ended")
                )
            )
        }
        guard conflicts.isEmpty else {
            throw RevertError.changedSince(batch, keys: conflicts)
        }
        return changes
    }
}
