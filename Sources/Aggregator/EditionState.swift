import Postgres
import SQLCatalog

/// An edition that a consultation declares, and whether it is built from the newest data.
struct EditionState: Sendable {
    var consultation: Int
    var symbol: String
    /// The batch up to which the edition knows: the newest, or the newest up to a given one.
    var batch: Int
    var isBuilt: Bool

    /// Reads the editions of a consultation, by cut-off date.
    static func all(
        of consultation: String,
        known: Int? = nil,
        asOf: String? = nil,
        on connection: borrowing Connection
    ) throws -> [EditionState] {
        try connection.rows(
            SQLFile.aggregatesEditions.text,
            name: SQLFile.aggregatesEditions.name,
            [.text(consultation), .int(known), .text(asOf)]
        ).map { row throws(RowError) in
            EditionState(
                consultation: try row.required("consultation_id"),
                symbol: try row.required("symbol"),
                batch: try row.required("batch"),
                isBuilt: try row.required("is_built")
            )
        }
    }
}
