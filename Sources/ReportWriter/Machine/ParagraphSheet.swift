/// The data sheet of a report: each figure that a paragraph states, in the order of the text.
enum ParagraphSheet {
    private static let columns: [(name: String, type: ReportTable.ColumnType)] = [
        ("paragraph", .integer), ("place", .integer), ("figure", .string), ("stated", .string),
        ("label", .string), ("measure", .string), ("value", .number), ("base", .string),
        ("base_size", .integer), ("share", .number), ("source_paragraph", .string),
    ]

    /// Makes the table of a document whose figures are still marked.
    ///
    /// - Parameters:
    ///   - document: The document with its marks.
    ///   - data: The figures of the edition.
    /// - Returns: A row for each statement, so that one figure stated twice has two.
    static func table(of document: Document, data: ReportData) -> ReportTable {
        var figures: [String: [String: String]] = [:]
        for row in data.rows("figures") { figures[row["figure"] ?? ""] = row }
        for question in data.questions {
            for option in question.options {
                let expression = "\(question.code):\(option.code)"
                figures[expression] = [
                    "label": "\(question.label): \(option.label)", "measure": "count",
                    "value": String(option.count), "base": "\(question.code):*",
                    "base_size": String(question.answered),
                ]
            }
        }
        var rows: [[String?]] = []
        for (index, paragraph) in document.paragraphs.enumerated() {
            var place = 0
            for case .figure(let figure, let stated) in FigureMark.pieces(of: paragraph) {
                place += 1
                let known = figures[figure] ?? [:]
                rows.append([
                    String(index + 1), String(place), figure, stated, known["label"],
                    known["measure"], known["value"], known["base"], known["base_size"],
                    known["share"], known["paragraph"],
                ])
            }
        }
        return ReportTable(
            name: "paragraphs",
            title: "Figures by the paragraph that states them",
            columns: columns,
            rows: rows
        )
    }
}
