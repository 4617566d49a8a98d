/// Says below a table of answers whether its numbers add up, and where attributes are known from.
struct TableNotes {
    let data: ReportData

    private var wording: Wording { data.wording }

    /// The note of a table that the consultation asks for.
    ///
    /// - Parameters:
    ///   - table: What the table is declared as.
    ///   - given: The sum of its top-level options; `nil` where it has more than one column.
    /// - Returns: The note, or `nil` where nothing is to be said.
    func note(on table: [String: String], given: Int?) -> String? {
        let sentences = [sum(of: table["rows"] ?? "", given: given), sources(table["sources"])]
            .compactMap { $0 }
        return sentences.isEmpty ? nil : wording.sentences(sentences)
    }

    /// How the options of a question add up; only where the table shows all that were given.
    private func sum(of code: String, given: Int?) -> String? {
        guard let given, given > 0, data.facts.suppressBelow == nil,
            let question = data.questions.first(where: { $0.code == code }),
            given == question.options.filter({ $0.depth == 0 }).map(\.count).reduce(0, +)
        else { return nil }
        let checks = data.rows("checks").filter { $0["subject"] == code }
        func check(_ name: String) -> String? { checks.first { $0["check"] == name }?["holds"] }
        let numbers = ["given": given, "answered": question.answered]
        if let holds = check("exclusive options add up") {
            return wording(holds == "yes" ? .sumExclusive : .sumFails, numbers)
        }
        if check("sum within the base") != nil { return wording(.sumUnknown, numbers) }
        return question.kind == "multiple" ? wording(.sumSeveral, numbers) : nil
    }

    /// An attribute comes from outside the replies: where from is said, or that it is not known.
    private func sources(_ sources: String?) -> String? {
        sources.map { wording(.attributeSources, ["sources": $0]) }
    }
}
