import Consultation

/// Questions and options of a folder, as far as they could be read.
struct Codebook: Sendable {
    struct Question: Sendable {
        var kind: String
        var unit: String
        /// Whom the question was put to; `nil` is everybody.
        var askedOf: Expression?
        /// Whether it has a formula, so that nobody answers it.
        var isComputed: Bool
        /// The parent of each option, `nil` at the top.
        var options: [String: String?]

        var hasNumbers: Bool { kind == "number" || kind == "range" }
        /// Whether an answer is an option of the codebook.
        var hasOptions: Bool { kind == "single" || kind == "multiple" }
    }

    private(set) var questions: [String: Question] = [:]
    let checker: ExpressionChecker

    /// Reads the codebook and finds what is wrong with it.
    static func read(
        _ folder: ConsultationFolder,
        register: StateRegister
    ) -> (codebook: Codebook, faults: [Fault]) {
        var questions: [String: Question] = [:]
        for record in folder.table("questions")?.records ?? [] {
            guard let table = folder.table("questions") else { break }
            questions[table.text(record, "question")] = Question(
                kind: table.text(record, "kind"),
                unit: table.text(record, "unit"),
                isComputed: !table.text(record, "formula").isEmpty,
                options: [:]
            )
        }
        if let table = folder.table("options") {
            for record in table.records {
                let parent = table.text(record, "parent")
                questions[table.text(record, "question")]?
                    .options[table.text(record, "option")] = parent.isEmpty ? .some(nil) : parent
            }
        }
        var codebook = Codebook(
            questions: questions,
            checker: ExpressionChecker(
                questions: questions.mapValues(\.hasNumbers),
                options: questions.mapValues { Set($0.options.keys) },
                dimensions: dimensions(of: folder, register: register)
            )
        )
        let faults = codebook.readAskedOf(folder) + codebook.parentFaults(folder)
        return (codebook, faults)
    }

    /// Whether a sheet tells by itself if it meets an expression: computing is left to the database.
    func isToldBySheet(_ expression: Expression) -> Bool {
        expression.names.allSatisfy { questions[$0]?.isComputed == false }
    }

    /// What to do with an answer to a question that nobody answers.
    static func adviceOnComputed(_ question: String) -> String {
        "\(question) is computed by its formula in questions.csv; leave its answers out"
    }

    /// Whether an option is another one or lies below it.
    func isWithin(_ option: String, _ net: String, of question: String) -> Bool {
        var current: String? = option
        var steps = 0
        while let here = current, steps <= 64 {
            if here == net { return true }
            current = questions[question]?.options[here] ?? nil
            steps += 1
        }
        return false
    }

    private mutating func readAskedOf(_ folder: ConsultationFolder) -> [Fault] {
        guard let table = folder.table("questions") else { return [] }
        var faults: [Fault] = []
        for record in table.records {
            let text = table.text(record, "asked_of")
            do {
                questions[table.text(record, "question")]?.askedOf = try checker.check(text)
            } catch {
                faults.append(table.fault(record, "asked_of", text, error.description))
            }
        }
        return faults
    }

    private func parentFaults(_ folder: ConsultationFolder) -> [Fault] {
        guard let table = folder.table("options") else { return [] }
        return table.records.compactMap { record in
            let parent = table.text(record, "parent")
            let question = table.text(record, "question")
            guard !parent.isEmpty, let options = questions[question]?.options else { return nil }
            guard options[parent] != nil else {
                return table.fault(
                    record,
                    "parent",
                    parent,
                    "no option of \(question); \(Nearest.advice(parent, among: Array(options.keys)))"
                )
            }
            var seen: Set<String> = [table.text(record, "option")]
            var current: String? = parent
            while let here = current {
                guard seen.insert(here).inserted else {
                    return table.fault(record, "parent", parent, "the option lies below itself")
                }
                current = options[here] ?? nil
            }
            return nil
        }
    }

    private static func dimensions(
        of folder: ConsultationFolder,
        register: StateRegister
    ) -> [String: Set<String>] {
        var dimensions = register.dimensions
        if let rounds = folder.table("rounds") {
            dimensions["round"] = Set(rounds.values(of: "round"))
        }
        if let attributes = folder.table("attributes") {
            for record in attributes.records {
                dimensions[attributes.text(record, "attribute"), default: []]
                    .insert(attributes.text(record, "value"))
            }
        }
        return dimensions
    }
}
