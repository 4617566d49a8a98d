/// One answer as it stands in a file: an option, a number, or both bounds of a range.
struct Answer: Sendable {
    var sheet: String
    var question: String
    var option: String
    var low: String
    var high: String
    var coder: String
    /// What its numbers count, where the sheet says so.
    var unit = ""
    var unitColumn = 0
    /// Where its question is named, in a file that has a row for each answer.
    var questionColumn = 0
    /// Where it stands.
    var line: Int
    var column: Int
}

extension ConsultationFolder {
    /// Every answer of the folder, from the long form and from the wide one.
    var answers: [Answer] { longAnswers + wideAnswers }

    private var longAnswers: [Answer] {
        guard let table = table("sheets") else { return [] }
        // Looked up once for the table, which may have a million rows.
        func column(_ name: String) -> Int { table.place(of: name).map { $0 + 1 } ?? 0 }
        let (option, unit, question) = (column("option"), column("unit"), column("question"))
        return table.records.map { record in
            Answer(
                sheet: table.text(record, "sheet"),
                question: table.text(record, "question"),
                option: table.text(record, "option"),
                low: table.text(record, "value_low"),
                high: table.text(record, "value_high"),
                coder: table.text(record, "coder"),
                unit: table.text(record, "unit"),
                unitColumn: unit,
                questionColumn: question,
                line: record.line,
                column: option
            )
        }
    }

    /// A wide row is a reply and its sheet; several options of a question are separated by `;`.
    var wideAnswers: [Answer] {
        guard let table = table("replies"), let questions = self.table("questions") else {
            return []
        }
        let kinds = Dictionary(
            questions.records.map { (questions.text($0, "question"), questions.text($0, "kind")) },
            uniquingKeysWith: { first, _ in first }
        )
        var answers: [Answer] = []
        for record in table.records {
            let reply = table.text(record, "reply")
            for column in table.answers {
                let cell = table.document.text(of: record, at: column.index)
                guard !cell.isEmpty else { continue }
                let isNumber = ["number", "range"].contains(kinds[column.question] ?? "")
                for item in isNumber ? [cell] : cell.split(separator: ";").map(String.init) {
                    let bounds = isNumber ? Self.bounds(item) : ("", "")
                    answers.append(
                        Answer(
                            sheet: reply,
                            question: column.question,
                            option: isNumber ? "" : item,
                            low: bounds.0,
                            high: bounds.1,
                            coder: "",
                            line: record.line,
                            column: column.index + 1
                        )
                    )
                }
            }
        }
        return answers
    }

    /// `12-18` is a range, `12` a number, `-3` a negative one.
    private static func bounds(_ item: String) -> (String, String) {
        guard let mark = item.dropFirst().firstIndex(of: "-") else { return (item, item) }
        return (String(item[..<mark]), String(item[item.index(after: mark)...]))
    }
}
