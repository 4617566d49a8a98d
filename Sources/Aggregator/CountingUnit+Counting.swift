import Dispatch
import Postgres
import SQLCatalog

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
        let counts =
            switch scope {
            case .figures, .questions, .tables, .concerns:
                try counted(by: .aggregatesCount, on: connection)
            case .values: try counted(by: .aggregatesValues, on: connection)
            case .evidence: try counted(by: .aggregatesEvidence, on: connection)
            case .within: try bits(on: connection).within()
            case .pairs: try bits(on: connection).pairs()
            }
        let nanoseconds = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
        return UnitResult(
            unit: self,
            counts: counts,
            place: place,
            tries: 1,
            milliseconds: Double(nanoseconds) / 1_000_000
        )
    }

    /// Has the server count.
    private func counted(
        by statement: SQLFile,
        on connection: borrowing Connection
    ) throws -> [PartialCount] {
        try connection.rows(
            statement.text,
            name: statement.name,
            [.int(build), .int(chunk), .text(scope.rawValue)]
        ).map { row throws(RowError) in try PartialCount(row) }
    }

    /// Fetches the bits of options and bases, which are fewer to send than there is to count of them.
    private func bits(on connection: borrowing Connection) throws -> ChunkBits {
        let found = try connection.run(
            SQLFile.aggregatesOptionBits.text,
            name: SQLFile.aggregatesOptionBits.name,
            [.int(build), .int(chunk), .texts(bases)],
            inBinary: true
        )
        var places: [Int: Int] = [:]
        var options: [Int: BitString] = [:]
        var bases: [Int: BitString] = [:]
        for row in 0..<found.count {
            let (id, place): (Int, Int) = (
                try found.required("id", row: row), try found.required("place", row: row)
            )
            if place == 0 {
                bases[id] = try found.required("bits", row: row)
            } else if place < places[id, default: .max] {
                places[id] = place
                options[id] = try found.required("bits", row: row)
            }
        }
        return ChunkBits(options, bases: bases.sorted { $0.key < $1.key }.map(\.value))
    }
}
