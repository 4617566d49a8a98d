import Consultation

/// What must hold for questions that are computed by a formula.
struct FormulaChecks {
    let folder: ConsultationFolder
    let codebook: Codebook

    func faults() -> [Fault] {
        guard let table = folder.table("questions") else { return [] }
        return table.records.compactMap { fault(table, $0) } + optionFaults()
    }

    private func fault(_ table: Table, _ record: CSVDocument.Record) -> Fault? {
        let text = table.text(record, "formula")
        guard !text.isEmpty, let question = codebook.questions[table.text(record, "question")]
        else { return nil }
        guard question.hasNumbers else {
            return table.fault(
                record,
                "formula",
                text,
                "a question of kind \(question.kind) is not computed; "
                    + "leave its formula out, or write number or range as its kind"
            )
        }
        do {
            let formula = try Formula(text, of: usable)
            guard question.kind == "number",
                let range = formula.questions.first(where: {
                    codebook.questions[$0]?.kind == "range"
                })
            else { return nil }
            return table.fault(
                record,
                "kind",
                question.kind,
                "\(range) takes ranges, so what is computed from it is one; write range"
            )
        } catch {
            return table.fault(record, "formula", text, error.description)
        }
    }

    private var usable: [String: Formula.Question] {
        codebook.questions.mapValues {
            Formula.Question(hasNumbers: $0.hasNumbers, isComputed: $0.isComputed)
        }
    }

    /// Options are answers, too.
    private func optionFaults() -> [Fault] {
        guard let table = folder.table("options") else { return [] }
        return table.records.compactMap { record in
            let question = table.text(record, "question")
            guard codebook.questions[question]?.isComputed == true else { return nil }
            return table.fault(
                record,
                "question",
                question,
                "\(question) is computed by its formula in questions.csv and has no options"
            )
        }
    }
}
