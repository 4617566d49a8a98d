/// The tables that the registers put into the annex, each only where there is something in it.
struct RegisterAnnex {
    let registers: Registers

    private var wording: Wording { registers.wording }

    func tables() -> [Document.Table] {
        [
            profiles, kinds, angles, participation, calendar, agreements, namedInstruments,
            requests, commitments, activities, coverage, levels, categories, abbreviations,
        ].compactMap { $0 }
    }

    private var profiles: Document.Table? {
        table(
            .tableProfiles,
            note: .tableProfilesNote,
            rows: registers.rows("mechanism_profiles").map { row in
                [name(row["mechanism"])]
                    + [
                        "bodies_below", "members_stated", "events_held", "events_planned",
                        "events_overdue", "concerns_stated",
                    ].map { row[$0] ?? "" }
            },
            header: nil,
            .bodiesBelow,
            .members,
            .held,
            .aheadHead,
            .overdueHead,
            .concerns
        )
    }

    private var kinds: Document.Table? {
        table(
            .tableBodies,
            note: .tableLevelsNote,
            rows: registers.rows("body_counts").filter { $0["dimension"] != "kind" }.map { row in
                [word(row["value"])]
                    + ["main", "organs", "subsidiaries", "partners"].map { row[$0] ?? "" }
            },
            header: nil,
            .mainBodies,
            .organs,
            .subsidiaries,
            .partners
        )
    }

    private var angles: Document.Table? {
        table(
            .tableAngles,
            note: .tableAnglesNote,
            rows: registers.rows("angle_counts").map { row in
                [word(row["angle"])]
                    + ["main_yes", "main_no", "main_not_stated"].map { row[$0] ?? "" }
            },
            header: nil,
            .yes,
            .no,
            .notStated
        )
    }

    private var participation: Document.Table? {
        table(
            .tableParticipants,
            note: .tableParticipantsNote,
            rows: registers.rows("participation_counts").map { row in
                [name(row["body"])]
                    + [
                        "members_stated", "member_states", "member_organizations", "observers",
                        "invited", "member_states_speaking",
                    ].map { row[$0] ?? "" }
            },
            header: nil,
            .stated,
            .states,
            .others,
            .observers,
            .invited,
            .replied
        )
    }

    private var calendar: Document.Table? {
        table(
            .tableCalendar,
            rows: registers.rows("calendar").map { row in
                [
                    English.capitalized(row["title"] ?? ""),
                    wording.rules.partialDate(
                        from: row["window_from"],
                        to: row["window_to"],
                        precision: row["precision"]
                    ), wording.term(row["standing"] ?? ""),
                ]
            },
            header: .event,
            .when,
            .standing
        )
    }

    private var agreements: Document.Table? {
        table(
            .tableAgreements,
            note: .tableAgreementsNote,
            rows: registers.rows("treaty_counts").map { row in
                [
                    row["title"] ?? "", String((row["date_from"] ?? "").prefix(4)),
                    row["parties"] ?? "", row["ratifications"] ?? "",
                    wording(row["in_force"] == "yes" ? .yes : .notStated),
                ]
            },
            header: nil,
            .year,
            .parties,
            .ratified,
            .inForce
        )
    }

    /// What Governments named, most often named first; nothing where answers name none.
    private var namedInstruments: Document.Table? {
        let named = registers.rows("instruments").enumerated().compactMap { place, row in
            Int(row["named_by_respondents"] ?? "").map { (place: place, row: row, count: $0) }
        }
        return table(
            .tableNamedInstruments,
            note: .tableNamedInstrumentsNote,
            rows: named.filter { $0.count > 0 }.sorted {
                ($1.count, $0.place) < ($0.count, $1.place)
            }.map {
                [$0.row["title"] ?? "", $0.row["symbol"] ?? "", String($0.count)]
            },
            header: nil,
            .symbol,
            .governments
        )
    }

    private var requests: Document.Table? {
        table(
            .tableRequests,
            rows: registers.rows("requests").map { row in
                [
                    English.capitalized(row["title"] ?? ""), wording.term(row["due"] ?? ""),
                    wording.term(row["state"] ?? ""),
                ]
            },
            header: .requestHead,
            .due,
            .state
        )
    }

