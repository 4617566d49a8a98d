/// Writes the parts on mechanisms from the registers: what each is, did, and has ahead.
struct BodyComposer {
    let registers: Registers
    let names: NameBook

    private var wording: Wording { registers.wording }

    /// The mechanisms of a system, each main one as a section, the others together at the end.
    func blocks(system: String) -> [Document.Block] {
        var blocks: [Document.Block] = []
        for body in registers.mains(system: system) {
            blocks.append(.section(body.label))
            blocks += paragraphs(of: body)
        }
        let others = registers.others(system: system)
        guard !others.isEmpty else { return blocks }
        blocks.append(.section(wording(.otherBodies)))
        blocks += .paragraph(
            wording.sentences(others.map { sentences(on: $0, predecessors: false) })
        )
        let events = EventComposer(registers: registers, names: names)
        for body in others {
            blocks += ParticipantComposer(registers: registers, names: names).blocks(of: [body])
            blocks += events.record(of: body, named: names.name(body))
        }
        blocks += SeriesComposer(registers: registers, names: names).blocks(of: others)
        blocks += DeedComposer(registers: registers, names: names).blocks(of: others)
        blocks += CoverageComposer(registers: registers).blocks(of: others)
        return blocks
    }

    private func paragraphs(of body: Registers.Body) -> [Document.Block] {
        let family = registers.family(of: body)
        let events = EventComposer(registers: registers, names: names)
        var blocks: [Document.Block] = .paragraph(introduction(body))
        blocks += .paragraph(
            wording.sentences(family.dropFirst().map { sentences(on: $0, predecessors: true) })
        )
        blocks += ParticipantComposer(registers: registers, names: names).blocks(of: family)
        blocks += events.record(of: body, named: names.name(body))
        blocks += events.records(ofSubsidiaries: Array(family.dropFirst()))
        blocks += events.outlook(of: family)
        blocks += SeriesComposer(registers: registers, names: names).blocks(of: family)
        blocks += DeedComposer(registers: registers, names: names).blocks(of: family)
        blocks += CoverageComposer(registers: registers).blocks(of: family)
        return blocks
    }

    private func introduction(_ body: Registers.Body) -> String {
        let name = names.nameInFull(body)
        let parent = registers.body(body["parent"]).map { names.name($0) }
        var sentences = [sentence(on: body, named: name, parent: parent), levels(body)]
        if let observers = Int(body["observers_stated"]) {
            sentences.append(wording(.bodyObservers, ["observers": observers]))
        }
        return wording.sentences(sentences)
    }

    /// One body in a sentence or two, and what it took the place of.
    private func sentences(on body: Registers.Body, predecessors: Bool) -> String {
        let former = registers.body(body["predecessor"]).map { names.name($0) }
        var sentences = [sentence(on: body, named: names.name(body), parent: nil), ended(body)]
        if predecessors, let former {
            sentences.append(wording(.bodyReplaced, ["former": former]))
        }
        return wording.sentences(sentences)
    }

    /// What a body is and what it is there for.
    private func sentence(
        on body: Registers.Body,
        named name: String,
        parent: String?
    ) -> String {
        wording(
            .bodyIs,
            [
                "name": name, "kind": body["kind_label"], "members": Int(body["members_stated"]),
                "founded": wording.date(body.row), "parent": parent, "mandate": body["mandate"],
            ]
        )
    }

    private func ended(_ body: Registers.Body) -> String {
        let sameMonth = body["ended_from"].prefix(7) == body["ended_to"].prefix(7)
        let date = wording.rules.partialDate(
            from: body.row["ended_from"],
            to: body.row["ended_to"],
            precision: body["ended_from"] == body["ended_to"]
                ? "day" : sameMonth ? "month" : "year"
        )
        return date.isEmpty ? "" : wording(.bodyEnded, ["date": date])
    }

    private func levels(_ body: Registers.Body) -> String {
        let levels = body["levels"].split(separator: ";").map { wording.term(String($0)) }
        let isCrossSectoral = body["cross_sectoral"] == "yes"
        guard isCrossSectoral || !levels.isEmpty else { return "" }
        return wording(.bodyLevels, ["crossSectoral": isCrossSectoral, "levels": levels])
    }
}

extension [Document.Block] {
    /// One paragraph without sub-paragraphs, or none where there is nothing to say.
    static func paragraph(_ text: String) -> [Document.Block] {
        text.isEmpty ? [] : [.paragraph(label: nil, text: text, items: [])]
    }
}
