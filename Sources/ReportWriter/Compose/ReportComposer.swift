import Consultation

/// Makes the document of an edition from a template and the data.
struct ReportComposer: Sendable {
    let data: ReportData
    var template: Template
    let declaredTables: [[String: String]]
    let lists: ReferenceResolver.Lists
    /// The communications of each round, for the part that names them.
    let repliesByRound: [String: [String]]

    private var wording: Wording { data.wording }

    /// A block before its references are resolved; generated text has none.
    private struct Draft {
        var block: Document.Block
        var line: Int?
    }

    /// Composes the document.
    ///
    /// - Returns: The document, every reference resolved.
    /// - Throws: ``TemplateError`` with every fault of the template.
    func compose() throws(TemplateError) -> Document {
        var faults: [TemplateError.Fault] = []
        var parts: [(title: String, drafts: [Draft])] = []
        var remark: String?
        let (registers, names) = (Registers(data: data), NameBook(wording: wording))
        for element in template.elements {
            func add(_ drafts: [Draft]) {
                if parts.isEmpty { parts.append((wording(.report), [])) }
                parts[parts.count - 1].drafts += drafts
            }
            switch element.content {
            case .part(let title): parts.append((title, []))
            case .remark(let text): remark = text
            case .section(let title): add([Draft(block: .section(title), line: element.line)])
            case .paragraph(let label, let text, let items):
                if let part = parts.last?.title, ConclusionGuard.concludes(part: part),
                    !ConclusionGuard.cites(([text] + items).joined(separator: " "))
                {
                    faults.append(
                        .init(
                            file: template.file,
                            line: element.line,
                            message: ConclusionGuard.message
                        )
                    )
                }
                add([
                    Draft(
                        block: .paragraph(label: label, text: text, items: items),
                        line: element.line
                    )
                ])
            case .directive(let name, let argument):
                guard let blocks = generated(name, argument, registers, names) else {
                    faults.append(
                        .init(
                            file: template.file,
                            line: element.line,
                            message: "unknown directive @\(name); "
                                + Nearest.advice(name, among: Self.directives)
                        )
                    )
                    continue
                }
                // Sentences of the consultation are read as those of its template; generated ones are not.
                let isDrafted = name == "prospects"
                if isDrafted {
                    faults += ProspectComposer(data: data)
                        .faults(file: template.file, line: element.line)
                }
                add(blocks.map { Draft(block: $0, line: isDrafted ? element.line : nil) })
            }
        }
        // A part with nothing to say is not printed, nor numbered.
        parts.removeAll { part in
            !part.drafts.contains { if case .paragraph = $0.block { true } else { false } }
        }
        let resolver = ReferenceResolver(
            data: data,
            lists: lists,
            labels: Self.labels(in: parts.flatMap(\.drafts))
        )
        let remarks = cautions + [remark].compactMap(\.self)
        var document = frame(remark: remarks.isEmpty ? nil : wording.sentences(remarks))
        document.parts = parts.map { part in
            Document.Part(
                title: part.title,
                blocks: part.drafts.map { resolved($0, by: resolver) }
            )
        }
        faults += resolver.faults
        guard faults.isEmpty else {
            throw TemplateError(
                faults: faults.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
            )
        }
        document.notes = resolver.notes
        document.tables = AnnexComposer(data: data, declared: declaredTables).tables()
        if speaksOfMechanisms {
            document.tables += RegisterAnnex(registers: registers).tables()
            document.tables += [RegisterAnnex.symbols(registers, in: document.paragraphs)]
                .compactMap { $0 }
        }
        return document
    }

    /// What an edition says of itself before its own remark, as the function `rapporteur.remark` does.
    private var cautions: [String] {
        let facts = data.facts
        return [
            facts.asOf.map { wording(.notAsDeclared, ["symbol": facts.symbol, "date": $0]) },
            facts.suppressBelow.map { wording(.numbersHidden, ["number": String($0)]) },
        ].compactMap(\.self)
    }

    /// Every directive; `Reports/templates.md` explains them to whoever writes a text.
    static let directives = [
        "rounds", "questions", "bodies", "gaps", "requests", "response", "prospects",
    ]

    /// Whether the template has a part on mechanisms, whose tables then stand in the annex.
    private var speaksOfMechanisms: Bool {
        template.elements.contains {
            if case .directive("bodies", _) = $0.content { true } else { false }
        }
    }

    /// What a directive stands for, or `nil` if there is none of that name.
    private func generated(
        _ name: String,
        _ argument: String,
        _ registers: Registers,
        _ names: NameBook
    ) -> [Document.Block]? {
        switch name {
        case "rounds": RoundComposer(data: data, replies: repliesByRound).blocks()
        case "questions": QuestionComposer(data: data).blocks()
        case "bodies": BodyComposer(registers: registers, names: names).blocks(system: argument)
        case "gaps": CoverageComposer(registers: registers).gaps()
        case "requests": RequestComposer(registers: registers).blocks()
        case "response": response()
        case "prospects": ProspectComposer(data: data).blocks
        default: nil
        }
    }

    /// The response rate, the same kind of respondent above and below the line.
    private func response() -> [Document.Block] {
        guard let rate = data.rows("rates").first,
            let count = rate["respondents"].flatMap({ Int($0) }),
            count > 0, let base = rate["base"].flatMap({ Int($0) }),
            let percent = Percentages.told(count, of: base)
        else { return [] }
        return .paragraph(
            wording(
                .responseRate,
                ["count": count, "members": data.facts.members, "share": percent]
            )
        )
    }

    private static func labels(in drafts: [Draft]) -> [String: Int] {
        var (labels, number) = ([String: Int](), 0)
        for draft in drafts {
            guard case .paragraph(let label, _, _) = draft.block else { continue }
            number += 1
            if let label { labels[label] = number }
        }
        return labels
    }

    private func resolved(_ draft: Draft, by resolver: ReferenceResolver) -> Document.Block {
        guard let line = draft.line, case .paragraph(let label, let text, let items) = draft.block
        else { return draft.block }
        return .paragraph(
            label: label,
            text: resolver.resolve(text, file: template.file, line: line),
            items: items.map { resolver.resolve($0, file: template.file, line: line) }
        )
    }

    private func frame(remark: String?) -> Document {
        let facts = data.facts
        let languages: [String: Phrase] = [
            "ar": .arabic, "en": .english, "es": .spanish, "fr": .french, "ru": .russian,
            "zh": .chinese,
        ]
        return Document(
            wording: wording,
            masthead: Document.Masthead(
                organ: wording.term(facts.organ ?? "General Assembly"),
                symbol: facts.name,
                distribution: wording(
                    .distribution,
                    ["distribution": wording.term(facts.distribution ?? "general")]
                ),
                date: facts.issuedOn.map(wording.rules.date),
                originalLanguage: wording(
                    .original,
                    ["language": wording(languages[facts.originalLanguage ?? "en"] ?? .english)]
                ),
                session: facts.session.map(wording.term),
                agendaItem: facts.agendaItem.map {
                    wording(.agendaItem, ["item": wording.rules.agendaItem($0)])
                }
            ),
            title: facts.title,
            subtitle: wording(.author),
            remark: remark
        )
    }
}
