import CLibPQ

extension Connection {
    /// Streams rows into a table in the text format and returns how many were sent.
    ///
    /// - Parameters:
    ///   - statement: `copy table (columns) from stdin`, without a format and without `where`.
    ///   - name: How errors call the statement.
    ///   - body: Writes the rows; must not use this connection. Returning completes the COPY,
    ///     throwing takes back every row of it.
    /// - Returns: The number of rows, which the server has confirmed.
    /// - Throws: The error of `body`; otherwise the server's, whose `copyLine` points at the bad
    ///   row.
    @discardableResult
    package func copyText(
        _ statement: String,
        name: String,
        _ body: (inout CopyTextWriter) throws -> Void
    ) throws -> Int {
        try beginCopyIn(statement, query: name, format: 0)
        return try completingCopyIn(statement, query: name) {
            var writer = CopyTextWriter(connection: pointer, query: name)
            try body(&writer)
            try writer.finish()
            return writer.rowCount
        }
    }

    /// Streams rows into a table in the binary format and returns how many were sent.
    ///
    /// - Parameters:
    ///   - statement: `copy table (columns) from stdin with (format binary)`, without `where`.
    ///   - name: How errors call the statement.
    ///   - body: Writes the rows; must not use this connection. Returning completes the COPY,
    ///     throwing takes back every row of it.
    /// - Returns: The number of rows, which the server has confirmed.
    /// - Throws: The error of `body`; otherwise the server's, whose `copyLine` points at the bad
    ///   row.
    @discardableResult
    package func copyBinary(
        _ statement: String,
        name: String,
        _ body: (inout CopyBinaryWriter) throws -> Void
    ) throws -> Int {
        try beginCopyIn(statement, query: name, format: 1)
        return try completingCopyIn(statement, query: name) {
            var writer = try CopyBinaryWriter(connection: pointer, query: name)
            try body(&writer)
            try writer.finish()
            return writer.rowCount
        }
    }

    /// Starts a COPY and sees to it that it is one, from the client, and of the writer's format.
    private func beginCopyIn(
        _ statement: String,
        query: String,
        format: Int32
    ) throws(DatabaseError) {
        let answer = PQexec(pointer, statement)
        guard PQresultStatus(answer) == PGRES_COPY_IN else {
            PQclear(try accept(answer, sql: statement, query: query))
            throw DatabaseError(query: query, message: "the statement is no COPY from stdin")
        }
        defer { PQclear(answer) }
        guard PQbinaryTuples(answer) == format else {
            PQputCopyEnd(pointer, "wrong format")
            drain()
            throw DatabaseError(
                query: query,
                message: "the statement and its writer differ in the format of COPY",
                hint: "Add 'with (format binary)' for copyBinary, and only there."
            )
        }
    }

    /// Leaves copy mode whatever `body` does, and counts what arrived against what was sent.
    private func completingCopyIn(
        _ statement: String,
        query: String,
        _ body: () throws -> Int
    ) throws -> Int {
        let sent: Int
        do {
            sent = try body()
        } catch {
            PQputCopyEnd(pointer, "stopped by the client")
            drain()
            throw error
        }
        // That the end was sent says nothing: a bad row is often only reported in the answer.
        guard PQputCopyEnd(pointer, nil) == 1 else {
            throw DatabaseError(query: query, sql: statement, result: nil, connection: pointer)
        }
        let answer = PQgetResult(pointer)
        defer { drain() }
        let result = try accept(answer, sql: statement, query: query)
        defer { PQclear(result) }
        let stored = Int(String(cString: PQcmdTuples(result))) ?? 0
        guard stored == sent else {
            throw DatabaseError(
                query: query,
                message: "\(sent) rows were sent and \(stored) stored"
            )
        }
        return sent
    }
}
