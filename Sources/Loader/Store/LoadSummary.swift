/// What a load did.
package struct LoadSummary: Sendable {
    /// Rows of one resource.
    package struct Changes: Hashable, Sendable {
        package var resource: String
        /// Keys that were not known before.
        package var added = 0
        /// Keys whose contents are others now.
        package var changed = 0
        /// Keys that are gone.
        package var ended = 0
        package var unchanged = 0

        /// Whether anything is different from before.
        package var isEmpty: Bool { added + changed + ended == 0 }

        /// One entry for each resource, in their order, whichever way its rows were stored.
        static func merged(_ changes: [Changes]) -> [Changes] {
            changes.reduce(into: []) { merged, next in
                guard let last = merged.last, last.resource == next.resource else {
                    return merged.append(next)
                }
                merged[merged.count - 1].added += next.added
                merged[merged.count - 1].changed += next.changed
                merged[merged.count - 1].ended += next.ended
                merged[merged.count - 1].unchanged += next.unchanged
            }
        }
    }

    /// What became of one row.
    package struct Detail: Hashable, Sendable {
        package var resource: String
        /// The row's key, its columns separated by blanks.
        package var key: String
        /// `new`, `changed` or `ended`.
        package var event: String
        /// What was and what is, `nil` for nothing, for each column that differs.
        package var columns: [Column]

        package struct Column: Hashable, Sendable {
            package var name: String
            package var was: String?
            package var now: String?
        }
    }

    package var consultation: String
    /// The number of the batch, or `nil` if nothing was new and nothing was stored.
    package var batch: Int?
    /// The resources of the folder, in the order in which they are stored.
    package var changes: [Changes]
    /// The first rows of each resource that changed, with what was and what is; empty for a first load.
    package var details: [Detail] = []
    /// What an editor should look at, though it stops nothing.
    package var warnings: [String]
    /// Whether everything was done and taken back.
    package var isDryRun = false

    /// Rows that came in.
    package var rows: Int { changes.reduce(0) { $0 + $1.added + $1.changed + $1.unchanged } }
}
