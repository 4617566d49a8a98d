import Postgres

/// The register views of schema `analysis` that every edition publishes, each as the CSV file of its name.
///
/// A view has the column `edition` first and `position` last; what lies between them is the file's
/// contract. To publish another view, name it here, with what it has rows of: in a small consultation most
/// of the time of a report is the planning of views.
enum RegisterViews {
    /// The views with what their rows are.
    static let published: [PublishedView] = [
        .init(
            "abbreviations",
            "Short forms of names",
            of: ["bodies", "respondents"],
            wordOrder: ["short", "code"]
        ),
        .init("activities", "What organizations do", of: ["activities"]),
        .init(
            "activity_counts",
            "Activities by class, partner, place and service",
            of: ["activities"]
        ),
        .init("angle_counts", "Mechanisms by angle of approach", of: ["bodies"]),
        .init("angles", "Angles of approach of each body", of: ["bodies"]),
        .init("appeals", "Appeals: asked, pledged, received", of: ["activities"]),
        .init("bodies", "Mechanisms and organs", of: ["bodies"]),
        .init("body_checks", "Stated numbers of members beside the lists of names", of: ["bodies"]),
        .init("body_counts", "Bodies by system, kind and level", of: ["bodies"]),
        .init("calendar", "What was planned, and what is overdue", of: ["events"]),
        .init(
            "category_coverage",
            "Categories of persons and the mechanisms that cover them",
            of: ["categories"]
        ),
        .init("commitment_counts", "Commitments and how many reported", of: ["commitments"]),
        .init(
            "commitments",
            "Commitments and reported progress, by party and review",
            of: ["commitments"]
        ),
        .init("concerns", "Concerns and the mechanisms that treat them", of: ["concerns"]),
        .init(
            "contribution_counts",
            "Contributions by body, kind, topic and contributor",
            of: ["contributions"]
        ),
        .init("contribution_grid", "Series of statistics and their gaps", of: ["contributions"]),
        .init("contributions", "What was contributed by whom", of: ["contributions"]),
        .init("coverage", "Which mechanism treats which concern", of: ["coverage"]),
        .init(
            "coverage_gaps",
            "Concerns that no mechanism treats, or none at some level",
            of: ["concerns"]
        ),
        .init("coverage_matrix", "Concerns by mechanism and level", of: ["coverage"]),
        .init("dialogue", "Events by topic and level", of: ["events"]),
        .init("event_chains", "Events on which a closing event depends", of: ["events"]),
        .init("event_counts", "Events by year and kind", of: ["events"]),
        .init("events", "Events, past and planned", of: ["events"]),
        .init("instrument_actions", "Actions on instruments", of: ["instrument_actions"]),
        .init("instrument_stages", "Documents and programmes by stage", of: ["instrument_actions"]),
        .init(
            "instruments",
            "Resolutions, conventions, agreements and reports",
            of: ["instruments"]
        ),
        .init("loans", "Loans: drawn, repaid, outstanding", of: ["contributions"]),
        .init("mechanism_profiles", "Main mechanisms side by side", of: ["bodies"]),
        .init(
            "meeting_aggregates",
            "Bare numbers of meetings beside meetings on record",
            of: ["events"]
        ),
        .init("meeting_series", "Series of meetings with hosts and participants", of: ["events"]),
        .init("obligations", "Yearly reports due, delivered or missing", of: ["requests"]),
        .init(
            "participation_counts",
            "Participants of each body by standing",
            of: ["participations"]
        ),
        .init("participations", "Who takes part in which body", of: ["participations"]),
        .init("requests", "What was asked of whom, and what answered it", of: ["requests"]),
        .init("sessions", "Numbered sessions and reviews with their themes", of: ["events"]),
        .init(
            "shared_participants",
            "Member States that two bodies have in common",
            of: ["participations"]
        ),
        .init("symbols", "Index of document symbols", of: ["events", "instruments"]),
        .init(
            "treaty_counts",
            "Conventions and agreements by actions on record",
            of: ["instruments"]
        ),
        .init("treaty_status", "Parties to conventions and agreements", of: ["instrument_actions"]),
    ]

    /// Reads every published view for an edition, labels in all languages.
    ///
    /// - Parameters:
    ///   - facts: The edition, as built from what was known up to its batch.
    ///   - resources: The resources that have rows.
    ///   - connection: The database; the caller holds a transaction.
    /// - Returns: The tables, in the order of their names.
    /// - Throws: `DatabaseError`.
    static func read(
        _ facts: EditionFacts,
        resources: Set<String>,
        on connection: borrowing Connection
    ) throws -> [ReportTable] {
        try connection.run(
            "select set_config('rapporteur.language', $1, true), set_config('rapporteur.build', $2, true)",
            name: "language and build of the register views",
            [.text(LabelBook.allLanguages), .text(String(facts.build))]
        )
        let empty = published.filter { !$0.canHaveRows(of: resources) }
        var without = try ReportTable.empty(empty, on: connection)
        return try published.map { view in
            try without.removeValue(forKey: view.name)
                ?? ReportTable.read(view, edition: facts.symbol, on: connection)
        }
    }
}
