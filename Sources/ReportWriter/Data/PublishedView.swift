/// A view of schema `analysis` that an edition publishes as the CSV file of its name.
struct PublishedView: Sendable {
    /// The view, which is also the name of the table.
    let name: String
    /// What its rows are, in one line.
    let title: String
    /// As ``ReportTable/wordOrder``.
    let wordOrder: [String]

    init(_ name: String, _ title: String, wordOrder: [String] = []) {
        self.name = name
        self.title = title
        self.wordOrder = wordOrder
    }
}
