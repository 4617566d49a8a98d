import Foundation
import Loader
import Postgres

/// The loader's run with the program's progress bar, and its summary in words.
struct Loading {
    var folder: String
    var reason: String?
    var isDryRun = false
    /// How many connections a large file is stored over.
    var jobs: Int
    var context: Context

    /// Reads, checks and stores a folder; reading needs no database, so its faults come first.
    func run() throws -> LoadSummary {
        let console = context.console
        let title = "loading \(URL(fileURLWithPath: folder).lastPathComponent)"
        console.progress(title, 0)
        let read = try Loader.read(URL(fileURLWithPath: folder))
        let total = read.repliesInPieces.map { ProgressBar.Total(count: $0, unit: "replies") }
        let loader = Loader(program: Version.program, target: try context.target(), jobs: jobs) {
            console.progress(title, $0, of: total)
        }
        return try context.withConnection(for: "load") { connection in
            try loader.store(read, reason: reason, isDryRun: isDryRun, on: connection)
        }
    }

    /// Checks and stores single files of a consultation that is loaded already.
    static func run(
        files: [String],
        of consultation: String?,
        reason: String?,
        isDryRun: Bool,
        jobs: Int,
        context: Context
    ) throws -> LoadSummary {
        let loader = Loader(program: Version.program, target: try context.target(), jobs: jobs)
        return try context.withConnection(for: "load") { connection in
            try loader.store(
                files: files.map { URL(fileURLWithPath: $0) },
                of: consultation,
                reason: reason,
                isDryRun: isDryRun,
                on: connection
            )
        }
    }

    /// What was new, one line for each resource that changed.
    static func describe(_ summary: LoadSummary) -> [String] {
        var lines = [headline(summary)]
        for change in summary.changes where !change.isEmpty {
            var parts: [String] = []
            if change.added > 0 { parts.append("\(change.added) new") }
            if change.changed > 0 { parts.append("\(change.changed) changed") }
            if change.ended > 0 { parts.append("\(change.ended) ended") }
            lines.append("  \(change.resource): \(parts.joined(separator: ", "))")
            let told = summary.details.filter { $0.resource == change.resource }
            lines += told.map { "    \(describe($0))" }
            let rest = change.added + change.changed + change.ended - told.count
            if !told.isEmpty, rest > 0 { lines.append("    and \(rest) more") }
        }
        return lines
    }

    /// A row with what was and what is: `FRA-97 changed: received_on 1997-07-01 → 1997-07-03`.
    private static func describe(_ detail: LoadSummary.Detail) -> String {
        let key = "\(detail.key.visible) \(detail.event)"
        let columns: [String] = detail.columns.compactMap { column in
            switch (column.was, column.now) {
            case (let was?, let now?): "\(column.name) \(was.visible) → \(now.visible)"
            case (nil, let now?):
                detail.key.split(separator: " ").contains(Substring(now))
                    ? nil : "\(column.name) \(detail.event == "new" ? "" : "– → ")\(now.visible)"
            case (let was?, nil):
                detail.event == "ended" ? nil : "\(column.name) \(was.visible) → –"
            case (nil, nil): nil
            }
        }
        return columns.isEmpty ? key : "\(key): \(columns.joined(separator: ", "))"
    }

    private static func headline(_ summary: LoadSummary) -> String {
        let name = summary.consultation.visible
        let hasChanges = summary.changes.contains { !$0.isEmpty }
        guard hasChanges else { return "\(name): nothing new, nothing stored" }
        if summary.isDryRun { return "\(name): this would change; nothing was stored" }
        return "\(name): stored as batch \(summary.batch.map(String.init) ?? "-")"
    }
}
