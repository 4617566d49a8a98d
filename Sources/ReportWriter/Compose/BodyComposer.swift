/// Writes about mechanisms from the registers: what they are, what they did, what lies ahead.
struct BodyComposer {
    private let data: ReportData
    private let bodies: [Body]
    private let events: [[String: String]]
    private let participations: [[String: String]]
    private let coverage: [[String: String]]
    private let concerns: [String: [String: String]]

    /// A row of the register of bodies.
    struct Body {
        var code: String
        var row: [String: String]

        subscript(_ column: String) -> String { row[column] ?? "" }

        var label: String { self["label"] }
        /// The name by which later mentions call it.
        var called: String { self["short"].isEmpty ? label : self["short"] }
        /// The name with its short form, as at first mention.
        var introduced: String { self["short"].isEmpty ? label : "\(label) (\(self["short"]))" }
    }

    init(data: ReportData) {
        self.data = data
        bodies = data.rows("bodies").map { Body(code: $0["body"] ?? "", row: $0) }
        events = data.rows("events")
        participations = data.rows("participations")
        coverage = data.rows("coverage")
        concerns = Dictionary(
            data.rows("concerns").map { ($0["concern"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The mechanisms of a system, each main one as a section, the others together at the end.
    func blocks(system: String) -> [Document.Block] {
        let mains = bodies.filter { $0["role"] == "main" && $0["system"] == system }
        let covered = Set(mains.flatMap { family(of: $0).map(\.code) })
        var blocks: [Document.Block] = []
        for body in mains {
            blocks.append(.section(body.label))
            blocks += paragraphs(of: body)
        }
        let others = bodies.filter {
            $0["system"] == system && !covered.contains($0.code) && $0["role"] != "comparator"
        }
        guard !others.isEmpty else { return blocks }
        blocks.append(.section("Other bodies that take part"))
        blocks.append(
            .listing(
                "The following bodies take part in the work or are concerned with it:",
                others.map { "The \($0.introduced), which \(relative($0["mandate"]))" }
            )
        )
        blocks += eventBlocks(of: others, owner: nil)
        blocks += coverageBlocks(of: others)
        return blocks
    }

    /// Concerns of Governments that no body treats, and those treated by inference only.
    func gaps() -> [Document.Block] {
        let raised = data.rows("concerns").filter { $0["raised_by"] == "governments" }
        let none = raised.filter { $0["bodies_stated"] == "0" && $0["bodies_inferred"] == "0" }
        let inferred = raised.filter { $0["bodies_stated"] == "0" && $0["bodies_inferred"] != "0" }
        var sentences: [String] = []
        if !none.isEmpty {
            let verb = none.count == 1 ? "is" : "are"
            sentences.append(
                "Of the concerns that Governments raised, the following \(verb) treated by no mechanism "
                    + "on record: \(English.list(none.compactMap { $0["label"] }))."
            )
        }
        if !inferred.isEmpty {
            let verb = inferred.count == 1 ? "is" : "are"
            sentences.append(
                "That mechanisms treat the following can only be inferred and \(verb) not stated: "
                    .replacing(" and are", with: " and is")
                    + "\(English.list(inferred.compactMap { $0["label"] }))."
            )
        }
        guard !sentences.isEmpty else { return [] }
        return [.paragraph(label: nil, text: sentences.joined(separator: " "), items: [])]
    }

    private func paragraphs(of body: Body) -> [Document.Block] {
        let family = family(of: body)
        var blocks: [Document.Block] = [.paragraph(label: nil, text: introduction(body), items: [])]
        let below = family.dropFirst()
        if !below.isEmpty {
            let text = below.count == 1 ? "One body belongs to it:" : "The following belong to it:"
            blocks.append(
                .listing(
                    text,
                    below.map {
                        "The \($0.introduced)\(apposition($0)), which \(relative($0["mandate"]))"
                    }
                )
            )
        }
        blocks += participantBlocks(of: family, owner: body)
        blocks += eventBlocks(of: family, owner: body)
        blocks += coverageBlocks(of: family)
        return blocks
    }

    /// A body and everything below it, parents first.
    private func family(of body: Body) -> [Body] {
        [body]
            + bodies.filter {
                $0["parent"] == body.code && $0["role"] != "main" && $0["role"] != "organ"
            }
            .flatMap { family(of: $0) }
    }

    private func introduction(_ body: Body) -> String {
        let apposition = apposition(body)
        var text =
            "The \(body.introduced)\(apposition)\(apposition.isEmpty ? "" : ",") \(body["mandate"])."
        if let parent = bodies.first(where: { $0.code == body["parent"] }) {
            text += " It reports to the \(parent.label)."
        }
        let levels = body["levels"].split(separator: ";").map(String.init)
        if !levels.isEmpty {
            text +=
                " The work lies at the \(English.list(levels)) "
                + "\(English.noun("level", for: levels.count))"
            text += body["cross_sectoral"] == "yes" ? " and is cross-sectoral." : "."
        }
        if let observers = Int(body["observers_stated"]) {
            text +=
                " \(English.numberAtStart(observers)) \(English.noun("observer", for: observers)) attend."
        }
        return text
    }

    /// What a body is, as it follows its name: ", an expert committee, established in 1997".
    private func apposition(_ body: Body) -> String {
        var parts: [String] = []
        if !body["kind_label"].isEmpty {
            var kind = "\(English.article(body["kind_label"])) \(body["kind_label"])"
            if let members = Int(body["members_stated"]) {
                kind += " of \(English.number(members)) \(English.noun("member", for: members))"
            }
            parts.append(kind)
        }
        let founded = English.partialDate(
            from: body.row["date_from"],
            to: body.row["date_to"],
            precision: body.row["precision"]
        )
        if !founded.isEmpty {
            parts.append("established \(English.preposition(body.row["precision"])) \(founded)")
        }
        let ended = English.partialDate(
            from: body.row["ended_from"],
            to: body.row["ended_to"],
            precision: "month"
        )
        if !ended.isEmpty { parts.append("in existence until \(ended)") }
        return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
    }

    /// A mandate as it follows "which".
    private func relative(_ mandate: String) -> String {
        mandate.isEmpty ? "is named in the replies" : mandate
    }

    private func participantBlocks(of family: [Body], owner: Body) -> [Document.Block] {
        var items: [String] = []
        for body in family {
            let own = participations.filter { $0["body"] == body.code }
            for role in Self.inOrder(own.compactMap { $0["role"] }) {
                let names = own.filter { $0["role"] == role }.map { row in
                    let name = row["name"] ?? ""
                    return row["participant_kind"] == "organization" ? "the \(name)" : name
                }
                let title = Self.roleTitle(role, count: names.count)
                let place = body.code == owner.code ? "" : "in the \(body.called): "
                items.append("\(place)\(English.list(names)) (\(title))")
            }
        }
        guard !items.isEmpty else { return [] }
        return [
            .listing(
                "Participation on record:",
                items
            )
        ]
    }

    /// "equal_participant" is "equal participants" for several; "took_part" stays as it is.
    private static func roleTitle(_ role: String, count: Int) -> String {
        let words = role.replacing(/^co_/, with: "co-").split(separator: "_").map { word in
            word == "government" ? "Government" : String(word)
        }
        guard count > 1, let last = words.last, countable.contains(where: last.hasSuffix) else {
            return words.joined(separator: " ")
        }
        return (words.dropLast() + [English.noun(last, for: count)]).joined(separator: " ")
    }

    /// Endings of roles that several may have together.
    private static let countable = [
        "Government", "participant", "member", "observer", "organizer", "agency", "party", "State",
    ]

    private static func inOrder(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }

    private func eventBlocks(of family: [Body], owner: Body?) -> [Document.Block] {
        let codes = Dictionary(
            family.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let own = events.filter { codes[$0["body"] ?? ""] != nil }
        let groups: [(text: String, statuses: [String])] = [
            ("The following is on record:", ["held"]),
            ("The following is under way:", ["ongoing"]),
            ("The following was planned at the cut-off date:", ["planned"]),
            ("The following was planned for an earlier date and is not on record:", ["overdue"]),
        ]
        return groups.compactMap { group in
            let found = own.filter { group.statuses.contains($0["status"] ?? "") }
            guard !found.isEmpty else { return nil }
            return .listing(
                group.text,
                found.map { item(of: $0, codes: codes, owner: owner) }
            )
        }
    }

    private func item(
        of event: [String: String],
        codes: [String: Body],
        owner: Body?
    ) -> String {
        let date = English.partialDate(
            from: event["date_from"],
            to: event["date_to"],
            precision: event["precision"]
        )
        var text = date.isEmpty ? "" : English.capitalized(date) + ": "
        if let body = codes[event["body"] ?? ""], body.code != owner?.code {
            text += "\(body.called): "
        }
        let title = event["title"] ?? ""
        text +=
            title.prefix(1).lowercased() == title.prefix(1) || Self.beginsWithName(title)
            ? title : title.prefix(1).lowercased() + title.dropFirst()
        var details: [String] = []
        if let place = event["place"], !place.isEmpty { details.append(place) }
        if let symbol = event["symbol"], !symbol.isEmpty { details.append(symbol) }
        if date.isEmpty { details.append("no date given") }
        return details.isEmpty ? text : text + " (\(details.joined(separator: "; ")))"
    }

    /// Whether a title begins with a word that keeps its capital: an acronym or a proper name.
    private static func beginsWithName(_ title: String) -> Bool {
        let word = title.prefix { $0 != " " }
        let names = [
            "General", "Secretary-General", "Central", "Programme", "Regional", "Migration",
            "Migrant",
        ]
        return word.dropFirst().contains { $0.isUppercase } || names.contains(String(word))
    }

    private func coverageBlocks(of family: [Body]) -> [Document.Block] {
        let codes = Set(family.map(\.code))
        let own = coverage.filter { codes.contains($0["body"] ?? "") }
        var sentences: [String] = []
        for (basis, opening) in [
            ("stated", "The concerns that are stated to be treated there are"),
            ("inferred", "By inference, the following are treated, too:"),
        ] {
            let rows = own.filter { $0["basis"] == basis }
            let labels = Self.inOrder(
                rows.sorted { position($0) < position($1) }.compactMap {
                    concerns[$0["concern"] ?? ""]?["label"]
                }
            )
            guard !labels.isEmpty else { continue }
            sentences.append("\(opening) \(English.list(labels)).")
        }
        guard !sentences.isEmpty else { return [] }
        return [.paragraph(label: nil, text: sentences.joined(separator: " "), items: [])]
    }

    private func position(_ row: [String: String]) -> Int {
        data.rows("concerns").firstIndex { $0["concern"] == row["concern"] } ?? 0
    }
}

extension Document.Block {
    /// A paragraph with sub-paragraphs; a single one is part of the sentence.
    static func listing(_ text: String, _ items: [String]) -> Document.Block {
        guard items.count > 1 else {
            let item = items.first ?? ""
            let name = item.hasPrefix("The ") ? "the " + item.dropFirst(4) : item
            return .paragraph(label: nil, text: "\(text) \(name).", items: [])
        }
        let punctuated = items.enumerated().map { index, item in
            item + (index == items.count - 1 ? "." : ";")
        }
        return .paragraph(label: nil, text: text, items: punctuated)
    }
}
