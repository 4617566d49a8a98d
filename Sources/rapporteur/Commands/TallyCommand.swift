import Postgres
import SQLCatalog

/// Counts an expression that no figure foresaw.
struct TallyCommand: Subcommand {
    static let base = Option(
        name: "--base",
        placeholder: "EXPRESSION",
        explanation: "Those the share is taken of: an expression, or 'members' for the States "
            + "Members of the United Nations on the cut-off date. Default: everybody who speaks "
            + "in the edition."
    )
    static let evidence = Option(
        name: "--evidence",
        explanation: "List who stands behind the count."
    )
    static let language = Option(
        name: "--lang",
        placeholder: "LANGUAGE",
        explanation: "Language of the names. Default: en."
    )

    static let manual = Manual(
        name: "tally",
        abstract: "Count an expression in an edition.",
        synopsis:
            "SYMBOL EXPRESSION [--base EXPRESSION] [--evidence] [--known BATCH] [--as-of DATE]",
        discussion: """
            Counts how many respondents satisfy an expression, within a base that is always named, \
            in an edition as it was built. With --evidence it lists them: respondents by name, \
            unlinked sheets by code; confidential replies are counted and never named.

            An expression joins codes of the codebook with & (and), | (or), ! (not) and \
            parentheses: position:in_favour & !(funding:united_nations | funding:donors). \
            funding:* is everybody who answered the question. Dimensions such as region:africa, \
            round:1995-1, member:yes, joint:no, late:yes are written alike.
            """,
        options: [base, evidence, .known, .asOf, language],
        operands: 2...2,
        operandName: "the symbol of an edition and an expression",
        examples: [
            .init(
                command: "rapporteur tally A/52/314 'funding:*' --base position:in_favour",
                effect: "How many of those in favour commented on funding."
            ),
            .init(
                command: "rapporteur tally A/52/314 'late:yes' --base named:yes --evidence",
                effect: "Who replied after the cut-off date of the former edition."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let edition: String
    /// The edition, or what it would have said at a batch or a date.
    private let symbol: String
    private let expression: String
    private let base: String
    private let showsEvidence: Bool
    private let language: String

    init(_ arguments: Arguments) throws(UsageError) {
        edition = arguments.operands.first ?? ""
        symbol = try EditionVariant(arguments).reference(edition)
        expression = arguments.operands.last ?? ""
        base = arguments.value(Self.base) ?? ""
        showsEvidence = arguments.has(Self.evidence)
        language = arguments.value(Self.language) ?? "en"
    }

    func run(in context: Context) throws -> ExitStatus {
        let lines = try context.withConnection(for: "tally") { connection in
            _ = try BuiltEditions.select([edition], on: connection)
            do {
                return try count(on: connection) + (showsEvidence ? list(on: connection) : [])
            } catch let error as DatabaseError where error.sqlState == .invalidParameterValue {
                throw UsageError(refusal: error)
            }
        }
        for line in lines { context.console.result(line) }
        return .done
    }

    private func count(on connection: borrowing Connection) throws -> [String] {
        let file = SQLFile.commandsTally
        let row = try connection.row(
            file.text,
            name: file.name,
            [.text(symbol), .text(expression), .text(base)]
        )
        var lines = [
            "edition     \(symbol.visible)",
            "expression  \(expression.visible)",
            "base        \(base.isEmpty ? "everybody who speaks in the edition" : base.visible)",
            "count       \(try row.required("count", as: Int.self))",
            "base size   \(try row.required("base_size", as: Int.self))",
        ]
        if let percent: String = try row.optional("percent") {
            lines.append("share       \(percent) per cent")
        }
        for name in ["asked", "answered", "silent"] {
            guard let number: Int = try row.optional(name) else { continue }
            lines.append(name + String(repeating: " ", count: 12 - name.count) + String(number))
        }
        if let remark = try EditionRemark.read(symbol, on: connection) {
            lines.append("remark      \(remark.visible)")
        }
        return lines
    }

    private func list(on connection: borrowing Connection) throws -> [String] {
        let file = SQLFile.commandsEvidence
        // `members` is a base of its own, no part of an expression.
        let within =
            base.isEmpty || base == "members" ? expression : "(\(base)) & (\(expression))"
        let rows = try connection.rows(
            file.text,
            name: file.name,
            [.text(symbol), .text(within), .text(language)]
        )
        var table = TextTable(["respondent", "name", "reply", "sheet"])
        for row in rows {
            let sheet: String? = try row.optional("sheet")
            let respondent: String? = try row.optional("respondent")
            let isHidden = respondent == nil && sheet == nil
            table.add([
                isHidden ? "(confidential)" : respondent ?? "", try row.optional("name") ?? "",
                try row.optional("reply") ?? "", sheet ?? "",
            ])
        }
        return [""] + (rows.isEmpty ? ["nobody"] : table.lines)
    }
}
