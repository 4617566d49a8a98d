/// Writes the parts on mechanisms from the registers: what each is, did, and has ahead.
struct BodyComposer {
    let registers: Registers
    let names: NameBook

    /// The mechanisms of a system, each main one as a section, the others together at the end.
    func blocks(system: String) -> [Document.Block] {
        var blocks: [Document.Block] = []
        for body in registers.mains(system: system) {
            blocks.append(.section(body.label))
            blocks += paragraphs(of: body)
        }
        let others = registers.others(system: system)
        guard !others.isEmpty else { return blocks }
        blocks.append(.section("Other bodies that take part"))
        blocks += paragraph(
            others.map { sentence(on: $0, predecessors: false) }.joined(separator: " ")
        )
        let events = EventComposer(registers: registers, names: names)
        for body in others {
            blocks += ParticipantComposer(registers: registers, names: names).blocks(of: [body])
            blocks += events.record(of: body, opening: "of \(names.name(body))")
        }
        blocks += SeriesComposer(registers: registers, names: names).blocks(of: others)
        blocks += DeedComposer(registers: registers, names: names).blocks(of: others)
        blocks += CoverageComposer(registers: registers).blocks(of: others, subject: "they")
        return blocks
    }

    private func paragraphs(of body: Registers.Body) -> [Document.Block] {
        let family = registers.family(of: body)
        let events = EventComposer(registers: registers, names: names)
        var blocks = paragraph(introduction(body))
        blocks += paragraph(
            family.dropFirst().map { sentence(on: $0, predecessors: true) }.joined(separator: " ")
        )
        blocks += ParticipantComposer(registers: registers, names: names).blocks(of: family)
        blocks += events.record(of: body, opening: "of \(names.name(body))")
        blocks += events.records(ofSubsidiaries: Array(family.dropFirst()))
        blocks += events.outlook(of: family)
        blocks += SeriesComposer(registers: registers, names: names).blocks(of: family)
        blocks += DeedComposer(registers: registers, names: names).blocks(of: family)
        blocks += CoverageComposer(registers: registers).blocks(of: family, subject: "it")
        return blocks
    }

    private func introduction(_ body: Registers.Body) -> String {
        var text = English.capitalized(names.nameInFull(body))
        var apposition = BodyPhrases.apposition(body)
        if let parent = registers.body(body["parent"]) {
            apposition += apposition.isEmpty ? "which" : " that"
            apposition += " reports to \(names.name(parent))"
        }
        text += apposition.isEmpty ? " " : ", \(apposition), "
        text += body["mandate"].isEmpty ? "is named in the replies" : body["mandate"]
        text += "." + BodyPhrases.levels(body)
        if let observers = Int(body["observers_stated"]) {
            text += " \(English.numberAtStart(observers)) "
            text += "\(English.noun("observer", for: observers)) attend."
        }
        return text
    }

    /// One body in a sentence, and what it took the place of.
    private func sentence(on body: Registers.Body, predecessors: Bool) -> String {
        let former = registers.body(body["predecessor"]).map { names.name($0) }
        var text = names.nameAtStart(body)
        let apposition = BodyPhrases.apposition(body)
        text += apposition.isEmpty ? " " : ", \(apposition), "
        text += body["mandate"].isEmpty ? "is named in the replies" : body["mandate"]
        text += "." + BodyPhrases.ended(body)
        if predecessors, let former { text += " It took the place of \(former)." }
        return text
    }

    private func paragraph(_ text: String) -> [Document.Block] { .paragraph(text) }
}

extension [Document.Block] {
    /// One paragraph without sub-paragraphs, or none where there is nothing to say.
    static func paragraph(_ text: String) -> [Document.Block] {
        text.isEmpty ? [] : [.paragraph(label: nil, text: text, items: [])]
    }
}
