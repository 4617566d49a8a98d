/// An error reported by PostgreSQL, or by libpq on the way to it.
///
/// Carries the query's name, never its parameters, so that it may be logged. The server may still
/// quote values in `detail` and `context`.
@usableFromInline
package struct DatabaseError: Error, Hashable, Sendable {
    /// The query that failed, by the name of its SQL file.
    package var query: String
    /// The server's code, or `nil` when libpq failed without an answer from the server.
    package var sqlState: SQLState?
    /// `ERROR`, `FATAL` or `PANIC`, never translated.
    package var severity: String
    /// What is wrong, in one sentence.
    package var message: String
    /// The server's DETAIL.
    package var detail: String?
    /// What to do about it, by the server or by this module.
    package var hint: String?
    /// The server's CONTEXT, such as `COPY readings, line 3, column value: "x"`.
    package var context: String?
    /// The schema that the error is about.
    package var schema: String?
    /// The table that the error is about.
    package var table: String?
    /// The column that the error is about.
    package var column: String?
    /// The constraint that was violated.
    package var constraint: String?
    /// Where in the statement the error was found, in characters from 1.
    package var position: Int?
    /// The line of the statement that holds `position`, from 1.
    package var sqlLine: Int?
    /// What the error says about the server as a whole.
    package var availability: Availability

    /// Describes a failure that the client found by itself.
    package init(
        query: String,
        sqlState: SQLState? = nil,
        message: String,
        hint: String? = nil,
        availability: Availability = .reached
    ) {
        self.query = query
        self.sqlState = sqlState
        self.severity = "ERROR"
        self.message = message
        self.hint = hint
        self.availability = availability
    }

    /// The input line a failed COPY points at, from 1; `nil` for foreign keys, which carry none.
    package var copyLine: Int? {
        // The server translates «line», so only the shape around it is matched.
        context?.firstMatch(of: /COPY [^,]+, \S+ (\d+)/).flatMap { Int($0.1) }
    }
}

extension DatabaseError: CustomStringConvertible {
    /// The query's name, the message and its code, then the lines that psql would print.
    @usableFromInline
    package var description: String {
        var lines = ["\(query): \(message)" + (sqlState.map { " [\($0.rawValue)]" } ?? "")]
        if let sqlLine { lines.append("LINE:  \(sqlLine) of \(query)") }
        if let detail { lines.append("DETAIL:  \(detail)") }
        if let hint { lines.append("HINT:  \(hint)") }
        if let context { lines.append("CONTEXT:  \(context)") }
        return lines.joined(separator: "\n")
    }
}
