import CLibPQ

extension Connection {
    /// Runs one statement and hands over its rows one by one, however many there are.
    ///
    /// Rows handed over may still be followed by an error, so what `body` makes of them counts
    /// only once this returns. When `body` throws, the statement is stopped and the connection
    /// stays usable.
    ///
    /// - Parameters:
    ///   - sql: One statement, with `$1`, `$2`, … for the parameters.
    ///   - name: How errors call the statement: the name of its SQL file.
    ///   - parameters: The values, in the order of their numbers.
    ///   - body: Takes one row; must not use this connection.
    /// - Returns: How many rows were handed over.
    /// - Throws: ``DatabaseError``, or the error of `body`.
    @discardableResult
    package func forEachRow(
        _ sql: String,
        name: String,
        _ parameters: [Parameter] = [],
        _ body: (Row) throws -> Void
    ) throws -> Int {
        let block = try ParameterBlock(parameters, query: name)
        let sent = block.withPointers { values, lengths, formats in
            PQsendQueryParams(pointer, sql, block.count, nil, values, lengths, formats, 0)
        }
        guard sent == 1, PQsetSingleRowMode(pointer) == 1 else {
            throw DatabaseError(query: name, sql: sql, result: nil, connection: pointer)
        }
        var shape: RowShape?
        var count = 0
        while let answer = PQgetResult(pointer) {
            guard PQresultStatus(answer) == PGRES_SINGLE_TUPLE else {
                defer { drain() }
                PQclear(try accept(answer, sql: sql, query: name))
                return count
            }
            let columns = shape ?? RowShape(of: answer, query: name)
            shape = columns
            let result = QueryResult(owning: answer, shape: columns)
            do {
                try body(result.row(0))
            } catch {
                try? canceller().cancel()  // The first error says more.
                drain()
                throw error
            }
            count += 1
        }
        throw DatabaseError(query: name, sql: sql, result: nil, connection: pointer)
    }
}
