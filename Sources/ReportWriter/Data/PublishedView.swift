/// A view of schema `analysis` that an edition publishes as the CSV file of its name.
struct PublishedView: Sendable {
    /// The view, which is also the name of the table.
    let name: String
    /// What its rows are, in one line.
    let title: String
    /// The resources without any of which it has no rows, as `SQL/reports/resources.sql` calls them;
    /// where there are none it is not asked.
    let resources: Set<String>
    /// As ``ReportTable/wordOrder``.
    let wordOrder: [String]

    init(
        _ name: String,
        _ title: String,
        of resources: Set<String> = [],
        wordOrder: [String] = []
    ) {
        self.name = name
        self.title = title
        self.resources = resources
        self.wordOrder = wordOrder
    }

    /// Whether it can have rows, given the resources that have some.
    func canHaveRows(of present: Set<String>) -> Bool {
        resources.isEmpty || !resources.isDisjoint(with: present)
    }
}
