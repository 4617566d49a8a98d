import Postgres

/// The views of schema `analysis` that an edition publishes only where its data have such things.
///
/// As in ``RegisterViews``, a view has the column `edition` first and `position` last.
enum OccasionalViews {
    /// The views with what their rows are.
    static let published: [PublishedView] = [
        .init(
            "answer_moves",
            "How answers moved since the superseded edition",
            of: ["former editions"]
        ),
        .init("coding_agreement", "How far coders agree, question by question", of: ["coders"]),
        .init(
            "coding_disagreements",
            "Where coders differ, and how it was settled",
            of: ["coders"]
        ),
        .init("discrepancies", "What would explain that a printed figure differs", of: ["figures"]),
        .init("like_minded", "Governments that stand together, by their answers"),
        .init("like_minded_makeup", "What like-minded Governments share"),
        .init(
            "organizations",
            "What organizations answered, apart from Governments",
            of: ["respondents"]
        ),
        .init("question_remarks", "Remarks beside answers, quoted and never tallied"),
        .init("question_values", "Questions that ask for numbers: ranges, medians, extremes"),
        .init("remarks", "Remarks that came with replies, quoted and never tallied"),
        .init(
            "response_by_region",
            "Members of the United Nations that expressed views, by region"
        ),
        .init("sensitivity", "What figures would say under other rules of counting"),
    ]

    /// Reads every view that has rows for an edition.
    ///
    /// - Parameters:
    ///   - facts: The edition; ``RegisterViews`` has chosen its build for this transaction.
    ///   - resources: The resources that have rows.
    ///   - connection: The database.
    /// - Returns: The tables that have rows, in the order of their names.
    /// - Throws: `DatabaseError`.
    static func read(
        _ facts: EditionFacts,
        resources: Set<String>,
        on connection: borrowing Connection
    ) throws -> [ReportTable] {
        try published.filter { $0.canHaveRows(of: resources) }.map { view in
            try ReportTable.read(view, edition: facts.symbol, on: connection)
        }.filter { !$0.rows.isEmpty }
    }
}
