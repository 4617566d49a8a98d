/// The English of the parts on mechanisms: every phrase that is not a name or a title.
enum BodyPhrases {
    /// What a body is, after its name: "an expert working group of five members established in 1997".
    static func apposition(_ body: Registers.Body) -> String {
        var text = ""
        let kind = body["kind_label"]
        if !kind.isEmpty {
            text = "\(English.article(kind)) \(kind)"
            if let members = Int(body["members_stated"]) {
                text += " of \(English.number(members)) \(English.noun("member", for: members))"
            }
        }
        let founded = date(body.row, "date_from", "date_to", "precision")
        if !founded.isEmpty { text += (text.isEmpty ? "" : " ") + "established \(founded)" }
        return text
    }

    /// When something was, with its preposition; empty without a date.
    static func date(
        _ row: Registers.Entry,
        _ from: String = "date_from",
        _ to: String = "date_to",
        _ precision: String = "precision"
    ) -> String {
        let date = English.partialDate(from: row[from], to: row[to], precision: row[precision])
        return date.isEmpty ? "" : "\(English.preposition(row[precision])) \(date)"
    }

    /// When a body ended, as a sentence of its own.
    static func ended(_ body: Registers.Body) -> String {
        let sameMonth = body["ended_from"].prefix(7) == body["ended_to"].prefix(7)
        let date = English.partialDate(
            from: body.row["ended_from"],
            to: body.row["ended_to"],
            precision: body["ended_from"] == body["ended_to"]
                ? "day" : sameMonth ? "month" : "year"
        )
        return date.isEmpty ? "" : " It existed until \(date)."
    }

    static func levels(_ body: Registers.Body) -> String {
        let levels = body["levels"].split(separator: ";").map(String.init)
        let noun = English.noun("level", for: levels.count)
        switch (levels.isEmpty, body["cross_sectoral"] == "yes") {
        case (true, true): return " Its work is cross-sectoral."
        case (true, false): return ""
        case (false, true):
            return " Its work is cross-sectoral and lies at the \(English.list(levels)) \(noun)."
        case (false, false): return " Its work lies at the \(English.list(levels)) \(noun)."
        }
    }

    /// What somebody does in a body, after the name: "is in the chair", "took part as observers".
    static func role(_ role: String, count: Int, isPast: Bool = false) -> String {
        let one = count == 1
        let (are, were) = (one ? "is" : "are", one ? "was" : "were")
        switch role {
        case "attends": return one ? "attends" : "attend"
        case "took_part": return "took part"
        case "represented": return "\(were) represented"
        case "invited": return one ? "has been invited" : "have been invited"
        case "invited_observer": return "\(were) to be invited as observers"
        case "logistic_support":
            return one ? "gives logistic support" : "give logistic support"
        case "asked_to_convene": return "\(were) asked to convene it"
        case "convener_and_chair": return "convened and chaired it"
        case "chair": return "\(are) in the chair"
        case "organizer": return one ? "was the organizer" : "were organizers"
        case "co_organizer": return one ? "was a co-organizer" : "were co-organizers"
        case "member", "observer":
            let noun = English.noun(role, for: count)
            return one ? "is \(English.article(noun)) \(noun)" : "are \(noun)"
        default:
            let words = role.split(separator: "_").map { $0 == "government" ? "Government" : $0 }
            let noun = English.noun(String(words.last ?? ""), for: count)
            let title = (words.dropLast() + [Substring(noun)]).joined(separator: " ")
            return "\(isPast ? "took" : one ? "takes" : "take") part as \(title)"
        }
    }

    /// How the body follows where one clause says all: "attends the Commission".
    static func link(_ role: String) -> String {
        switch role {
        case "attends": ""
        case "invited": "to attend "
        case "logistic_support": "to "
        case "organizer", "co_organizer": "of "
        default: "in "
        }
    }

    /// What happened, one sentence a date, after an opening that names whose record it is.
    static func record(_ whose: String, _ dated: [(date: String, things: [String])]) -> String {
        guard let first = dated.first else { return "" }
        if dated.count == 1 {
            return "The record \(whose) shows, \(first.date), \(English.list(first.things))."
        }
        var text = "The record \(whose) begins \(first.date) with \(English.list(first.things))."
        for (index, group) in dated.dropFirst().enumerated() {
            let verb = index % 2 == 0 ? "followed" : "came"
            text += " \(English.capitalized(group.date)) \(verb) \(English.list(group.things))."
        }
        return text
    }

    /// What is on record without a date; alone, or after what has one.
    static func undated(_ things: [String], alone whose: String?) -> String {
        guard let whose else { return " It also shows, without a date, \(English.list(things))." }
        return "The record \(whose) shows, without a date, \(English.list(things))."
    }

    static func ahead(_ dated: [String], undated: [String]) -> String {
        var sentences: [String] = []
        if !dated.isEmpty {
            sentences.append("Still ahead at the cut-off date lay \(English.list(dated)).")
        }
        if !undated.isEmpty {
            sentences.append("Foreseen without a date remained \(English.list(undated)).")
        }
        return sentences.joined(separator: " ")
    }

    static func overdue(_ things: [String]) -> String {
        "The record does not show what was planned for a time that has passed, namely "
            + "\(English.list(things))."
    }

    /// Activities of one class; the class is a code of the register.
    static func activities(_ kind: String, _ things: [String], of whose: String) -> String {
        "The class \"\(words(kind))\" of \(whose) activities holds \(English.list(things))."
    }

    /// What was undertaken apart from commitments, by the kind that the register gives it.
    static func undertaking(_ kind: String, _ things: [String], progress: String) -> String {
        let heading =
            [
                "plan_item": "Items of the plan", "country_plan": "Country plans",
                "alignment": "Alignment of programmes", "criterion": "Criteria",
            ][kind] ?? English.capitalized(words(kind))
        return "\(heading): \(English.list(things)); \(progress)."
    }

    /// "humanitarian" from "humanitarian", "technical cooperation" from "technical_cooperation".
    static func words(_ code: String) -> String { code.replacing("_", with: " ") }
}

extension English {
    /// The form of a verb that goes with a list of things.
    static func verb(_ singular: String, _ things: [String]) -> String {
        noun(singular, for: things.count)
    }
}
