/// Writes a sentence of the catalogue with its arguments, by the rules of its language.
struct PhraseWriter {
    let rules: LanguageRules
    let arguments: [String: PhraseValue]
    /// Whether the numbers of the series in this sentence are written in figures.
    private var seriesInFigures = false

    init(rules: LanguageRules, arguments: [String: PhraseValue]) {
        self.rules = rules
        self.arguments = arguments
    }

    /// The sentence.
    mutating func write(_ pattern: PhrasePattern) -> String {
        seriesInFigures = highestOfSeries(pattern.nodes) >= rules.figuresFrom
        return write(pattern.nodes)
    }

    private func write(_ nodes: [PhrasePattern.Node]) -> String {
        var text = ""
        for node in nodes {
            switch node {
            case .text(let words): text += words
            case .value(let name, let format):
                guard let value = arguments[name] else {
                    text += "{\(name)}"
                    continue
                }
                text += written(value, format)
            case .choice(let name, let isPlural, let branches):
                let selectors = selectors(of: name, isPlural: isPlural)
                let branch = selectors.lazy.compactMap { selector in
                    branches.first { $0.selector == selector }
                }.first
                text += write(branch?.nodes ?? [])
            }
        }
        return text
    }

    /// The names of the forms that fit, the most special first.
    private func selectors(of name: String, isPlural: Bool) -> [String] {
        let value = arguments[name] ?? .none
        guard isPlural else {
            switch value {
            case .none: return ["none", "other"]
            case .text(let text): return [text, "other"]
            case .number(let number): return [String(number), "other"]
            case .list(let items): return [items.isEmpty ? "none" : "other", "other"]
            }
        }
        let count = value.count ?? 0
        return ["=\(count)", rules.plural(count).rawValue, "other"]
    }

    private func written(_ value: PhraseValue, _ format: PhrasePattern.Format) -> String {
        var text = plain(value, format)
        if format.isCapital { text = English.capitalized(text) }
        return format.isQuoted ? rules.quoted(text) : text
    }

    private func plain(_ value: PhraseValue, _ format: PhrasePattern.Format) -> String {
        switch format.kind {
        case .number: return value.count.map { rules.number($0, format.gender) } ?? ""
        case .start: return value.count.map { rules.numberAtStart($0, format.gender) } ?? ""
        case .figures: return value.count.map(rules.inFigures) ?? ""
        case .series:
            return value.count.map {
                seriesInFigures ? rules.inFigures($0) : rules.inWords($0, format.gender)
            } ?? ""
        case .percent: return rules.share(text(of: value))
        case .or: return rules.list(items(of: value), or: true)
        case .clauses: return clauses(items(of: value))
        case .article: return English.article(text(of: value))
        case .definite: return English.definite(text(of: value))
        case .plain, .list: return text(of: value)
        }
    }

    private func text(of value: PhraseValue) -> String {
        switch value {
        case .none: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .list(let items): rules.list(items)
        }
    }

    private func items(of value: PhraseValue) -> [String] {
        if case .list(let items) = value { items } else { [text(of: value)] }
    }

    /// Clauses as one sentence, or as several where a list within them needs the semicolons.
    private func clauses(_ clauses: [String]) -> String {
        let mark = rules.lists.semicolon
        guard clauses.contains(where: { $0.contains(mark.filter { !$0.isWhitespace }) }) else {
            return clauses.joined(separator: mark)
        }
        return (clauses.prefix(1) + clauses.dropFirst().map(English.capitalized))
            .joined(separator: rules.fullStop + rules.betweenSentences)
    }

    private func highestOfSeries(_ nodes: [PhrasePattern.Node]) -> Int {
        nodes.map { node in
            switch node {
            case .text: 0
            case .value(let name, let format):
                format.kind == .series ? arguments[name]?.count ?? 0 : 0
            case .choice(_, _, let branches):
                branches.map { highestOfSeries($0.nodes) }.max() ?? 0
            }
        }.max() ?? 0
    }
}
