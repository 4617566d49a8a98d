/// Writes what was answered to each question, in the order of the codebook.
struct QuestionComposer {
    let data: ReportData

    /// One paragraph for each question that somebody answered.
    func blocks() -> [Document.Block] {
        data.questions.filter { $0.answered > 0 }.map { question in
            .paragraph(label: nil, text: text(of: question), items: [])
        }
    }

    private func text(of question: ReportData.Question) -> String {
        var text = "On \(question.label), \(answered(question))."
        let ranked = Self.ranked(question)
        if !ranked.isEmpty {
            let verb = question.kind == "single" ? "were" : "were, by the number of times mentioned"
            text += " The answers given \(verb): \(ranked)."
        }
        let unmentioned = question.options.filter { $0.count == 0 && $0.depth == 0 }
        if !ranked.isEmpty, !unmentioned.isEmpty, unmentioned.count <= 3 {
            text +=
                " Not mentioned \(unmentioned.count == 1 ? "was" : "were") "
                + English.list(unmentioned.map(\.label)) + "."
        }
        return text
    }

    private func answered(_ question: ReportData.Question) -> String {
        let series = English.series([question.answered, question.asked, question.silent])
        let noun = English.noun("respondent", for: question.asked)
        if question.silent == 0 {
            return question.asked == 1
                ? "the one respondent asked expressed a view"
                : "all \(series[1]) \(noun) asked expressed a view"
        }
        return "\(series[0]) of the \(series[1]) \(noun) asked expressed a view and "
            + "\(series[2]) did not"
    }

    /// The options that somebody gave, most frequent first, equal ones in the codebook's order.
    ///
    /// An option below another one follows it, as part of it.
    static func ranked(_ question: ReportData.Question) -> String {
        let top = question.options.filter { $0.depth == 0 && $0.count > 0 }
        let ordered = top.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
        let items = ordered.map { option in
            let parts = question.options.filter { $0.parent == option.code && $0.count > 0 }
            let below = parts.map { "\($0.label) (\($0.count))" }
            let inner = below.isEmpty ? "" : ", of which " + English.list(below)
            return "\(option.label) (\(option.count)\(inner))"
        }
        return English.list(items)
    }
}
