import Postgres

/// The register views of schema `analysis` that every edition publishes, each as the CSV file of its name.
///
/// A view has the column `edition` first and `position` last; what lies between them is the file's
/// contract. To publish another view, name it here.
enum RegisterViews {
    /// The views with what their rows are.
    static let published: [PublishedView] = [
        .init("abbreviations", "Short forms of names", wordOrder: ["short", "code"]),
        .init("activities", "What organizations do"),
        .init("activity_counts", "Activities by class, partner, place and service"),
        .init("angle_counts", "Mechanisms by angle of approach"),
        .init("angles", "Angles of approach of each body"),
        .init("appeals", "Appeals: asked, pledged, received"),
        .init("bodies", "Mechanisms and organs"),
        .init("body_checks", "Stated numbers of members beside the lists of names"),
        .init("body_counts", "Bodies by system, kind and level"),
        .init("calendar", "What was planned, and what is overdue"),
        .init("category_coverage", "Categories of persons and the mechanisms that cover them"),
        .init("commitment_counts", "Commitments and how many reported"),
        .init("commitments", "Commitments and reported progress, by party and review"),
        .init("concerns", "Concerns and the mechanisms that treat them"),
        .init("contribution_counts", "Contributions by body, kind, topic and contributor"),
        .init("contribution_grid", "Series of statistics and their gaps"),
        .init("contributions", "What was contributed by whom"),
        .init("coverage", "Which mechanism treats which concern"),
        .init("coverage_gaps", "Concerns that no mechanism treats, or none at some level"),
        .init("coverage_matrix", "Concerns by mechanism and level"),
        .init("dialogue", "Events by topic and level"),
        .init("event_chains", "Events on which a closing event depends"),
        .init("event_counts", "Events by year and kind"),
        .init("events", "Events, past and planned"),
        .init("instrument_actions", "Actions on instruments"),
        .init("instrument_stages", "Documents and programmes by stage"),
        .init("instruments", "Resolutions, conventions, agreements and reports"),
        .init("loans", "Loans: drawn, repaid, outstanding"),
        .init("mechanism_profiles", "Main mechanisms side by side"),
        .init("meeting_aggregates", "Bare numbers of meetings beside meetings on record"),
        .init("meeting_series", "Series of meetings with hosts and participants"),
        .init("obligations", "Yearly reports due, delivered or missing"),
        .init("participation_counts", "Participants of each body by standing"),
        .init("participations", "Who takes part in which body"),
        .init("requests", "What was asked of whom, and what answered it"),
        .init("sessions", "Numbered sessions and reviews with their themes"),
        .init("shared_participants", "Member States that two bodies have in common"),
        .init("symbols", "Index of document symbols"),
        .init("treaty_counts", "Conventions and agreements by actions on record"),
        .init("treaty_status", "Parties to conventions and agreements"),
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
            try ReportTable.read(view, edition: facts.symbol, on: connection)
        }
    }
}
