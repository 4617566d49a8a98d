/// Corrections as documents word them: "For … read …" after the paragraph and its line.
extension Correction {
    /// Where the correction belongs, as a line of its own.
    func place(_ wording: Wording) -> String {
        switch place {
        case .title: wording(.placeTitle)
        case .paragraph(let number, let item, let line):
            wording(.placeParagraph, ["number": number, "item": item, "line": line])
        case .note(let number, let line):
            wording(.placeNote, ["number": number, "line": line])
        case .table(let number, let row, let column):
            wording(.placeTable, ["number": number, "row": row, "column": column])
        }
    }

    /// What is to be done there, in one sentence.
    func change(_ wording: Wording) -> String {
        switch change {
        case .replace(let old, let new): wording(.forRead, ["old": old, "new": new])
        case .insertAfter(let text):
            wording(isAtBeginning ? .insertAtBeginning : .insertAfter, ["text": text])
        case .delete(let text): wording(.delete, ["text": text])
        }
    }

    private var isAtBeginning: Bool {
        switch place {
        case .paragraph(0, _, _), .note(0, _), .table(0, _, _): true
        default: false
        }
    }
}
