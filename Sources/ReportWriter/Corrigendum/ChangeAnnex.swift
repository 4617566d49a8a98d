import Postgres
import SQLCatalog

/// The annex for the file: every change between two builds, and what caused it.
struct ChangeAnnex {
    /// Its files, below the folder of the corrigendum.
    static func files(
        from old: Int,
        to new: Int,
        on connection: borrowing Connection
    ) throws -> [(path: String, text: String)] {
        let parts: [(String, String, SQLFile)] = [
            ("batches", "Loads since the document was issued", .comparisonsBatches),
            ("figures", "Figures before and after", .comparisonsFigures),
            ("respondents", "Respondents that came, went or renewed", .comparisonsRespondents),
            ("answers", "Answers before and after", .comparisonsAnswers),
        ]
        return try parts.map { name, title, sql in
            let table = try ReportTable.read(
                name,
                title: title,
                sql,
                [.int(old), .int(new)],
                on: connection
            )
            return ("changes/\(name).csv", table.csv)
        }
    }
}
