/// Puts the tables of a consultation, and those every report has, into the annex.
struct AnnexComposer {
    let data: ReportData
    /// The tables of the consultation: code, title, base expression.
    let declared: [[String: String]]

    private var wording: Wording { data.wording }

    func tables() -> [Document.Table] {
        declared.compactMap(table) + [roundTable, rateTable].compactMap { $0 }
            + ReconciliationComposer(data: data).tables()
    }

    private func table(_ row: [String: String]) -> Document.Table? {
        let cells = data.rows(row["table"] ?? "")
        guard cells.contains(where: { $0["base_size"] != "0" }) else { return nil }
        let columns = inOrder(
            cells.map { cell in
                let code = cell["column"] ?? ""
                return (code, label(of: code, on: row["columns"], cell["column_label"]))
            }
        )
        let rows = inOrder(
            cells.map { cell in
                let code = cell["row"] ?? ""
                return (code, label(of: code, on: row["rows"], cell["row_label"]))
            }
        )
        let single = columns.count == 1
        let lookup = Dictionary(
            cells.map { (($0["row"] ?? "") + "\u{1F}" + ($0["column"] ?? ""), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let size =
            lookup[(rows.first?.code ?? "") + "\u{1F}" + (columns.last?.code ?? "")]?["base_size"]
            ?? ""
        let hasShares = Percentages.are(toldOf: Int(size) ?? 0)
        let header =
            [""]
            + (single
                ? [wording(.number)] + (hasShares ? [wording(.share)] : [])
                : columns.map { wording.heading($0.label) })
        var depths: [Int] = []
        var given = 0
        let body = rows.map { row in
            let first = lookup[row.code + "\u{1F}" + columns[0].code] ?? [:]
            depths.append(first["depth"].flatMap { Int($0) } ?? 0)
            let label = wording.heading(row.label)
            if single {
                if depths.last == 0 { given += Int(first["count"] ?? "") ?? 0 }
                let count = figures(first["count"])
                return hasShares
                    ? [label, count, percent(Percentages.column(of: first))] : [label, count]
            }
            return [label]
                + columns.map { figures(lookup[row.code + "\u{1F}" + $0.code]?["count"]) }
        }
        var all = body
        if !single {
            all.append(
                [wording(.base)]
                    + columns.map {
                        figures(lookup[(rows.first?.code ?? "") + "\u{1F}" + $0.code]?["base_size"])
                    }
            )
            depths.append(0)
        }
        let base = row["base"].flatMap { $0.isEmpty ? nil : $0 } ?? ""
        return Document.Table(
            title: row["label"] ?? "",
            base: wording(.baseOf, ["base": described(base), "size": size]),
            header: header,
            rows: all,
            depths: depths,
            note: TableNotes(data: data).note(on: row, given: single ? given : nil)
        )
    }

    private var roundTable: Document.Table? {
        guard !data.rounds.isEmpty else { return nil }
        return Document.Table(
            title: wording(.tableLetters),
            base: "",
            header: [
                wording(.letter), wording(.replies),
                // Anybody may answer an open survey.
                wording(data.rows("receipts").isEmpty ? .governments : .respondents),
                wording(.acknowledgements),
            ],
            rows: data.rounds.map {
                [
                    wording(.letterCode, ["letter": $0.title, "code": $0.code]),
                    wording.rules.inFigures($0.replies), wording.rules.inFigures($0.governments),
                    wording.rules.inFigures($0.acknowledgements),
                ]
            },
            depths: data.rounds.map { _ in 0 },
            note: wording(.tableLettersNote)
        )
    }

    /// The rates in the order of their table; their names are texts of the CSV file.
    private static let rates: [Phrase] = [.rateMembers, .rateOtherStates, .rateAll]

    private var rateTable: Document.Table? {
        let rows = data.rows("rates")
        guard !rows.isEmpty else { return nil }
        return Document.Table(
            title: wording(.tableRates),
            base: "",
            header: ["", wording(.respondents), wording(.base), wording(.perCent)],
            rows: zip(rows, Self.rates).map { row, rate in
                [
                    wording.heading(wording(rate)), figures(row["respondents"]),
                    figures(row["base"]),
                    percent(
                        Percentages.column(of: row, count: "respondents", base: "base")
                    ),
                ]
            },
            depths: rows.map { _ in 0 },
            note: nil
        )
    }

    /// A base in words where it is a single term, with its expression.
    private func described(_ base: String) -> String {
        if base.isEmpty { return wording(.baseEverybody) }
        if base == "named:yes" { return wording(.baseNamed, ["expression": base]) }
        let parts = base.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2,
            let question = data.questions.first(where: { $0.code == parts[0] })
        else { return base }
        if parts[1] == "*" {
            return wording(
                .baseAnswered,
                ["question": question.label, "expression": base]
            )
        }
        guard let option = question.options.first(where: { $0.code == parts[1] }) else {
            return base
        }
        return wording(
            .baseOption,
            ["question": question.label, "option": option.label, "expression": base]
        )
    }

    /// The label of a row or column; the program's own dimensions are worded by the catalogue.
    private func label(of code: String, on dimension: String?, _ label: String?) -> String {
        if code == "total" { return wording(.total) }
        switch (dimension, code) {
        case ("member", "yes"): return wording(.membersOfUnitedNations)
        case ("member", "no"): return wording(.otherRespondents)
        case ("joint", "yes"): return wording(.jointReply)
        case ("joint", "no"): return wording(.ownReply)
        case ("late", "yes"): return wording(.lateReply)
        case ("late", "no"): return wording(.replyInTime)
        default: return label ?? code
        }
    }

    private func inOrder(_ pairs: [(String, String)]) -> [(code: String, label: String)] {
        var seen: Set<String> = []
        return pairs.filter { seen.insert($0.0).inserted }.map { (code: $0.0, label: $0.1) }
    }

    /// A count as the language writes it; nothing where there is none.
    private func figures(_ count: String?) -> String {
        count.map { wording.rules.inFigures($0) } ?? ""
    }

    private func percent(_ share: String?) -> String {
        share.map(wording.rules.decimal) ?? ""
    }
}
