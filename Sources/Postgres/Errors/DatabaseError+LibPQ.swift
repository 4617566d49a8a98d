import CLibPQ

extension DatabaseError {
    /// Reads the error out of a result, or out of the connection where the result carries none.
    ///
    /// A broken connection is told by the state of `connection`: the result that libpq makes up
    /// for it has no SQLSTATE.
    init(query: String, sql: String, result: OpaquePointer?, connection: OpaquePointer) {
        func field(_ code: Int32) -> String? {
            result.flatMap { PQresultErrorField($0, code) }.map { String(cString: $0) }
        }
        let spoken = field(diagMessage)
        self.init(
            query: query,
            sqlState: field(diagSQLState).map(SQLState.init(rawValue:)),
            message: spoken ?? Self.message(of: connection),
            hint: field(diagHint)
        )
        severity = field(diagSeverity) ?? "ERROR"
        detail = field(diagDetail)
        context = field(diagContext)
        schema = field(diagSchema)
        table = field(diagTable)
        column = field(diagColumn)
        constraint = field(diagConstraint)
        position = field(diagPosition).flatMap { Int($0) }
        sqlLine = position.map { sql.unicodeScalars.prefix($0 - 1).count { $0 == "\n" } + 1 }
        availability = Self.availability(sqlState, connection: connection)
        if sqlState == nil, availability == .unreachable {
            message += Self.peer(of: connection)
        }
    }

    /// Whom the connection leads to, which libpq tells only of one that it could not make.
    private static func peer(of connection: OpaquePointer) -> String {
        guard let host = PQhost(connection), let port = PQport(connection) else { return "" }
        return " (server at \(String(cString: host)), port \(String(cString: port)))"
    }

    /// The last words of libpq about a connection, on one line.
    static func message(of connection: OpaquePointer) -> String {
        let lines = String(cString: PQerrorMessage(connection)).split(whereSeparator: \.isNewline)
        let text = lines.map { $0.drop(while: \.isWhitespace) }.joined(separator: "; ")
        return text.isEmpty ? "the server gave no answer" : text
    }

    private static func availability(
        _ state: SQLState?,
        connection: OpaquePointer
    ) -> Availability {
        switch state {
        case .cannotConnectNow?, .tooManyConnections?: .notReady
        case .adminShutdown?, .crashShutdown?: .unreachable
        case let state? where state.errorClass == "08": .unreachable
        default: PQstatus(connection) == CONNECTION_OK ? .reached : .unreachable
        }
    }
}