    private var commitments: Document.Table? {
        table(
            .tableCommitments,
            note: .tableCommitmentsNote,
            rows: registers.rows("commitment_counts").map { row in
                // An item of a plan has no parties, which is not the same as none.
                let counts = ["parties", "reported", "not_reported"].map { row[$0] ?? "" }
                let isOfNobody = row["parties"] == "0" && row["expected"] == nil
                return [English.capitalized(row["title"] ?? ""), row["expected"] ?? ""]
                    + (isOfNobody ? ["", "", ""] : counts)
            },
            header: nil,
            .expected,
            .named,
            .reported,
            .silent
        )
    }

    private var activities: Document.Table? {
        let rows = registers.rows("activity_counts")
        var (cells, depths): ([[String]], [Int]) = ([], [])
        for dimension in rows.compactMap({ $0["dimension"] }).distinct {
            cells.append([word(dimension), ""])
            depths.append(0)
            for row in rows where row["dimension"] == dimension {
                let value = row["value"]
                let isName = ["body", "partner"].contains(dimension)
                cells.append([isName ? name(value) : word(value), row["activities"] ?? ""])
                depths.append(1)
            }
        }
        return table(
            .tableActivities,
            rows: cells,
            depths: depths,
            header: nil,
            .activitiesHead
        )
    }

    private var coverage: Document.Table? {
        table(
            .tableGaps,
            rows: registers.rows("coverage_gaps").map { row in
                [English.capitalized(row["label"] ?? "")]
                    + ["raised_by_respondents", "mechanisms_stated", "mechanisms_inferred"]
                    .map { row[$0] ?? "" }
            },
            header: nil,
            .governments,
            .stated,
            .inferred
        )
    }

    private var levels: Document.Table? {
        let cells = registers.rows("coverage_matrix")
        let names = ["global", "interregional", "regional", "subregional", "national"]
        let found = Dictionary(
            grouping: cells.filter { ($0["bodies_stated"] ?? "0") != "0" }
        ) { ($0["concern"] ?? "") + "\u{1F}" + ($0["level"] ?? "") }
        return table(
            .tableLevels,
            note: .tableMechanismLevelsNote,
            rows: cells.isEmpty
                ? []
                : registers.concerns.map { row in
                    [English.capitalized(row["label"] ?? "")]
                        + names.map {
                            String(found[(row["concern"] ?? "") + "\u{1F}" + $0]?.count ?? 0)
                        }
                },
            header: nil,
            .levelGlobal,
            .levelInterregional,
            .levelRegional,
            .levelSubregional,
            .levelNational
        )
    }

    private var categories: Document.Table? {
        let rows = registers.rows("category_coverage")
        return table(
            .tableCategories,
            rows: rows.compactMap { $0["category"] }.distinct.map { category in
                let own = rows.filter { $0["category"] == category }
                return [
                    English.capitalized(own.first?["label"] ?? category),
                    String(own.count { $0["basis"] == "stated" }),
                    String(own.count { $0["basis"] == "inferred" }),
                ]
            },
            header: nil,
            .stated,
            .inferred
        )
    }

    private var abbreviations: Document.Table? {
        table(
            .tableShortForms,
            rows: wording.rules.sorted(registers.rows("abbreviations")) {
                $0["short"] ?? ""
            }.map { row in
                [English.capitalized(row["label"] ?? ""), row["short"] ?? ""]
            },
            header: .name,
            .shortForm
        )
    }

    private func name(_ code: String?) -> String {
        registers.body(code ?? "")?.shortest ?? code.map(wording.term) ?? ""
    }

    /// The word for a code as the head of a row.
    private func word(_ code: String?) -> String {
        English.capitalized(wording.term(code ?? ""))
    }

    /// A table by its phrases, or `nil` where it has no rows; a column without a head has `nil`.
    func table(
        _ title: Phrase,
        note: Phrase? = nil,
        rows: [[String]],
        depths: [Int]? = nil,
        header: Phrase?...
    ) -> Document.Table? {
        guard !rows.isEmpty else { return nil }
        return Document.Table(
            title: wording(title),
            base: "",
            header: header.map { $0.map { wording($0) } ?? "" },
            rows: rows,
            depths: depths ?? rows.map { _ in 0 },
            note: note.map { wording($0) }
        )
    }
}
