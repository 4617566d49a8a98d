import Postgres
import SQLCatalog

/// The numbers of an edition that a summary names first.
struct EditionTotals: Sendable {
    var edition: String
    /// Communications received by the cut-off.
    var replies: Int
    /// Respondents that speak.
    var respondents: Int
    /// Whether anybody could answer, not Governments alone.
    var isOpen: Bool
    /// Unlinked sheets that are counted.
    var sheets: Int
    var figures: Int

    /// Reads them for an edition as built.
    static func read(
        _ edition: String,
        on connection: borrowing Connection
    ) throws -> EditionTotals {
        let file = SQLFile.commandsTotals
        let row = try connection.row(file.text, name: file.name, [.text(edition)])
        return EditionTotals(
            edition: edition,
            replies: try row.required("replies"),
            respondents: try row.required("respondents"),
            isOpen: try row.required("is_open"),
            sheets: try row.required("sheets"),
            figures: try row.required("figures")
        )
    }
}
