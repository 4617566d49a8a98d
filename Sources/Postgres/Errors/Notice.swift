import CLibPQ

/// Something that the server says without failing: a notice, a warning, a `raise notice`.
package struct Notice: Hashable, Sendable {
    /// `WARNING`, `NOTICE`, `INFO` or `LOG`, never translated.
    package var severity: String
    /// The code of the notice.
    package var sqlState: SQLState?
    /// The text of the notice.
    package var message: String

    /// Reads a notice as libpq hands it over.
    init(_ result: OpaquePointer) {
        func field(_ code: Int32) -> String? {
            PQresultErrorField(result, code).map { String(cString: $0) }
        }
        severity = field(diagSeverity) ?? "NOTICE"
        sqlState = field(diagSQLState).map(SQLState.init(rawValue:))
        message = field(diagMessage) ?? String(cString: PQresultErrorMessage(result))
    }
}
