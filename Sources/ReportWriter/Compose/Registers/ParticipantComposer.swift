/// Writes who takes part in which body and how: a sentence for each body and meeting.
struct ParticipantComposer {
    let registers: Registers
    let names: NameBook

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        .paragraph(family.flatMap(sentences).joined(separator: " "))
    }

    private func sentences(_ body: Registers.Body) -> [String] {
        let own = registers.participations(in: body)
        return own.map { $0["event"] ?? "" }.distinct.sorted { order($0) < order($1) }.map {
            event in
            let rows = own.filter { ($0["event"] ?? "") == event }
            let meeting = registers.events(of: body).first { $0["event"] == event }
            return meeting.map { sentence(rows, at: $0) } ?? sentence(rows, in: body)
        }
    }

    private func sentence(_ rows: [Registers.Entry], in body: Registers.Body) -> String {
        let roles = rows.compactMap { $0["role"] }.distinct
        guard let role = roles.first, roles.count == 1 else {
            return "In \(names.name(body)), " + joined(clauses(rows, roles, isPast: false))
        }
        let clause = clauses(rows, roles, isPast: false)[0]
        return "\(English.capitalized(clause)) \(BodyPhrases.link(role))\(names.name(body))."
    }

    private func sentence(_ rows: [Registers.Entry], at meeting: Registers.Entry) -> String {
        let roles = rows.compactMap { $0["role"] }.distinct
        let isPast = meeting["status"] == "held"
        return "At the \(meeting["title"] ?? ""), " + joined(clauses(rows, roles, isPast: isPast))
    }

    /// Who does what, a clause for each role.
    private func clauses(
        _ rows: [Registers.Entry],
        _ roles: [String],
        isPast: Bool
    ) -> [String] {
        roles.map { role in
            let people = rows.filter { $0["role"] == role }
            // A group of unnamed States is several, though it stands in one row.
            let count = people.contains { $0["participant_kind"] == "group" } ? 2 : people.count
            return "\(English.list(people.map(name))) "
                + BodyPhrases.role(role, count: count, isPast: isPast)
        }
    }

    /// Clauses as one sentence, or as several where a list within them needs the semicolons.
    private func joined(_ clauses: [String]) -> String {
        guard clauses.contains(where: { $0.contains(";") }) else {
            return clauses.joined(separator: "; ") + "."
        }
        return ([clauses[0]] + clauses.dropFirst().map(English.capitalized))
            .joined(separator: ". ") + "."
    }

    private func order(_ event: String) -> Int {
        registers.order(ofEvent: event)
    }

    private func name(_ row: Registers.Entry) -> String {
        if let body = registers.body(row["participant"] ?? "") { return names.name(body) }
        return row["participant_kind"] == "group"
            ? BodyPhrases.words(row["name"] ?? "") : row["name"] ?? ""
    }
}

extension [String] {
    /// The values in the order of their first occurrence.
    var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
