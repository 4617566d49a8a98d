/// The registers of an edition, by body, as the composers of the report read them.
///
/// A class, so that each table is made into rows once, however many composers ask for it.
final class Registers {
    /// A row of a table, as texts by column.
    typealias Entry = [String: String]

    /// A row of the register of bodies.
    struct Body {
        var row: Entry

        subscript(_ column: String) -> String { row[column] ?? "" }

        var code: String { self["body"] }
        var label: String { self["label"] }
        var short: String { self["short"] }
        /// Without a short form the label; for the heads of tables.
        var shortest: String { English.capitalized(short.isEmpty ? label : short) }
    }

    private let data: ReportData
    /// The words of the report's language.
    var wording: Wording { data.wording }
    private var cache: [String: [Entry]] = [:]
    private let eventOrder: [String: Int]
    let bodies: [Body]
    private let byCode: [String: Body]
    private let eventsByBody: [String: [Entry]]
    private let participationsByBody: [String: [Entry]]
    private let coverageByBody: [String: [Entry]]
    /// Concerns in the order of their register.
    let concerns: [Entry]

    init(data: ReportData) {
        self.data = data
        bodies = data.rows("bodies").map(Body.init)
        byCode = Dictionary(bodies.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let events = data.rows("events")
        eventsByBody = Dictionary(grouping: events) { $0["body"] ?? "" }
        eventOrder = Dictionary(
            events.enumerated().map { ($1["event"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        participationsByBody = Dictionary(grouping: data.rows("participations")) {
            $0["body"] ?? ""
        }
        coverageByBody = Dictionary(grouping: data.rows("coverage")) { $0["body"] ?? "" }
        concerns = data.rows("concerns")
    }

    func body(_ code: String) -> Body? { byCode[code] }
    func events(of body: Body) -> [Entry] { eventsByBody[body.code] ?? [] }
    func participations(in body: Body) -> [Entry] { participationsByBody[body.code] ?? [] }
    func coverage(by body: Body) -> [Entry] { coverageByBody[body.code] ?? [] }

    /// The place of an event in the order of the calendar; what is no event comes first.
    func order(ofEvent event: String) -> Int { eventOrder[event] ?? -1 }

    /// All rows of a table.
    func rows(_ table: String) -> [Entry] {
        if let known = cache[table] { return known }
        let rows = data.rows(table)
        cache[table] = rows
        return rows
    }

    /// Rows of a table that belong to one of some bodies.
    func rows(_ table: String, of family: [Body]) -> [Entry] {
        let codes = Set(family.map(\.code))
        return rows(table).filter { codes.contains($0["body"] ?? "") }
    }

    /// The main bodies of a system, in the order of the register.
    func mains(system: String) -> [Body] {
        bodies.filter { $0["role"] == "main" && $0["system"] == system }
    }

    /// A main body and everything below it, parents first.
    func family(of body: Body) -> [Body] {
        [body] + below(body, within: body.code)
    }

    private func below(_ body: Body, within mechanism: String) -> [Body] {
        bodies.filter { $0["parent"] == body.code && $0["mechanism"] == mechanism }
            .flatMap { [$0] + below($0, within: mechanism) }
    }

    /// Bodies of a system that belong to no mechanism and are not named for comparison only.
    func others(system: String) -> [Body] {
        bodies.filter {
            $0["system"] == system && $0["mechanism"].isEmpty && $0["role"] != "comparator"
        }
    }
}
