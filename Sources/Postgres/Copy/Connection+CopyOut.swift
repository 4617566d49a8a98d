import CLibPQ
import Foundation

extension Connection {
    /// Runs a `copy … to stdout` and hands over its data as it comes: in text formats line by line.
    ///
    /// - Parameters:
    ///   - statement: The COPY, or a query inside one: `copy (select …) to stdout with (format csv)`.
    ///   - name: How errors call the statement.
    ///   - body: Takes one piece, which is valid during the call; must not use this connection.
    ///     When it throws, the COPY is stopped and the connection stays usable.
    /// - Returns: How many rows the server sent.
    /// - Throws: ``DatabaseError``, or the error of `body`.
    @discardableResult
    package func copyOut(
        _ statement: String,
        name: String,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int {
        let start = PQexec(pointer, statement)
        guard PQresultStatus(start) == PGRES_COPY_OUT else {
            PQclear(try accept(start, sql: statement, query: name))
            throw DatabaseError(query: name, message: "the statement is no COPY to stdout")
        }
        PQclear(start)
        var bytes: UnsafeMutablePointer<CChar>?
        while true {
            let length = PQgetCopyData(pointer, &bytes, 0)
            guard length > 0 else { break }
            defer { PQfreemem(bytes) }
            do {
                try body(UnsafeRawBufferPointer(start: bytes, count: Int(length)))
            } catch {
                try? canceller().cancel()  // The first error says more.
                discardCopyData()
                drain()
                throw error
            }
        }
        let answer = PQgetResult(pointer)
        defer { drain() }
        let result = try accept(answer, sql: statement, query: name)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Runs a `copy … to stdout` into a file, in large blocks.
    @discardableResult
    package func copyOut(_ statement: String, name: String, to file: FileHandle) throws -> Int {
        let blockSize = 256 * 1024
        var block = Data(capacity: blockSize + 4096)
        let rows = try copyOut(statement, name: name) { piece in
            block.append(contentsOf: piece)
            if block.count >= blockSize {
                try file.write(contentsOf: block)
                block.removeAll(keepingCapacity: true)
            }
        }
        try file.write(contentsOf: block)
        return rows
    }
}
