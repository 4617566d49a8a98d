/// Writes what happened, what lies ahead and what is overdue, from the register of events.
struct EventComposer {
    let registers: Registers
    let names: NameBook

    private var wording: Wording { registers.wording }

    /// What is on record of one body.
    func record(of body: Registers.Body, named name: String) -> [Document.Block] {
        .paragraph(text(of: body, named: name))
    }

    /// What is on record of the bodies below a mechanism, in one paragraph.
    func records(ofSubsidiaries bodies: [Registers.Body]) -> [Document.Block] {
        let texts = bodies.compactMap { body in
            happened(body).isEmpty ? nil : text(of: body, named: names.name(body))
        }
        return .paragraph(wording.sentences(texts))
    }

    /// What lies ahead of a mechanism and what is overdue.
    func outlook(of family: [Registers.Body]) -> [Document.Block] {
        let planned = family.flatMap { body in
            registers.events(of: body).filter { ["planned", "overdue"].contains($0["status"]) }
        }.sorted { order($0) < order($1) }
        let ahead = planned.filter { $0["status"] == "planned" }
        let overdue = planned.filter { $0["status"] == "overdue" }
        let undated = ahead.filter { $0["date_from"] == nil }
        let sentences = [
            sentence(.ahead, ahead.filter { $0["date_from"] != nil }.map(dated)),
            sentence(.aheadUndated, undated.map(phrase)),
        ]
        return .paragraph(wording.sentences(sentences))
            + .paragraph(sentence(.overdue, overdue.map(dated)))
    }

    private func sentence(_ phrase: Phrase, _ events: [String]) -> String {
        events.isEmpty ? "" : wording(phrase, ["events": events])
    }

    private func dated(_ event: Registers.Entry) -> String {
        wording(.eventDated, ["event": phrase(event), "date": wording.date(event)])
    }

    private func happened(_ body: Registers.Body) -> [Registers.Entry] {
        registers.events(of: body).filter {
            ["held", "ongoing"].contains($0["status"]) && $0["aggregate"] != "yes"
        }
    }

    /// What happened, one sentence a date, and at last what has none.
    private func text(of body: Registers.Body, named name: String) -> String {
        let events = happened(body)
        var groups: [(date: String, events: [String])] = []
        for event in events where event["date_from"] != nil {
            let date = wording.date(event)
            if groups.last?.date == date {
                groups[groups.count - 1].events.append(phrase(event))
            } else {
                groups.append((date, [phrase(event)]))
            }
        }
        var sentences = groups.enumerated().map { index, group in
            let phrase: Phrase =
                switch index {
                case 0: groups.count == 1 ? .recordOfOneDate : .recordBegins
                default: index % 2 == 1 ? .recordFollowed : .recordCame
                }
            return wording(phrase, ["body": name, "date": group.date, "events": group.events])
        }
        let undated = events.filter { $0["date_from"] == nil }.map(phrase)
        if !undated.isEmpty {
            let phrase: Phrase = groups.isEmpty ? .recordUndated : .recordUndatedToo
            sentences.append(wording(phrase, ["body": name, "events": undated]))
        }
        return wording.sentences(sentences)
    }

    private func order(_ event: Registers.Entry) -> Int {
        registers.order(ofEvent: event["event"] ?? "")
    }

    /// An event as a noun, and what else is known of it in brackets.
    func phrase(_ event: Registers.Entry) -> String {
        let title = event["title"] ?? ""
        var details: [String] = []
        if let place = event["place"], !title.contains(place) { details.append(place) }
        if let symbol = event["symbol"] { details.append(wording.term(symbol)) }
        return wording(
            .eventName,
            [
                "event": title,
                "details": details.joined(separator: wording.rules.lists.semicolon),
            ]
        )
    }
}
