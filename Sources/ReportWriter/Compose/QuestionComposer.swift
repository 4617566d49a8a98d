/// Writes what was answered to each question, in the order of the codebook.
struct QuestionComposer {
    let data: ReportData

    private var wording: Wording { data.wording }

    /// One paragraph for each question that somebody answered.
    func blocks() -> [Document.Block] {
        data.questions.filter { $0.answered > 0 }.flatMap { question in
            [Document.Block].paragraph(text(of: question))
        }
    }

    private func text(of question: ReportData.Question) -> String {
        var sentences = [
            wording(
                question.silent == 0 ? .questionAllAnswered : .questionAnswered,
                [
                    "question": question.label, "answered": question.answered,
                    "asked": question.asked, "silent": question.silent,
                ]
            )
        ]
        let ranked = ranked(question)
        if !ranked.isEmpty {
            let phrase: Phrase = question.kind == "single" ? .answersGiven : .answersMentioned
            sentences.append(wording(phrase, ["answers": ranked]))
        }
        let unmentioned = question.options.filter { $0.count == 0 && $0.depth == 0 }
        if !ranked.isEmpty, !unmentioned.isEmpty, unmentioned.count <= 3 {
            sentences.append(wording(.notMentioned, ["options": unmentioned.map(\.label)]))
        }
        return wording.sentences(sentences)
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
