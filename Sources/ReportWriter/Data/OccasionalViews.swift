import Postgres

/// The views of schema `analysis` that an edition publishes only where its data have such things.
///
/// As in ``RegisterViews``, a view has the column `edition` first and `position` last.
enum OccasionalViews {
    /// The views with what their rows are.
    static let published: [(name: String, title: String)] = [
        ("answer_moves", "How answers moved since the superseded edition"),
        ("coding_agreement", "How far coders agree, question by question"),
        ("coding_disagreements", "Where coders differ, and how it was settled"),
        ("discrepancies", "What would explain that a printed figure differs"),
        ("like_minded", "Governments that stand together, by their answers"),
        ("like_minded_makeup", "What like-minded Governments share"),
        ("organizations", "What organizations answered, apart from Governments"),
        ("question_remarks", "Remarks beside answers, quoted and never tallied"),
        ("question_values", "Questions that ask for numbers: ranges, medians, extremes"),
        ("response_by_region", "Members of the United Nations that expressed views, by region"),
        ("sensitivity", "What figures would say under other rules of counting"),
    ]

    /// Reads every view that has rows for an edition.
    ///
    /// - Parameters:
    ///   - facts: The edition; ``RegisterViews`` has chosen its build for this transaction.
    ///   - connection: The database.
    /// - Returns: The tables that have rows, in the order of their names.
    /// - Throws: `DatabaseError`.
    static func read(
        _ facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> [ReportTable] {
        try published.map { view in
            try ReportTable.read(
                view: view.name,
                title: view.title,
                edition: facts.symbol,
                on: connection
            )
        }.filter { !$0.rows.isEmpty }
    }
}
