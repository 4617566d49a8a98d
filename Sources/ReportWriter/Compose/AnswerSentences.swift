/// Says how often each option of a question was given: the most frequent first, ties as ties, options
/// below others as parts of them, what one respondent alone gave last.
///
/// Every number leads to its option, written as in an expression: `position:in_favour`.
struct AnswerSentences {
    let question: ReportData.Question
    let data: ReportData

    private var wording: Wording { data.wording }
    private typealias Option = ReportData.Option

    /// The sentences; none where no option was given.
    var sentences: [String] {
        let tiers = tiers(question.options.filter { $0.depth == 0 && $0.count > 0 })
        guard let leaders = tiers.first, let most = leaders.first?.count else { return [] }
        let isOnly = tiers.count == 1 && leaders.count == 1 && most == question.answered
        var sentences = [isOnly ? only(leaders[0]) : leading(leaders)]
        sentences += leaders.flatMap(ofWhich)
        // What one respondent alone gave stands apart, unless nothing was given more often.
        let alone = most > 1 ? tiers.dropFirst().first { $0[0].count == 1 } ?? [] : []
        let others = tiers.dropFirst().filter { alone.isEmpty || $0[0].count > 1 }
        if !others.isEmpty {
            sentences.append(
                wording(
                    .answersFollow,
                    ["leaders": leaders.count, "answers": others.flatMap(listed)]
                )
            )
        }
        if !alone.isEmpty {
            sentences.append(
                wording(.answersOfOne, ["answers": alone.map { wording.rules.quoted($0.label) }])
            )
        }
        let mentions = question.options.filter { $0.depth == 0 }.map(\.count).reduce(0, +)
        if question.kind == "multiple", mentions > question.answered {
            sentences.append(wording(.answersOverlap))
        }
        return sentences
    }

    /// Options of equal counts together, highest first, each tier in the codebook's order.
    private func tiers(_ options: [Option]) -> [[Option]] {
        let byCount = Dictionary(grouping: options, by: \.count)
        return byCount.keys.sorted(by: >).map { byCount[$0] ?? [] }
    }

    private func only(_ option: Option) -> String {
        wording(.answerOnly, ["answer": option.label, "count": option.count])
    }

    private func leading(_ leaders: [Option]) -> String {
        let count = leaders[0].count
        guard leaders.count == 1 else {
            return wording(
                .answersTied,
                [
                    "answers": leaders.map { wording.rules.quoted($0.label) }, "count": count,
                    "shown": marked(wording.rules.number(count), leaders[0]),
                ]
            )
        }
        let word = word(count)
        let series = wording.rules.series([count, question.answered])
        return wording(
            .answerLeads,
            [
                "answer": leaders[0].label, "count": count, "word": word,
                "shown": marked(
                    word == nil && wording.rules.code == "en"
                        ? wording.rules.number(count) : series[0],
                    leaders[0]
                ),
                "answered": series[1],
            ]
        )
    }

    /// The word of the house table that says most of a share and is true of it, if there is one.
    private func word(_ count: Int) -> String? {
        QuantifierWords.permitted(count: count, of: question.answered, in: data.quantifiers)
            .first { word in
                data.quantifiers[word].map {
                    $0.ofShare && $0.high > 0 && count < question.answered
                }
                    ?? false
            }
    }

    /// What of a leading answer was said more precisely.
    private func ofWhich(_ option: Option) -> [String] {
        let parts = parts(of: option)
        guard !parts.isEmpty else { return [] }
        if parts.count == 1, parts[0].count == option.count, option.count > 1 {
            return [wording(.answerPartAll, ["option": parts[0].label])]
        }
        return [
            wording(
                .answersOfWhich,
                [
                    "shown": wording.rules.inFigures(option.count),
                    "parts": parts.map {
                        wording(
                            .answerPart,
                            [
                                "option": $0.label,
                                "shown": marked(wording.rules.inFigures($0.count), $0),
                            ]
                        )
                    },
                ]
            )
        ]
    }

    /// Options of one tier as items of a list, those without parts as one.
    private func listed(_ tier: [Option]) -> [String] {
        let plain = tier.filter { parts(of: $0).isEmpty }
        var items = tier.filter { !parts(of: $0).isEmpty }.map { option in
            wording(
                .optionWithParts,
                [
                    "option": wording.rules.quoted(option.label),
                    "count": marked(wording.rules.inFigures(option.count), option),
                    "parts": parts(of: option).map(counted),
                ]
            )
        }
        if plain.count > 1 {
            items.append(
                wording(
                    .optionsTied,
                    [
                        "options": plain.map { wording.rules.quoted($0.label) },
                        "count": marked(wording.rules.inFigures(plain[0].count), plain[0]),
                    ]
                )
            )
        } else {
            items += plain.map(counted)
        }
        return items
    }

    private func counted(_ option: Option) -> String {
        wording(
            .optionCount,
            [
                "option": wording.rules.quoted(option.label),
                "count": marked(wording.rules.inFigures(option.count), option),
            ]
        )
    }

    /// Options right below another one that were given, most frequent first.
    private func parts(of option: Option) -> [Option] {
        tiers(question.options.filter { $0.parent == option.code && $0.count > 0 }).flatMap { $0 }
    }

    private func marked(_ text: String, _ option: Option) -> String {
        FigureMark.marked(text, figure: "\(question.code):\(option.code)")
    }
}
