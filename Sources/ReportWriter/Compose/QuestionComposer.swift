import Consultation

/// Writes what was answered to each question, in the order of the codebook.
struct QuestionComposer {
    let data: ReportData

    private var wording: Wording { data.wording }

    /// More options than these that nobody named are told by their number.
    private static let longestList = 6

    /// One paragraph for each question that somebody answered, and one for all others.
    func blocks() -> [Document.Block] {
        let answered = data.questions.filter { $0.answered > 0 }
        guard !answered.isEmpty else { return [] }
        // On what is computed nobody can express a view.
        let silent = data.questions.filter {
            $0.answered == 0 && $0.asked > 0 && $0.formula.isEmpty
        }
        return answered.flatMap { [Document.Block].paragraph(text(of: $0)) }
            + (silent.isEmpty
                ? []
                : .paragraph(wording(.questionsSilent, ["questions": silent.map(\.label)])))
    }

    private func text(of question: ReportData.Question) -> String {
        guard question.formula.isEmpty else { return computed(question) }
        let base = wording(
            question.silent == 0 ? .questionAllAnswered : .questionAnswered,
            [
                "question": question.label, "answered": question.answered,
                "asked": question.asked, "silent": question.silent,
            ]
        )
        return wording.sentences(
            [base] + AnswerSentences(question: question, data: data).sentences
                + unmentioned(question)
                + ValueSentences(data: data).sentences(on: question.code)
        )
    }

    private func computed(_ question: ReportData.Question) -> String {
        // A question whose numbers are hidden has its label still.
        let labels = Dictionary(
            data.rows("questions").map { ($0["question"] ?? "", $0["label"] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        let base = wording(
            .questionComputed,
            [
                "question": question.label, "answered": question.answered,
                "asked": question.asked,
                "questions": Formula.questions(of: question.formula).map { labels[$0] ?? $0 },
            ]
        )
        return wording.sentences(
            [base]
                + ValueSentences(data: data, isComputed: true).sentences(on: question.code)
        )
    }

    private func unmentioned(_ question: ReportData.Question) -> [String] {
        let options = question.options.filter { $0.count == 0 && $0.depth == 0 }
        guard !options.isEmpty, options.count < question.options.count else { return [] }
        return [
            options.count <= Self.longestList
                ? wording(
                    .notMentioned,
                    ["options": options.map { wording.rules.quoted($0.label) }]
                )
                : wording(.notMentionedMany, ["count": options.count])
        ]
    }

    /// The options that somebody gave, most frequent first, equal ones in the codebook's order.
    ///
    /// An option below another one follows it, as part of it.
    func ranked(_ question: ReportData.Question) -> [String] {
        let top = question.options.filter { $0.depth == 0 && $0.count > 0 }
        let ordered = top.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
        return ordered.map { option in
            let parts = question.options.filter { $0.parent == option.code && $0.count > 0 }
            return wording(
                parts.isEmpty ? .optionCount : .optionWithParts,
                [
                    "option": option.label, "count": option.count,
                    "parts": parts.map {
                        wording(.optionCount, ["option": $0.label, "count": $0.count])
                    },
                ]
            )
        }
    }
}
