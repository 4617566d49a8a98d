import Foundation
import Postgres
import SQLCatalog

/// Lists whom the next letter of a round goes to.
struct TargetsCommand: Subcommand {
    static let day = Option(
        name: "--as-of",
        placeholder: "DATE",
        explanation: "The day, as 1997-07-30, whose replies and membership count. Default: today."
    )
    static let withoutPromised = Option(
        name: "--without-promised",
        explanation: "Leave out who acknowledged and promised a reply, as if it had replied."
    )

    static let manual = Manual(
        name: "targets",
        abstract: "List whom the next letter of a round goes to.",
        synopsis:
            "ROUND [--as-of DATE] [--without-promised] [--consultation NAME] [--lang LANGUAGE]",
        discussion: """
            Prints, as CSV ready for a mail merge, the States that a round addressed and that have \
            not replied to it themselves: silent, promised (only acknowledged), spoken for by a \
            joint reply only, or with an earlier reply on file; with the due date and the days that \
            have passed since.
            """,
        options: [day, withoutPromised, AggregateCommand.consultation, TallyCommand.language],
        operands: 1...1,
        operandName: "the code of a round",
        examples: [
            .init(
                command: "rapporteur targets 1997-2 --as-of 1997-07-30 > reminders.csv",
                effect: "Whom to remind on the day the report was closed."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let round: String
    private let consultation: String?
    private let day: String
    private let language: String
    private let isPromiseEnough: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        round = arguments.operands.first ?? ""
        consultation = arguments.value(AggregateCommand.consultation)
        language = arguments.value(TallyCommand.language) ?? "en"
        isPromiseEnough = arguments.has(Self.withoutPromised)
        let today = Date().formatted(.iso8601.year().month().day())
        day = try arguments.day(Self.day) ?? today
    }

    private static let columns = [
        "respondent", "name", "state_of_reply", "due_on", "days_overdue",
    ]

    func run(in context: Context) throws -> ExitStatus {
        let rows = try context.withConnection(for: "targets") { connection in
            let file = SQLFile.commandsTargets
            do {
                return try connection.rows(
                    file.text,
                    name: file.name,
                    [
                        .text(try wanted(on: connection)), .text(round), .text(day),
                        .text(language), .text(String(!isPromiseEnough)),
                    ]
                ).map { row in
                    try Self.columns.map { try row.optional($0, as: String.self) ?? "" }
                }
            } catch let error as DatabaseError
                where [.invalidParameterValue, .datetimeFieldOverflow].contains(error.sqlState)
            {
                throw UsageError(refusal: error)
            }
        }
        context.console.result(Self.columns.joined(separator: ","))
        for row in rows {
            context.console.result(row.map(Self.field).joined(separator: ","))
        }
        return .done
    }

    /// The consultation meant: the one named, or the only one that has the round.
    private func wanted(on connection: borrowing Connection) throws -> String {
        if let consultation { return consultation }
        let file = SQLFile.commandsConsultationsOfRound
        let found = try connection.rows(file.text, name: file.name, [.text(round)]).map {
            try $0.required("consultation", as: String.self)
        }
        guard found.count <= 1 else {
            throw UsageError(
                problem: "several consultations have a round \(round.visible): "
                    + found.joined(separator: ", "),
                advice: "Name one by --consultation."
            )
        }
        return found.first ?? ""
    }

    /// A text as a field of CSV.
    static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
