/// A report as its parts, before anything is said of pages, lines or markup.
struct Document: Sendable {
    /// Lines of the masthead, left and right.
    struct Masthead: Sendable {
        var organ: String
        var symbol: String
        /// In whole, such as "Distr.: General".
        var distribution: String
        var date: String?
        /// In whole, such as "Original: English".
        var originalLanguage: String
        var session: String?
        /// In whole, such as "Agenda item 99 (d)".
        var agendaItem: String?
    }

    /// A part of the report, with a roman numeral.
    struct Part: Sendable {
        var title: String
        var blocks: [Block] = []
    }

    /// What stands below a heading, in order.
    enum Block: Sendable {
        /// A lettered section; one alone is never printed as a section.
        case section(String)
        /// A numbered paragraph; the label is what references to it use.
        case paragraph(label: String?, text: String, items: [String])
    }

    /// A table of the annex.
    struct Table: Sendable {
        var title: String
        /// What the shares are of, with its size; empty where there is none.
        var base: String
        var header: [String]
        /// The first column is a text, the others are numbers.
        var rows: [[String]]
        /// How far each row is indented, for an option inside an option.
        var depths: [Int]
        var note: String?
    }

    /// The language that it is written in.
    var wording: Wording
    var masthead: Masthead
    var title: String
    var subtitle: String
    /// A remark under the title, such as that positions are reconstructed.
    var remark: String?
    var parts: [Part] = []
    /// Citations, in the order in which they are first referred to.
    var notes: [String] = []
    var tables: [Table] = []

    /// The text of each numbered paragraph with its sub-paragraphs, in order.
    var paragraphs: [String] {
        parts.flatMap(\.blocks).compactMap { block in
            guard case .paragraph(_, let text, let items) = block else { return nil }
            return ([text] + items).joined(separator: " ")
        }
    }
}
