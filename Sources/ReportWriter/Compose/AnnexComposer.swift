import Foundation

/// Puts the tables of a consultation, and those every report has, into the annex.
struct AnnexComposer {
    let data: ReportData
    /// The tables of the consultation: code, title, base expression.
    let declared: [[String: String]]

    func tables() -> [Document.Table] {
        declared.compactMap(table) + [roundTable, rateTable, reconciliationTable].compactMap { $0 }
    }

    private func table(_ row: [String: String]) -> Document.Table? {
        let cells = data.rows(row["table"] ?? "")
        guard cells.contains(where: { $0["base_size"] != "0" }) else { return nil }
        let columns = inOrder(cells.map { ($0["column"] ?? "", $0["column_label"] ?? "") })
        let rows = inOrder(cells.map { ($0["row"] ?? "", $0["row_label"] ?? "") })
        let single = columns.count == 1
        var header =
            [""]
            + (single
                ? ["Number", "Share"] : columns.map { English.capitalized(Self.heading($0.label)) })
        header[0] = ""
        let lookup = Dictionary(
            cells.map { (($0["row"] ?? "") + "\u{1F}" + ($0["column"] ?? ""), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var depths: [Int] = []
        let body = rows.map { row in
            let first = lookup[row.code + "\u{1F}" + columns[0].code] ?? [:]
            depths.append(first["depth"].flatMap { Int($0) } ?? 0)
            let label = English.capitalized(Self.heading(row.label))
            if single { return [label, first["count"] ?? "", Self.percent(first["share"])] }
            return [label] + columns.map { lookup[row.code + "\u{1F}" + $0.code]?["count"] ?? "" }
        }
        var all = body
        if !single {
            all.append(
                ["Base"]
                    + columns.map {
                        lookup[(rows.first?.code ?? "") + "\u{1F}" + $0.code]?["base_size"] ?? ""
                    }
            )
            depths.append(0)
        }
        let size =
            lookup[(rows.first?.code ?? "") + "\u{1F}" + (columns.last?.code ?? "")]?["base_size"]
            ?? ""
        let base = row["base"].flatMap { $0.isEmpty ? nil : $0 } ?? "everybody who speaks"
        return Document.Table(
            title: row["label"] ?? "",
            base: "Base: \(described(base)), \(size)",
            header: header,
            rows: all,
            depths: depths,
            note: nil
        )
    }

    private var roundTable: Document.Table? {
        guard !data.rounds.isEmpty else { return nil }
        return Document.Table(
            title: "Letters and replies",
            base: "",
            header: ["Letter", "Replies", "Governments", "Acknowledgements"],
            rows: data.rounds.map {
                [
                    "\(English.capitalized($0.title)) (\($0.code))", String($0.replies),
                    String($0.governments), String($0.acknowledgements),
                ]
            },
            depths: data.rounds.map { _ in 0 },
            note: "A reply that may answer one of several letters is counted under each of them."
        )
    }

    private var rateTable: Document.Table? {
        let rows = data.rows("rates")
        guard !rows.isEmpty else { return nil }
        return Document.Table(
            title: "Response rates",
            base: "",
            header: ["", "Respondents", "Base", "Per cent"],
            rows: rows.map {
                [
                    English.capitalized($0["rate"] ?? ""), $0["respondents"] ?? "",
                    $0["base"] ?? "",
                    Self.percent($0["share"]),
                ]
            },
            depths: rows.map { _ in 0 },
            note: nil
        )
    }

    /// Printed figures that do not agree with the data: shown, never adopted.
    private var reconciliationTable: Document.Table? {
        let rows = data.rows("reconciliation")
        guard !rows.isEmpty else { return nil }
        let differing = rows.filter { $0["verdict"] == "differs" }
        let agreeing = rows.count { $0["verdict"] == "agrees" }
        let words = rows.count { $0["verdict"] == "not comparable" }
        return Document.Table(
            title: "Printed figures that the data do not bear out",
            base:
                "Of \(rows.count) printed figures \(agreeing) agree, \(differing.count) differ and "
                + "\(words) were printed in words only.",
            header: ["Figure", "Paragraph", "Printed", "Computed", "Difference"],
            rows: differing.map {
                [
                    data.figures[$0["figure"] ?? ""]?.label ?? $0["figure"] ?? "",
                    $0["paragraph"] ?? "", $0["printed"] ?? "", $0["computed"] ?? "",
                    $0["difference"] ?? "",
                ]
            },
            depths: differing.map { _ in 0 },
            note: "A printed figure is shown beside the computed one and never adopted."
        )
    }

    /// A base in words where it is a single term, with its expression.
    private func described(_ base: String) -> String {
        let parts = base.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2,
            let question = data.questions.first(where: { $0.code == parts[0] })
        else { return base == "named:yes" ? "respondents that are named (named:yes)" : base }
        if parts[1] == "*" { return "those who expressed a view on \(question.label) (\(base))" }
        guard let option = question.options.first(where: { $0.code == parts[1] }) else {
            return base
        }
        return "\(question.label): \(option.label) (\(base))"
    }

    private func inOrder(_ pairs: [(String, String)]) -> [(code: String, label: String)] {
        var seen: Set<String> = []
        return pairs.filter { seen.insert($0.0).inserted }.map { (code: $0.0, label: $0.1) }
    }

    /// A label without the article of running text: "the United Nations" heads a row as "United Nations".
    private static func heading(_ label: String) -> String {
        for article in ["the ", "a ", "an "] where label.hasPrefix(article) {
            return String(label.dropFirst(article.count))
        }
        return label
    }

    private static func percent(_ share: String?) -> String {
        guard let share, let value = Decimal(string: share) else { return "" }
        var (percent, rounded) = (value * 100, Decimal())
        NSDecimalRound(&rounded, &percent, 1, .plain)
        let text = "\(rounded)"
        return text.contains(".") ? text : text + ".0"
    }
}
