import Foundation
import Postgres
import SQLCatalog

/// Whether this machine and the server agree on the time.
///
/// No edition depends on a clock; schedules, logs and TLS do.
enum ClockCheck {
    static func findings(on connection: borrowing Connection) throws -> [Finding] {
        // The answer that came fastest says it most exactly.
        var best = (delay: Double.infinity, difference: 0.0)
        for _ in 0..<3 {
            let asked = Date().timeIntervalSince1970
            let row = try connection.row(SQLFile.doctorClock.text, name: SQLFile.doctorClock.name)
            let answered = Date().timeIntervalSince1970
            let there: Double = try row.required("seconds")
            if answered - asked < best.delay {
                best = (answered - asked, there - (asked + answered) / 2)
            }
        }
        return judge(difference: best.difference, delay: best.delay)
    }

    /// Judges by how many seconds the server is ahead, known to within half of the delay.
    static func judge(difference: Double, delay: Double) -> [Finding] {
        guard abs(difference) - delay / 2 > 2 else { return [] }
        let seconds = String(format: "%.1f", abs(difference))
        return [
            Finding(
                check: "clock",
                severity: abs(difference) > 60 ? .error : .warning,
                finding: "the server's clock is \(seconds) s "
                    + (difference > 0 ? "ahead of" : "behind") + " this machine's",
                advice: "Have both kept by NTP: see 'timedatectl' on each."
            )
        ]
    }
}
