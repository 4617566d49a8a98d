import Consultation

/// What the columns of a wide file hold, and which bits of the tally index their options set.
struct WideLayout: Sendable {
    /// What a column holds.
    enum Role: Sendable {
        case reply, respondent, round, receivedOn, receivedBy, document, remark
        /// A column in which only certain words make a row that can be stored as it stands.
        case fixed([String])
        /// A question with options.
        case options
        /// A number, or a range, at this place among the numbers of a row.
        case number(place: Int, isRange: Bool)
    }

    struct Column: Sendable {
        var name: String
        var role: Role
        /// The slot of who gave a number, for a question of numbers.
        var slot = -1
    }

    /// A question of numbers and the place of its lower and upper bound among the numbers of a row.
    struct Number: Sendable {
        var question: String
        var low: Int
        var high: Int
    }

    /// The columns, in the order of the file.
    private(set) var columns: [Column] = []
    /// What each slot stands for: an option of a question; `#`, that a number was given; or, behind
    /// all of these, a slice of a number.
    private(set) var slots: [(question: String, option: String)] = []
    private(set) var numbers: [Number] = []
    /// What the numbers of a row set in the tally index, in the order of ``numbers``.
    private(set) var slices: [NumberSlices] = []
    private(set) var slotOf: [String: [String: Int]] = [:]

    /// How many bounds the numbers of a row have.
    var numberPlaces: Int { numbers.map(\.high).max().map { $0 + 1 } ?? 0 }
    /// What the numbers of a row answer, place by place.
    var places: [String] {
        numbers.flatMap { number in
            number.low == number.high
                ? ["\(number.question):low"]
                : ["\(number.question):low", "\(number.question):high"]
        }
    }
    var hasRespondent: Bool {
        columns.contains { if case .respondent = $0.role { true } else { false } }
    }
    var hasDocument: Bool {
        columns.contains { if case .document = $0.role { true } else { false } }
    }
    var hasRemark: Bool { columns.contains { if case .remark = $0.role { true } else { false } } }

    /// Lays out a wide file.
    ///
    /// - Parameters:
    ///   - header: The file's header, as a table without records.
    ///   - options: Question and option of all options, in the order of the codebook.
    ///   - codebook: The kinds of the questions.
    init(header: Table, options: [(question: String, option: String)], codebook: Codebook) {
        for (question, option) in options {
            slotOf[question, default: [:]][option] = slots.count
            slots.append((question, option))
        }
        var roles: [Int: Column] = [:]
        for source in header.sources {
            roles[source.index] = Column(
                name: source.column.name,
                role: Self.role(of: source.column.name)
            )
        }
        for (question, index) in header.answers.sorted(by: { $0.index < $1.index }) {
            let kind = codebook.questions[question]?.kind ?? ""
            var column = Column(name: question, role: .fixed([""]))
            if kind == "single" || kind == "multiple" {
                column.role = .options
            } else if kind == "number" || kind == "range" {
                let place = numberPlaces
                let isRange = kind == "range"
                column.role = .number(place: place, isRange: isRange)
                numbers.append(
                    .init(question: question, low: place, high: place + (isRange ? 1 : 0))
                )
                column.slot = slots.count
                slotOf[question, default: [:]]["#"] = slots.count
                slots.append((question, "#"))
            }
            roles[index] = column
        }
        columns = roles.sorted { $0.key < $1.key }.map(\.value)
        for number in numbers {
            slices.append(
                NumberSlices(low: number.low, high: number.high, first: slots.count)
            )
            slots += slices[slices.count - 1].names.map { (number.question, $0) }
        }
    }

    /// Rows with anything else in these columns are kept one by one, like those of a small file.
    private static func role(of column: String) -> Role {
        switch column {
        case "reply": .reply
        case "respondent": .respondent
        case "round": .round
        case "received_on": .receivedOn
        case "received_by": .receivedBy
        case "document": .document
        case "remark": .remark
        case "status": .fixed(["substantive"])
        case "confidential": .fixed(["", "no"])
        default: .fixed([""])
        }
    }
}
