import Postgres

/// The tables and figures of an edition, for whoever shows them elsewhere than in its files.
package struct ShownEdition: Sendable {
    package struct Table: Sendable {
        package var name: String
        package var title: String
        package var columns: [String]
        package var isNumeric: [Bool]
        package var rows: [[String?]]

        /// Whether it is a cross-tabulation: a row for each cell, with labels, count and share.
        package var isCrossed: Bool { Array(columns.prefix(4)) == Self.crossed }

        /// The table with some of its columns, in the order in which they are named.
        package func only(_ names: [String]) -> Table {
            let kept = names.compactMap { columns.firstIndex(of: $0) }
            var table = self
            table.columns = kept.map { columns[$0] }
            table.isNumeric = kept.map { isNumeric[$0] }
            table.rows = rows.map { row in kept.map { row[$0] } }
            return table
        }

        private static let crossed = ["row", "row_label", "column", "column_label"]
    }

    package var symbol: String
    package var tables: [Table]
    /// What each figure counts.
    package var expressions: [String: String]

    /// Reads an edition as readers see it, or as known up to a batch.
    ///
    /// - Parameters:
    ///   - reference: The symbol, or SYMBOL@BATCH.
    ///   - language: The language of labels; English where there is none in it.
    ///   - connection: The database.
    /// - Returns: Its tables in the order of their files.
    /// - Throws: `DatabaseError`.
    package static func read(
        _ reference: String,
        language: String,
        on connection: borrowing Connection
    ) throws -> ShownEdition {
        try connection.withTransaction(isolation: .repeatableRead, readOnly: true) {
            let reading = try EditionReading(reference, on: connection)
            let tables = reading.tables(in: language)
            return ShownEdition(
                symbol: reference,
                tables: tables.all.map { table in
                    Table(
                        name: table.name,
                        title: table.title,
                        columns: table.columns.map(\.name),
                        isNumeric: table.columns.map(\.type.isNumeric),
                        rows: table.rows
                    )
                }.sorted { $0.name < $1.name },
                expressions: reading.expressions
            )
        }
    }
}
