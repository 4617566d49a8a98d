/// What a report says in one place, as kept when it is issued, to be compared later.
enum Passage: Codable, Hashable, Sendable {
    /// The title of the report.
    case title(String)
    /// A numbered paragraph with its lettered items.
    case paragraph(number: Int, text: String, items: [String])
    /// A note among the notes.
    case note(number: Int, text: String)
    /// The base under the title of an annex table.
    case base(table: Int, title: String, text: String)
    /// A row of an annex table, its label first; `copy` tells rows with the same label apart.
    case row(table: Int, title: String, header: [String], cells: [String], copy: Int)
}

extension Passage {
    /// Everything that a document says, in its order.
    static func all(of document: Document) -> [Passage] {
        var passages: [Passage] = [.title(document.title)]
        var number = 0
        for case .paragraph(_, let text, let items) in document.parts.flatMap(\.blocks) {
            number += 1
            passages.append(.paragraph(number: number, text: text, items: items))
        }
        for (index, note) in document.notes.enumerated() {
            passages.append(.note(number: index + 1, text: note))
        }
        for (index, table) in document.tables.enumerated() {
            passages.append(.base(table: index + 1, title: table.title, text: table.base))
            var copies: [String: Int] = [:]
            for cells in table.rows {
                let label = cells.first ?? ""
                passages.append(
                    .row(
                        table: index + 1,
                        title: table.title,
                        header: table.header.map { SoftHyphen.removed(from: $0) },
                        cells: cells,
                        copy: copies[label, default: 0]
                    )
                )
                copies[label, default: 0] += 1
            }
        }
        return passages
    }
}
