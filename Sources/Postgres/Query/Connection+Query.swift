import CLibPQ

extension Connection {
    /// Runs one statement and returns its result.
    ///
    /// - Parameters:
    ///   - sql: One statement, with `$1`, `$2`, … for the parameters.
    ///   - name: How errors call the statement: the name of its SQL file.
    ///   - parameters: The values, in the order of their numbers.
    ///   - inBinary: Whether the server sends values in binary, for `QueryResult.required`; texts of
    ///     such a result make no sense.
    /// - Returns: The rows and the command tag.
    /// - Throws: ``DatabaseError``; the connection stays usable unless it is broken.
    @discardableResult
    package func run(
        _ sql: String,
        name: String,
        _ parameters: [Parameter] = [],
        inBinary: Bool = false
    ) throws(DatabaseError) -> QueryResult {
        let block = try ParameterBlock(parameters, query: name)
        let answer = block.withPointers { values, lengths, formats in
            PQexecParams(
                pointer,
                sql,
                block.count,
                nil,
                values,
                lengths,
                formats,
                inBinary ? 1 : 0
            )
        }
        let result = try accept(answer, sql: sql, query: name)
        return QueryResult(owning: result, shape: RowShape(of: result, query: name))
    }

    /// Runs one statement and copies its rows out.
    package func rows(
        _ sql: String,
        name: String,
        _ parameters: [Parameter] = []
    ) throws(DatabaseError) -> [Row] {
        let result = try run(sql, name: name, parameters)
        return result.rows()
    }

    /// Runs one statement that gives exactly one row.
    package func row(
        _ sql: String,
        name: String,
        _ parameters: [Parameter] = []
    ) throws(DatabaseError) -> Row {
        let result = try run(sql, name: name, parameters)
        guard result.count == 1 else {
            throw DatabaseError(query: name, message: "gave \(result.count) rows, expected one")
        }
        return result.row(0)
    }

    /// Runs a file of several statements, all of them or none.
    ///
    /// They form one transaction unless the script itself begins and commits.
    package func execute(script: String, name: String) throws(DatabaseError) {
        guard !script.utf8.contains(0) else {
            throw DatabaseError(
                query: name,
                sqlState: .characterNotInRepertoire,
                message: "the script holds a NUL character, at which it would be cut"
            )
        }
        PQclear(try accept(PQexec(pointer, script), sql: script, query: name))
    }

    /// Passes a good result on and turns any other into an error.
    func accept(
        _ answer: OpaquePointer?,
        sql: String,
        query: String
    ) throws(DatabaseError) -> OpaquePointer {
        let status = PQresultStatus(answer)
        if let answer, [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(status) {
            return answer
        }
        defer { PQclear(answer) }
        if [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(status) {
            leaveCopy()
            throw DatabaseError(
                query: query,
                message: "a COPY from or to the client cannot be run as a plain statement"
            )
        }
        throw DatabaseError(query: query, sql: sql, result: answer, connection: pointer)
    }

    /// Reads what is left of the answer, after which the connection takes a statement again.
    func drain() {
        while let extra = PQgetResult(pointer) {
            let status = PQresultStatus(extra)
            PQclear(extra)
            // In these states PQgetResult gives the same answer for ever.
            if status == PGRES_COPY_IN { PQputCopyEnd(pointer, "unexpected") }
            if status == PGRES_COPY_OUT { discardCopyData() }
            if PQstatus(pointer) == CONNECTION_BAD { return }
        }
    }

    private func leaveCopy() {
        PQputCopyEnd(pointer, "not expected here")
        discardCopyData()
        drain()
    }

    /// Throws away what COPY OUT still has to give.
    func discardCopyData() {
        var bytes: UnsafeMutablePointer<CChar>?
        while PQgetCopyData(pointer, &bytes, 0) > 0 { PQfreemem(bytes) }
    }
}
