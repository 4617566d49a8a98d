/// The tables that the registers put into the annex, each only where there is something in it.
struct RegisterAnnex {
    let registers: Registers

    func tables() -> [Document.Table] {
        [
            profiles, kinds, angles, participation, calendar, agreements, requests, commitments,
            activities, coverage, levels, categories, abbreviations,
        ].compactMap { $0 }
    }

    /// Where each document symbol is referred to in this report.
    ///
    /// - Parameters:
    ///   - registers: The registers with their symbols.
    ///   - paragraphs: The text of each numbered paragraph, in order.
    /// - Returns: The table, or `nil` if no symbol is referred to.
    static func symbols(_ registers: Registers, in paragraphs: [String]) -> Document.Table? {
        let symbols = registers.rows("symbols").compactMap { $0["symbol"] }.distinct
        let rows = symbols.compactMap { symbol -> [String]? in
            let numbers = paragraphs.enumerated().filter { mentions($0.element, symbol) }
                .map { String($0.offset + 1) }
            return numbers.isEmpty ? nil : [symbol, numbers.joined(separator: ", ")]
        }
        return table("Symbols of documents and the paragraphs that refer to them", rows: rows) {
            ["Symbol", "Paragraphs"]
        }
    }

    /// Whether a text has a symbol that is not part of a longer one.
    private static func mentions(_ text: String, _ symbol: String) -> Bool {
        text.ranges(of: symbol).contains { range in
            let next = text[range.upperBound...].first
            let last = text[..<range.lowerBound].last
            return next.map { !$0.isNumber && !$0.isLetter && $0 != "/" } ?? true
                && last.map { !$0.isNumber && !$0.isLetter && $0 != "/" } ?? true
        }
    }

    private var profiles: Document.Table? {
        Self.table(
            "Mechanisms side by side",
            note: "Subsidiary bodies are counted below their mechanism. "
                + "Numbers of meetings known only as such are not in it.",
            rows: registers.rows("mechanism_profiles").map { row in
                [name(row["mechanism"])]
                    + [
                        "bodies_below", "members_stated", "events_held", "events_planned",
                        "events_overdue", "concerns_stated",
                    ].map { row[$0] ?? "" }
            }
        ) { ["", "Bodies below", "Members", "Held", "Ahead", "Overdue", "Concerns"] }
    }

    private var kinds: Document.Table? {
        Self.table(
            "Bodies by system and level",
            note: "A body at two levels stands under both.",
            rows: registers.rows("body_counts").filter { $0["dimension"] != "kind" }.map { row in
                [English.capitalized(row["value"] ?? "")]
                    + ["main", "organs", "subsidiaries", "partners"].map { row[$0] ?? "" }
            }
        ) { ["", "Main", "Organs", "Subsidiary", "Partners"] }
    }

    private var angles: Document.Table? {
        Self.table(
            "Main mechanisms by angle of approach",
            note: "What is not stated is not denied.",
            rows: registers.rows("angle_counts").map { row in
                [English.capitalized((row["angle"] ?? "").replacing("_", with: "-"))]
                    + ["main_yes", "main_no", "main_not_stated"].map { row[$0] ?? "" }
            }
        ) { ["", "Yes", "No", "Not stated"] }
    }

    private var participation: Document.Table? {
        Self.table(
            "Participants on record by standing",
            note: "Whoever is invited or observes is not a member.",
            rows: registers.rows("participation_counts").map { row in
                [name(row["body"])]
                    + [
                        "members_stated", "member_states", "member_organizations", "observers",
                        "invited", "member_states_speaking",
                    ].map { row[$0] ?? "" }
            }
        ) { ["", "Stated", "States", "Others", "Observers", "Invited", "Replied"] }
    }

    private var calendar: Document.Table? {
        Self.table(
            "Events planned, and events overdue",
            rows: registers.rows("calendar").map { row in
                [
                    English.capitalized(row["title"] ?? ""),
                    English.partialDate(
                        from: row["window_from"],
                        to: row["window_to"],
                        precision: row["precision"]
                    ), row["standing"] ?? "",
                ]
            }
        ) { ["Event", "When", "Standing"] }
    }

    private var agreements: Document.Table? {
        Self.table(
            "Conventions and agreements",
            note: "Actions that are on record by the cut-off date.",
            rows: registers.rows("treaty_counts").map { row in
                [
                    row["title"] ?? "", String((row["date_from"] ?? "").prefix(4)),
                    row["parties"] ?? "", row["ratifications"] ?? "", row["in_force"] ?? "",
                ]
            }
        ) { ["", "Year", "Parties", "Ratified", "In force"] }
    }

