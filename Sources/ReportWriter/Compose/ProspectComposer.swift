/// Drafts the assessment of prospects: the sentences of those rules that hold, as one paragraph.
///
/// The rules are data of the consultation (`prospects`): a figure, the thresholds between which a sentence
/// is true, and the sentence, whose numbers and words for quantities are references as in any template.
struct ProspectComposer {
    let data: ReportData

    /// The paragraph, its references unresolved; nothing where no rule holds.
    var blocks: [Document.Block] {
        let sentences = data.rows("prospects").filter { $0["holds"] == "yes" }
            .compactMap { $0["text"] }.filter { !$0.isEmpty }
        guard !sentences.isEmpty else { return [] }
        return [.paragraph(label: nil, text: data.wording.sentences(sentences), items: [])]
    }

    /// A conclusion that rests on no figure is refused, as it is in a template.
    func faults(file: String, line: Int) -> [TemplateError.Fault] {
        data.rows("prospects").filter { !ConclusionGuard.cites($0["text"] ?? "") }.map {
            TemplateError.Fault(
                file: file,
                line: line,
                message: "prospect \($0["prospect"] ?? ""): \(ConclusionGuard.message)"
            )
        }
    }
}
