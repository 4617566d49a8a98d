import CLibPQ
import Foundation

extension Connection {
    /// Streams a file into a table as it is, in whatever text format the statement names.
    ///
    /// Only for files that a `copy … to stdout` of this program wrote: PostgreSQL before version 18 takes a
    /// line `\.` of CSV for the end, and nobody else is bound to quote it.
    ///
    /// - Parameters:
    ///   - statement: `copy table (columns) from stdin (format csv)`.
    ///   - name: How errors call the statement.
    ///   - file: Read from where it stands to its end.
    /// - Returns: The number of rows that the server stored.
    /// - Throws: The file's error; otherwise the server's, whose `copyLine` points at the bad row.
    package func copyIn(_ statement: String, name: String, from file: FileHandle) throws -> Int {
        let start = PQexec(pointer, statement)
        guard PQresultStatus(start) == PGRES_COPY_IN else {
            PQclear(try accept(start, sql: statement, query: name))
            throw DatabaseError(query: name, message: "the statement is no COPY from stdin")
        }
        PQclear(start)
        do {
            while let block = try file.read(upToCount: 256 * 1024), !block.isEmpty {
                let sent = block.withUnsafeBytes { bytes in
                    PQputCopyData(
                        pointer,
                        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                        Int32(bytes.count)
                    )
                }
                guard sent == 1 else {
                    throw DatabaseError(
                        query: name,
                        sql: statement,
                        result: nil,
                        connection: pointer
                    )
                }
            }
        } catch {
            PQputCopyEnd(pointer, "stopped by the client")
            drain()
            throw error
        }
        guard PQputCopyEnd(pointer, nil) == 1 else {
            throw DatabaseError(query: name, sql: statement, result: nil, connection: pointer)
        }
        let answer = PQgetResult(pointer)
        defer { drain() }
        let result = try accept(answer, sql: statement, query: name)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }
}
