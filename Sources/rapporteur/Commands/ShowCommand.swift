import Postgres
import ReportWriter

/// Shows a table or a figure of an edition, or lists them.
struct ShowCommand: Subcommand {
    static let manual = Manual(
        name: "show",
        abstract: "Show a table or a figure of an edition, with bars.",
        synopsis: "SYMBOL [NAME] [--known BATCH | --as-of DATE] [--lang LANGUAGE]",
        discussion: """
            Shows one table of an edition, as its file below tables/ has it, or one figure with its \
            base and those behind it; without a NAME, lists the tables and the figures that there \
            are. Shares have bars. On a terminal lines are cut to its width and bars are coloured; \
            in a pipe or a file lines are whole and plain.
            """,
        options: [.known, .asOf, TallyCommand.language],
        operands: 1...2,
        operandName: "the symbol of an edition and the name of a table or a figure",
        examples: [
            .init(
                command: "rapporteur show A/52/314 positions",
                effect: "The positions on a conference, with a bar for each."
            ),
            .init(
                command: "rapporteur show A/52/314",
                effect: "The names of all tables and figures."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let symbol: String
    private let name: String?
    private let variant: EditionVariant
    private let language: String
    private let isColorWanted: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        symbol = arguments.operands.first ?? ""
        name = arguments.operands.count > 1 ? arguments.operands[1] : nil
        variant = try EditionVariant(arguments)
        language = arguments.value(TallyCommand.language) ?? "en"
        isColorWanted = !arguments.has(.noColor)
    }

    func run(in context: Context) throws -> ExitStatus {
        let screen = Screen(isColorWanted: isColorWanted, environment: context.environment)
        let lines = try context.withConnection(for: "show") { connection in
            _ = try BuiltEditions.select([symbol], on: connection)
            let reference = variant.reference(symbol)
            let edition = try ShownEdition.read(reference, language: language, on: connection)
            let lines = try shown(in: edition, on: screen)
            let remark = try EditionRemark.read(symbol, on: connection)
            return lines + (remark.map { ["", "remark: \($0.visible)"] } ?? [])
        }
        for line in lines { context.console.result(line) }
        return .done
    }

    private func shown(in edition: ShownEdition, on screen: Screen) throws(UsageError) -> [String] {
        guard let name else { return Self.list(edition, on: screen) }
        if let table = edition.tables.first(where: { $0.name == name }) {
            return ShownTable(table: table, screen: screen).lines
        }
        if let lines = Self.figure(name, in: edition, on: screen) { return lines }
        let names = edition.tables.map(\.name) + edition.expressions.keys.sorted()
        let near = NearestWord.to(name, among: names).map { "Did you mean '\($0.visible)'? " } ?? ""
        throw UsageError(
            problem: "\(symbol.visible) has no table or figure '\(name.visible)'",
            advice: near
                + "All of them are listed by 'rapporteur show \(symbol.visible)'."
        )
    }

    private static func list(_ edition: ShownEdition, on screen: Screen) -> [String] {
        let tables = edition.tables.filter { !$0.rows.isEmpty }
        let width = tables.map(\.name.count).max() ?? 0
        var lines = [screen.strong("Tables of \(edition.symbol.visible)"), ""]
        lines += tables.map { table in
            let padding = String(repeating: " ", count: width - table.name.count)
            return screen.cut("\(table.name)\(padding)  \(table.title.visible)", to: screen.width)
        }
        guard let figures = edition.tables.first(where: { $0.name == "figures" }) else {
            return lines
        }
        let short = figures.only(["figure", "value", "base_size", "share", "label"])
        return lines + [""] + ShownTable(table: short, screen: screen).lines
    }

    /// A figure with its base, its bar and those behind it.
    private static func figure(
        _ name: String,
        in edition: ShownEdition,
        on screen: Screen
    ) -> [String]? {
        guard let figures = edition.tables.first(where: { $0.name == "figures" }),
            let row = figures.rows.first(where: { $0.first == name })
        else { return nil }
        let values = Dictionary(
            zip(figures.columns, row).map { ($0, $1 ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        var lines = [screen.strong((values["label"] ?? name).visible), ""]
        let items = [
            ("figure", name), ("measure", values["measure"] ?? ""),
            ("value", values["value"] ?? ""),
            ("counts", edition.expressions[name] ?? ""), ("base", values["base"] ?? ""),
            ("base size", values["base_size"] ?? ""), ("asked", values["asked"] ?? ""),
            ("answered", values["answered"] ?? ""), ("silent", values["silent"] ?? ""),
            ("paragraph", values["paragraph"] ?? ""),
        ]
        lines += items.filter { !$0.1.isEmpty }.map { item, value in
            item + String(repeating: " ", count: 12 - item.count) + value.visible
        }
        if let share = Double(values["share"] ?? ""),
            let percent = Percentages.column(ofFigure: values)
        {
            lines.append("share       \(percent) per cent  " + screen.bar(share, of: 40))
        }
        let evidence = edition.tables.first { $0.name == "evidence" }
        let names = (evidence?.rows ?? []).filter { $0.first == name }.compactMap { row in
            row.indices.contains(2) ? row[2] ?? "" : nil
        }
        if !names.isEmpty {
            lines += ["", "behind it (\(names.count)):"] + names.map { "  \($0.visible)" }
        }
        return lines
    }
}
