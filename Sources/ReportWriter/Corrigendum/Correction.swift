/// One thing that a corrigendum puts right.
struct Correction: Hashable, Sendable {
    /// Where the report as issued is wrong.
    enum Place: Hashable, Sendable {
        case title
        /// `line` counts within the paragraph, from 1; `item` is its letter.
        case paragraph(Int, item: String?, line: Int?)
        case note(Int, line: Int?)
        case table(Int, row: String?, column: String?)
    }

    /// What is to be done there.
    enum Change: Hashable, Sendable {
        case replace(old: String, new: String)
        case insertAfter(String)
        case delete(String)
    }

    var place: Place
    var change: Change

    /// Whether both stand in the same paragraph, note or table.
    func isBeside(_ other: Correction) -> Bool {
        switch (place, other.place) {
        case (.title, .title): true
        case (.paragraph(let a, _, _), .paragraph(let b, _, _)): a == b
        case (.note(let a, _), .note(let b, _)): a == b
        case (.table(let a, _, _), .table(let b, _, _)): a == b
        default: false
        }
    }
}
