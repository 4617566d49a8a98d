import CLibPQ

/// The columns of a result, found once and shared by all of its rows.
final class RowShape: Sendable {
    let query: String
    let columns: [String]
    private let positions: [String: Int]

    init(of result: OpaquePointer, query: String) {
        self.query = query
        columns = (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }
        // Two columns of one name are a slip of the query; the first is taken, as in libpq.
        positions = Dictionary(
            columns.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func position(of column: String) -> Int? { positions[column] }

    /// What is wrong with a column, in the words of an error.
    func failure(_ column: String, _ type: String, _ reason: RowError.Reason) -> RowError {
        RowError(query: query, column: column, type: type, reason: reason)
    }
}
