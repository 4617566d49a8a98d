import Consultation

/// What must hold between the answers of a sheet and the codebook.
struct AnswerChecks {
    let folder: ConsultationFolder
    let codebook: Codebook

    func faults() -> [Fault] {
        let isWide = folder.table("sheets") == nil
        let file = (isWide ? folder.table("replies") : folder.table("sheets"))?.file ?? ""
        let wide = folder.table("replies")?.file ?? ""
        var sheets: [String: [Answer]] = [:]
        var faults: [Fault] = []
        let longCount = folder.table("sheets")?.records.count ?? 0
        for (index, answer) in folder.answers.enumerated() {
            let place = index < longCount ? file : wide
            if let fault = fault(of: answer, file: place, isWide: index >= longCount) {
                faults.append(fault)
            } else {
                sheets[answer.sheet + "\u{1F}" + answer.coder, default: []].append(answer)
            }
        }
        for (_, answers) in sheets {
            faults += exclusive(answers, file: file) + asked(answers, file: file)
        }
        return faults + receiptFaults()
    }

    /// An answer against its question.
    private func fault(of answer: Answer, file: String, isWide: Bool) -> Fault? {
        func fault(_ value: String, _ message: String) -> Fault {
            Fault(
                file: file,
                line: answer.line,
                column: answer.column,
                value: value,
                message
            )
        }
        guard let question = codebook.questions[answer.question] else { return nil }
        guard !question.isComputed else {
            return Fault(
                file: file,
                line: answer.line,
                column: answer.questionColumn,
                value: answer.question,
                Codebook.adviceOnComputed(answer.question)
            )
        }
        // A number is never converted: who codes decides whether a week has five days or seven.
        if !answer.unit.isEmpty, answer.unit != question.unit {
            return Fault(
                file: file,
                line: answer.line,
                column: answer.unitColumn,
                value: answer.unit,
                question.unit.isEmpty
                    ? "\(answer.question) has no unit; name it in questions.csv"
                    : "\(answer.question) counts \(question.unit); write its numbers in these"
            )
        }
        if answer.option.isEmpty {
            if question.hasOptions { return fault("", "\(answer.question) needs an option") }
            if question.hasNumbers, Double(answer.low) == nil, Double(answer.high) == nil {
                return fault(
                    answer.low,
                    "\(answer.question) needs a number in value_low or value_high"
                )
            }
            // The columns of the long form are checked as such; the cell of a wide one holds both.
            if isWide, question.hasNumbers,
                !answer.low.isPlainDecimal || !answer.high.isPlainDecimal
            {
                return fault(
                    answer.low == answer.high ? answer.low : "\(answer.low)-\(answer.high)",
                    "no number; write digits with a point, such as 12.5, or a range, such as 12-18"
                )
            }
            return nil
        }
        guard question.options[answer.option] == nil else { return nil }
        let home = codebook.questions.filter { $0.value.options[answer.option] != nil }.keys.min()
        let advice =
            home.map { "it is an option of \($0)" }
            ?? Nearest.advice(answer.option, among: Array(question.options.keys))
        return fault(answer.option, "no option of \(answer.question); \(advice)")
    }

    /// Two options of a single question, unless one lies below the other.
    private func exclusive(_ answers: [Answer], file: String) -> [Fault] {
        var faults: [Fault] = []
        let byQuestion = Dictionary(grouping: answers, by: \.question)
        for (name, given) in byQuestion where codebook.questions[name]?.kind == "single" {
            let options = given.filter { !$0.option.isEmpty }.sorted { $0.line < $1.line }
            guard let first = options.first else { continue }
            for other in options.dropFirst()
            where !codebook.isWithin(other.option, first.option, of: name)
                && !codebook.isWithin(first.option, other.option, of: name)
            {
                faults.append(
                    Fault(
                        file: file,
                        line: other.line,
                        column: other.column,
                        value: other.option,
                        "\(name) takes one option and sheet \(other.sheet) gave \(first.option) already"
                    )
                )
            }
        }
        return faults
    }

    /// Answers from somebody who was not asked, as far as the sheet itself can tell.
    private func asked(_ answers: [Answer], file: String) -> [Fault] {
        answers.compactMap { answer in
            guard let askedOf = codebook.questions[answer.question]?.askedOf,
                codebook.isToldBySheet(askedOf)
            else { return nil }
            let isAsked = askedOf.isSatisfied(
                gave: { question, option in
                    answers.contains {
                        $0.question == question
                            && (option == "*"
                                || codebook.isWithin($0.option, option, of: question))
                    }
                },
                numbers: { question in
                    answers.first { $0.question == question }.flatMap {
                        Self.range(of: $0, isOpen: codebook.questions[question]?.kind == "range")
                    }
                }
            )
            guard !isAsked else { return nil }
            return Fault(
                file: file,
                line: answer.line,
                column: answer.column,
                value: answer.option.isEmpty ? answer.low : answer.option,
                "sheet \(answer.sheet) was not asked \(answer.question), which is put to those who meet its asked_of"
            )
        }
    }

    /// The bounds that an answer gives; a range without one of them is open there.
    private static func range(of answer: Answer, isOpen: Bool) -> ClosedRange<Double>? {
        if isOpen, Double(answer.low) != nil || Double(answer.high) != nil {
            let low = Double(answer.low) ?? -.infinity
            let high = Double(answer.high) ?? .infinity
            return low <= high ? low...high : nil
        }
        guard let low = Double(answer.low) ?? Double(answer.high),
            let high = Double(answer.high) ?? Double(answer.low), low <= high
        else { return nil }
        return low...high
    }

    /// Sheets that belong to no receipt, or to a reply that says nothing.
    private func receiptFaults() -> [Fault] {
        guard let table = folder.table("sheets") else { return [] }
        var statuses: [String: String] = [:]
        if let replies = folder.table("replies") {
            for record in replies.records {
                statuses[replies.text(record, "reply")] = replies.text(record, "status")
            }
        }
        var receipts: [String: [String]] = [:]
        return table.records.compactMap { record in
            let (sheet, reply) = (table.text(record, "sheet"), table.text(record, "reply"))
            let on = table.text(record, "received_on")
            let by = table.text(record, "received_by")
            if let status = statuses[reply], status != "substantive" {
                return table.fault(
                    record,
                    "reply",
                    reply,
                    "the reply is an \(status); only a substantive one has a sheet"
                )
            }
            if reply.isEmpty, on.isEmpty == by.isEmpty {
                return table.fault(
                    record,
                    "received_on",
                    on.isEmpty ? "" : "\(on), \(by)",
                    "an unlinked sheet needs either received_on or received_by"
                )
            }
            let first = receipts[sheet] ?? [reply, on, by]
            receipts[sheet] = first
            guard first == [reply, on, by] else {
                return table.fault(
                    record,
                    "sheet",
                    sheet,
                    "the rows of a sheet must have the same reply and receipt"
                )
            }
            return nil
        }
    }
}
