import Postgres

/// Something that `doctor` found, and what to do about it.
struct Finding: Encodable, Equatable, Sendable {
    /// How much it matters.
    enum Severity: String, CaseIterable, Encodable, Sendable {
        /// Data, secrets or the next run are at stake.
        case error
        /// It costs speed, or will do harm if it goes on.
        case warning
        /// Good to know; never a reason for a status other than 0.
        case notice
    }

    /// The check that found it, such as `settings`.
    var check: String
    var severity: Severity
    /// What is the case, with the value that is wrong.
    var finding: String
    /// What to do about it.
    var advice: String
}

extension Finding {
    /// Decodes a row of a file of `SQL/doctor/`.
    init(_ row: Row, check: String) throws {
        let name: String = try row.required("severity")
        guard let severity = Severity(rawValue: name) else {
            throw DatabaseError(query: "doctor/\(check)", message: "severity '\(name)' is unknown")
        }
        self.init(
            check: check,
            severity: severity,
            finding: try row.required("finding"),
            advice: try row.required("advice")
        )
    }
}
