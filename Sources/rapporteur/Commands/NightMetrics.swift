import Foundation
import Loader
import ReportWriter

/// What a night did, in the text format of Prometheus.
struct NightMetrics {
    var folders = 0
    var failures = 0
    var batches = 0
    var rows = 0
    var built = 0
    var published = 0
    var status = ExitStatus.done
    private let began = Date()

    mutating func take(load: LoadSummary, built: Int, published: [ReportWriter.Publication]) {
        if load.batch != nil { batches += 1 }
        rows += load.changes.reduce(0) { $0 + $1.added + $1.changed + $1.ended }
        self.built += built
        self.published += published.count { !$0.isUnchanged }
    }

    /// The lines, each measure with what it means.
    private var text: String {
        let now = Date()
        let measures: [(name: String, meaning: String, value: String)] = [
            (
                "exit_status", "How the last nightly run ended, as an exit status.",
                "\(status.rawValue)"
            ),
            (
                "end_time_seconds", "When it ended, in seconds since 1970.",
                String(Int(now.timeIntervalSince1970))
            ),
            (
                "duration_seconds", "How long it took.",
                String(format: "%.3f", now.timeIntervalSince(began))
            ),
            ("folders", "Consultation folders it looked at.", "\(folders)"),
            ("folders_failed", "Those of them that could not be done.", "\(failures)"),
            ("batches_stored", "Loads that brought anything new.", "\(batches)"),
            ("rows_changed", "Rows new, changed or ended.", "\(rows)"),
            ("editions_built", "Editions counted anew.", "\(built)"),
            ("editions_published", "Editions whose bytes changed.", "\(published)"),
        ]
        return measures.map { name, meaning, value in
            """
            # HELP rapporteur_nightly_\(name) \(meaning)
            # TYPE rapporteur_nightly_\(name) gauge
            rapporteur_nightly_\(name) \(value)

            """
        }.joined()
    }

    /// Replaces the file in one step: a collector never reads half of it.
    func write(to path: String) throws(PublicationError) {
        let fresh = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
        guard FileManager.default.createFile(atPath: fresh, contents: Data(text.utf8)),
            rename(fresh, path) == 0
        else {
            let reason = String(cString: strerror(errno))
            unlink(fresh)
            throw PublicationError(operation: "writing metrics", path: path, reason: reason)
        }
    }
}
