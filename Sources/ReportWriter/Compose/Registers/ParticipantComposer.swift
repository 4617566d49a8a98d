/// Writes who takes part in which body and how: a sentence for each body and meeting.
struct ParticipantComposer {
    let registers: Registers
    let names: NameBook

    private var wording: Wording { registers.wording }

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        .paragraph(wording.sentences(family.flatMap(sentences)))
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
            let name = names.name(body)
            return wording(
                .participantsIn,
                ["body": name, "clauses": roles.map { clause(rows, $0) }]
            )
        }
        return wording(.oneRole, ["clause": clause(rows, role, in: body)])
    }

    private func sentence(_ rows: [Registers.Entry], at meeting: Registers.Entry) -> String {
        let roles = rows.compactMap { $0["role"] }.distinct
        let isPast = meeting["status"] == "held"
        return wording(
            .participantsAt,
            [
                "event": meeting["title"] ?? "",
                "clauses": roles.map { clause(rows, $0, isPast: isPast) },
            ]
        )
    }

    /// The sentences that the catalogue has for a role; for others the role is named.
    private static let phrases: [String: Phrase] = [
        "attends": .roleAttends, "took_part": .roleTookPart, "represented": .roleRepresented,
        "invited": .roleInvited, "invited_observer": .roleInvitedObserver,
        "logistic_support": .roleLogisticSupport, "asked_to_convene": .roleAskedToConvene,
        "convener_and_chair": .roleConvenerAndChair, "chair": .roleChair,
        "organizer": .roleOrganizer, "co_organizer": .roleCoOrganizer, "member": .roleMember,
        "observer": .roleObserver,
    ]

    /// Who has a role; with a body, the clause is all that is said of it.
    private func clause(
        _ rows: [Registers.Entry],
        _ role: String,
        in body: Registers.Body? = nil,
        isPast: Bool = false
    ) -> String {
        let people = rows.filter { $0["role"] == role }
        // A group of unnamed States is several, though it stands in one row.
        let count = people.contains { $0["participant_kind"] == "group" } ? 2 : people.count
        let participants = inOrder(people).map(name)
        let phrase = Self.phrases[role]
        return wording(
            phrase ?? .roleOther,
            [
                "names": participants, "count": count, "body": body.map { names.name($0) },
                "past": isPast, "role": phrase == nil ? wording.term(role, count: count) : "",
            ]
        )
    }

    private func order(_ event: String) -> Int {
        registers.order(ofEvent: event)
    }

    /// States in the alphabetical order of the language, where nobody else is among them.
    private func inOrder(_ people: [Registers.Entry]) -> [Registers.Entry] {
        guard people.allSatisfy({ $0["participant_kind"] == "state" }) else { return people }
        return wording.rules.inOrderOfStates(people) { $0["name"] ?? "" }
    }

    private func name(_ row: Registers.Entry) -> String {
        if let body = registers.body(row["participant"] ?? "") { return names.name(body) }
        let name = row["name"] ?? ""
        // Who has no name of its own stands there by its code.
        return name == row["participant"] ? wording.term(name) : name
    }
}

extension [String] {
    /// The values in the order of their first occurrence.
    var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
