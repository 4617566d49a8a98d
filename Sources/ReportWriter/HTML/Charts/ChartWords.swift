/// What charts say, in one place.
enum ChartWords {
    static let heading = "Charts"
    static let silent = "kept silent"
    static let notRepliedBefore = "No answer before"

    static func share(_ count: Int, of base: Int) -> String {
        "\(English.inFigures(count)) (\(percent(count, of: base)))"
    }

    static func part(_ count: Int, of whole: Int) -> String {
        "\(English.inFigures(count)) of \(English.inFigures(whole)) (\(percent(count, of: whole)))"
    }

    static func answered(_ question: ReportData.Question) -> String {
        "Of \(English.inFigures(question.asked)) asked, "
            + "\(English.inFigures(question.answered)) answered and "
            + "\(English.inFigures(question.silent)) kept silent."
    }

    static func parts(of title: String) -> String { "\(title), as parts of all who were asked" }

    static let regions = "Members of the United Nations that expressed views, by region"

    static let timeline = "Letters and the replies to them"
    static func letter(_ round: ReportData.Round) -> String {
        let replies = "\(English.inFigures(round.replies)) "
            + English.noun("reply", for: round.replies)
        return "\(English.capitalized(round.title)): \(replies)"
    }
    static func letterTold(_ round: ReportData.Round) -> String {
        letter(round) + ", sent \(ReferenceResolver.sent(round))"
            + (round.dueOn.map { ", due on \(English.date($0))" } ?? "")
    }
    static let timelineNote =
        "A bar is the time from the sending of a letter to the day on which replies were due."
    static func columnsNote(_ unit: String) -> String {
        "Below, replies by the \(unit) in which they were received."
    }
    static let unknownDays = "On which days replies were received is not on record."
    static let (day, month, year) = ("day", "month", "year")
    static func cutoff(_ date: String) -> String { "cut-off date, \(English.date(date))" }
    static func received(_ count: Int, _ stretch: String) -> String {
        "\(stretch): \(English.inFigures(count))"
    }

    static let calendarByYear = "Events of each mechanism by year"
    static let calendarByMonth = "Events of each mechanism by month, around the cut-off date"
    static let calendarNote =
        "A full mark counts what is on record, a framed one what was planned or foreseen at the cut-off date."
    static func heldAndPlanned(_ held: Int, _ planned: Int) -> String {
        [
            held > 0 ? "\(held) on record" : nil, planned > 0 ? "\(planned) foreseen" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    static let coverage = "Which mechanism treats which concern"
    static let coverageNote = "A disc is stated, a ring inferred."
    static let (stated, inferred) = ("stated", "inferred")

    static func moved(_ title: String, since former: String) -> String {
        "\(title): answers in \(former), in rows, and now, in columns"
    }
    static let movedNote = "A framed number counts those who kept to their answer."

    static let together = "Who stands together"
    static func group(_ number: Int, _ members: Int, _ lowest: String) -> String {
        "Group \(number): \(English.inFigures(members)) Governments, alike in \(lowest) of their answers or more"
    }
    static let togetherNote =
        "Each two of a group are alike over the questions that both answered. Groups are suggestions, found from the answers alone."
    static func more(_ count: Int) -> String { "and \(English.inFigures(count)) more" }
    static func left(_ count: Int, _ what: String, table: String) -> String {
        "\(English.inFigures(count)) more \(what) are in tables/\(table).csv."
    }
    static let (mechanisms, concerns, groups) = ("mechanisms", "concerns", "groups")

    /// A share with one decimal, half away from zero, in whole numbers.
    static func percent(_ count: Int, of base: Int) -> String {
        guard base > 0 else { return "-" }
        let tenths = (count * 2000 + base) / (base * 2)
        return "\(tenths / 10).\(tenths % 10)\u{A0}%"
    }
}
