import Postgres

/// The register views of schema `analysis` that every edition publishes, each as the CSV file of its name.
///
/// A view has the column `edition` first and `position` last; what lies between them is the file's
/// contract. To publish another view, name it here.
enum RegisterViews {
    /// The views with what their rows are.
    static let published: [(name: String, title: String)] = [
        ("abbreviations", "Short forms of names"),
        ("activities", "What organizations do"),
        ("activity_counts", "Activities by class, partner, place and service"),
        ("angle_counts", "Mechanisms by angle of approach"),
        ("angles", "Angles of approach of each body"),
        ("appeals", "Appeals: asked, pledged, received"),
        ("bodies", "Mechanisms and organs"),
        ("body_checks", "Stated numbers of members beside the lists of names"),
        ("body_counts", "Bodies by system, kind and level"),
        ("calendar", "What was planned, and what is overdue"),
        ("category_coverage", "Categories of persons and the mechanisms that cover them"),
        ("commitment_counts", "Commitments and how many reported"),
        ("commitments", "Commitments and reported progress, by party and review"),
        ("concerns", "Concerns and the mechanisms that treat them"),
        ("contribution_counts", "Contributions by body, kind, topic and contributor"),
        ("contribution_grid", "Series of statistics and their gaps"),
        ("contributions", "What was contributed by whom"),
        ("coverage", "Which mechanism treats which concern"),
        ("coverage_gaps", "Concerns that no mechanism treats, or none at some level"),
        ("coverage_matrix", "Concerns by mechanism and level"),
        ("dialogue", "Events by topic and level"),
        ("event_chains", "Events on which a closing event depends"),
        ("event_counts", "Events by year and kind"),
        ("events", "Events, past and planned"),
        ("instrument_actions", "Actions on instruments"),
        ("instrument_stages", "Documents and programmes by stage"),
        ("instruments", "Resolutions, conventions, agreements and reports"),
        ("loans", "Loans: drawn, repaid, outstanding"),
        ("mechanism_profiles", "Main mechanisms side by side"),
        ("meeting_aggregates", "Bare numbers of meetings beside meetings on record"),
        ("meeting_series", "Series of meetings with hosts and participants"),
        ("obligations", "Yearly reports due, delivered or missing"),
        ("participation_counts", "Participants of each body by standing"),
        ("participations", "Who takes part in which body"),
        ("requests", "What was asked of whom, and what answered it"),
        ("sessions", "Numbered sessions and reviews with their themes"),
        ("shared_participants", "Member States that two bodies have in common"),
        ("symbols", "Index of document symbols"),
        ("treaty_counts", "Conventions and agreements by actions on record"),
        ("treaty_status", "Parties to conventions and agreements"),
    ]

    /// Reads every published view for an edition, labels in all languages.
    ///
    /// - Parameters:
    ///   - facts: The edition, as built from what was known up to its batch.
    ///   - connection: The database; the caller holds a transaction.
    /// - Returns: The tables, in the order of their names.
    /// - Throws: `DatabaseError`.
    static func read(
        _ facts: EditionFacts,
        on connection: borrowing Connection
    ) throws -> [ReportTable] {
        try connection.run(
            "select set_config('rapporteur.language', $1, true), set_config('rapporteur.build', $2, true)",
            name: "language and build of the register views",
            [.text(LabelBook.allLanguages), .text(String(facts.build))]
        )
        return try published.map { view in
            try ReportTable.read(
                view: view.name,
                title: view.title,
                edition: facts.symbol,
                on: connection
            )
        }
    }
}
