import Dispatch
import Postgres

extension CountingUnit {
    /// Counts the unit on a connection whose transaction sees the unit's build.
    ///
    /// - Parameters:
    ///   - connection: The connection, in a transaction.
    ///   - place: Where that is, as the ledger calls it.
    /// - Returns: What was counted.
    /// - Throws: `DatabaseError`.
    package func count(
        on connection: borrowing Connection,
        place: String = Place.local
    ) throws -> UnitResult {
        let start = DispatchTime.now()
        let statement = scope.statement
        let rows = try connection.rows(
            statement.text,
            name: statement.name,
            [.int(build), .int(chunk), bases.isEmpty ? .text(scope.rawValue) : .texts(bases)]
        )
        let counts = try rows.map { row throws(RowError) in try PartialCount(row) }
        let nanoseconds = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
        return UnitResult(
            unit: self,
            counts: counts,
            place: place,
            tries: 1,
            milliseconds: Double(nanoseconds) / 1_000_000
        )
    }
}
