/// Writes what happened, what lies ahead and what is overdue, from the register of events.
struct EventComposer {
    let registers: Registers
    let names: NameBook

    /// What is on record of one body.
    func record(of body: Registers.Body, opening: String) -> [Document.Block] {
        .paragraph(text(of: body, opening: opening))
    }

    /// What is on record of the bodies below a mechanism, in one paragraph.
    func records(ofSubsidiaries bodies: [Registers.Body]) -> [Document.Block] {
        let texts = bodies.compactMap { body in
            happened(body).isEmpty ? nil : text(of: body, opening: "of \(names.name(body))")
        }
        return .paragraph(texts.joined(separator: " "))
    }

    /// What lies ahead of a mechanism and what is overdue.
    func outlook(of family: [Registers.Body]) -> [Document.Block] {
        let planned = family.flatMap { body in
            registers.events(of: body).filter { ["planned", "overdue"].contains($0["status"]) }
        }.sorted { order($0) < order($1) }
        let ahead = planned.filter { $0["status"] == "planned" }
        let overdue = planned.filter { $0["status"] == "overdue" }
        var blocks: [Document.Block] = .paragraph(
            BodyPhrases.ahead(
                ahead.filter { $0["date_from"] != nil }.map { "\(phrase($0)), \(date($0))" },
                undated: ahead.filter { $0["date_from"] == nil }.map(phrase)
            )
        )
        if !overdue.isEmpty {
            blocks += .paragraph(
                BodyPhrases.overdue(overdue.map { "\(phrase($0)), \(date($0))" })
            )
        }
        return blocks
    }

    private func happened(_ body: Registers.Body) -> [Registers.Entry] {
        registers.events(of: body).filter {
            ["held", "ongoing"].contains($0["status"]) && $0["aggregate"] != "yes"
        }
    }

    private func text(of body: Registers.Body, opening: String) -> String {
        let events = happened(body)
        var groups: [(date: String, things: [String])] = []
        for event in events where event["date_from"] != nil {
            let date = date(event)
            if groups.last?.date == date {
                groups[groups.count - 1].things.append(phrase(event))
            } else {
                groups.append((date, [phrase(event)]))
            }
        }
        var text = BodyPhrases.record(opening, groups)
        let undated = events.filter { $0["date_from"] == nil }.map(phrase)
        if !undated.isEmpty {
            text += BodyPhrases.undated(undated, alone: groups.isEmpty ? opening : nil)
        }
        return text
    }

    private func date(_ event: Registers.Entry) -> String { BodyPhrases.date(event) }

    private func order(_ event: Registers.Entry) -> Int {
        registers.order(ofEvent: event["event"] ?? "")
    }

    /// An event as a noun with its article, and what else is known of it in brackets.
    func phrase(_ event: Registers.Entry) -> String {
        let title = event["title"] ?? ""
        let bare = ["the ", "a ", "an ", "more "].contains { title.hasPrefix($0) }
        var text = bare ? title : "the \(title)"
        var details: [String] = []
        if let place = event["place"], !title.contains(place) { details.append(place) }
        if let symbol = event["symbol"] { details.append(symbol) }
        if !details.isEmpty { text += " (\(details.joined(separator: "; ")))" }
        return text
    }
}
