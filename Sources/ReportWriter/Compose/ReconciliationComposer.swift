/// Sets printed figures beside computed ones, beside a difference what would explain it, and beside a
/// majority the rules of counting by which it would be none.
struct ReconciliationComposer {
    let data: ReportData

    private var wording: Wording { data.wording }

    func tables() -> [Document.Table] { [differences, explanations, turns].compactMap { $0 } }

    /// Printed figures that do not agree with the data: shown, never adopted.
    private var differences: Document.Table? {
        let rows = data.rows("reconciliation")
        guard !rows.isEmpty else { return nil }
        let differing = rows.filter { $0["verdict"] == "differs" }
        return Document.Table(
            title: wording(.tableReconciliation),
            base: wording(
                .tableReconciliationBase,
                [
                    "printed": rows.count, "differing": differing.count,
                    "agreeing": rows.count { $0["verdict"] == "agrees" },
                    "words": rows.count { $0["verdict"] == "not comparable" },
                ]
            ),
            header: [Phrase.figure, .paragraph, .printed, .computed, .difference].map {
                wording($0)
            },
            rows: differing.map {
                [
                    label($0["figure"]), $0["paragraph"] ?? "", $0["printed"] ?? "",
                    $0["computed"] ?? "", $0["difference"] ?? "",
                ]
            },
            depths: differing.map { _ in 0 },
            note: wording(.tableReconciliationNote)
        )
    }

    /// What other ways of counting would give the printed number: candidates, none of them adopted.
    private var explanations: Document.Table? {
        let candidates = data.rows("discrepancies")
        guard !candidates.isEmpty else { return nil }
        var (rows, depths): ([[String]], [Int]) = ([], [])
        var figure: String?
        for row in candidates {
            if row["figure"] != figure {
                figure = row["figure"]
                rows.append([
                    wording(
                        .discrepancyFigure,
                        [
                            "figure": label(figure), "printed": row["printed"],
                            "computed": row["computed"],
                        ]
                    ), "",
                ])
                depths.append(0)
            }
            rows.append([
                wording(
                    .discrepancyCandidate,
                    [
                        "candidate": Self.codes[row["candidate"] ?? ""],
                        "explains": row["explains"],
                    ]
                ),
                row["number"] ?? "",
            ])
            depths.append(1)
        }
        return Document.Table(
            title: wording(.tableDiscrepancies),
            base: "",
            header: ["", wording(.number)],
            rows: rows,
            depths: depths,
            note: wording(.tableDiscrepanciesNote)
        )
    }

    /// Figures whose majority turns into a minority, or the other way round, by another rule.
    private var turns: Document.Table? {
        let turning = data.rows("sensitivity").filter { $0["turns"] == "yes" }
        guard !turning.isEmpty else { return nil }
        var (rows, depths): ([[String]], [Int]) = ([], [])
        var figure: String?
        for row in turning {
            if row["figure"] != figure {
                figure = row["figure"]
                rows.append([
                    label(figure), row["plain_count"] ?? "", row["plain_base"] ?? "",
                ])
                depths.append(0)
            }
            rows.append([rule(row["rule"] ?? ""), row["count"] ?? "", row["base_size"] ?? ""])
            depths.append(1)
        }
        return Document.Table(
            title: wording(.tableTurns),
            base: "",
            header: ["", wording(.number), wording(.base)],
            rows: rows,
            depths: depths,
            note: wording(.tableTurnsNote)
        )
    }

    private func rule(_ rule: String) -> String {
        let weighted = "weighted by "
        guard rule.hasPrefix(weighted) else {
            return wording(.discrepancyCandidate, ["candidate": Self.codes[rule]])
        }
        let attribute = String(rule.dropFirst(weighted.count))
        return wording(.weightedBy, ["attribute": wording.term(attribute)])
    }

    /// The candidates of `rapporteur.discrepancies`, as the catalogue knows them.
    private static let codes = [
        "coded sheets instead of named respondents": "sheets",
        "named respondents instead of coded sheets": "names",
        "without joint expansion": "unjoined", "without late replies": "punctual",
        "members only": "members", "who only acknowledged": "acknowledged",
        "who withdrew": "withdrew", "whose reply came after the cut-off": "late",
        "letters instead of respondents": "letters",
        "respondents once for each letter that they answered": "each",
    ]

    private func label(_ figure: String?) -> String {
        let code = figure ?? ""
        return English.capitalized(data.figures[code]?.label ?? code)
    }
}