    private var requests: Document.Table? {
        Self.table(
            "Requests, open ones first",
            rows: registers.rows("requests").map { row in
                [
                    English.capitalized(row["title"] ?? ""), row["due"] ?? "",
                    row["state"] ?? "",
                ]
            }
        ) { ["Request", "Due", "State"] }
    }

    private var commitments: Document.Table? {
        Self.table(
            "Commitments and plans",
            note: "Silence is not a report.",
            rows: registers.rows("commitment_counts").map { row in
                // An item of a plan has no parties, which is not the same as none.
                let counts = ["parties", "reported", "not_reported"].map { row[$0] ?? "" }
                let isOfNobody = row["parties"] == "0" && row["expected"] == nil
                return [English.capitalized(row["title"] ?? ""), row["expected"] ?? ""]
                    + (isOfNobody ? ["", "", ""] : counts)
            }
        ) { ["", "Expected", "Named", "Reported", "Silent"] }
    }

    private var activities: Document.Table? {
        let rows = registers.rows("activity_counts")
        var (cells, depths): ([[String]], [Int]) = ([], [])
        for dimension in rows.compactMap({ $0["dimension"] }).distinct {
            cells.append([English.capitalized(dimension), ""])
            depths.append(0)
            for row in rows where row["dimension"] == dimension {
                let value = row["value"] ?? ""
                let label =
                    ["body", "partner"].contains(dimension)
                    ? name(value) : English.capitalized(BodyPhrases.words(value))
                cells.append([label, row["activities"] ?? ""])
                depths.append(1)
            }
        }
        return Self.table("Activities by class, partner and place", rows: cells, depths: depths) {
            ["", "Activities"]
        }
    }

    private var coverage: Document.Table? {
        let gaps = registers.rows("coverage_gaps")
        return Self.table(
            "Concerns of Governments and mechanisms that treat them, gaps first",
            rows: gaps.map { row in
                [English.capitalized(row["label"] ?? "")]
                    + ["raised_by_respondents", "mechanisms_stated", "mechanisms_inferred"]
                    .map { row[$0] ?? "" }
            }
        ) { ["", "Governments", "Stated", "Inferred"] }
    }

    private var levels: Document.Table? {
        let cells = registers.rows("coverage_matrix")
        let names = ["global", "interregional", "regional", "subregional", "national"]
        let found = Dictionary(
            grouping: cells.filter { ($0["bodies_stated"] ?? "0") != "0" }
        ) { ($0["concern"] ?? "") + "\u{1F}" + ($0["level"] ?? "") }
        return Self.table(
            "Mechanisms that are stated to treat each concern, by level",
            note: "A mechanism at two levels stands under both.",
            rows: cells.isEmpty
                ? []
                : registers.concerns.map { row in
                    [English.capitalized(row["label"] ?? "")]
                        + names.map {
                            String(found[(row["concern"] ?? "") + "\u{1F}" + $0]?.count ?? 0)
                        }
                }
        ) { ["", "Global", "Inter- regional", "Regional", "Sub- regional", "National"] }
    }

    private var categories: Document.Table? {
        let rows = registers.rows("category_coverage")
        return Self.table(
            "Categories of persons and the mechanisms that cover them",
            rows: rows.compactMap { $0["category"] }.distinct.map { category in
                let own = rows.filter { $0["category"] == category }
                return [
                    English.capitalized(own.first?["label"] ?? category),
                    String(own.count { $0["basis"] == "stated" }),
                    String(own.count { $0["basis"] == "inferred" }),
                ]
            }
        ) { ["", "Stated", "Inferred"] }
    }

    private var abbreviations: Document.Table? {
        Self.table(
            "Short forms of names",
            rows: registers.rows("abbreviations").map { row in
                [English.capitalized(row["label"] ?? ""), row["short"] ?? ""]
            }
        ) { ["Name", "Short form"] }
    }

    private func name(_ code: String?) -> String {
        registers.body(code ?? "")?.shortest ?? code ?? ""
    }

    private static func table(
        _ title: String,
        note: String? = nil,
        rows: [[String]],
        depths: [Int]? = nil,
        header: () -> [String]
    ) -> Document.Table? {
        guard !rows.isEmpty else { return nil }
        return Document.Table(
            title: title,
            base: "",
            header: header(),
            rows: rows,
            depths: depths ?? rows.map { _ in 0 },
            note: note
        )
    }
}
