import Foundation
import Postgres

/// Examines the database and its server, and says what to do about what is wrong.
struct DoctorCommand: Subcommand {
    static let thorough = Option(
        name: "--thorough",
        explanation: "Compare the whole tally index with the answers, instead of its first and "
            + "last chunk."
    )
    static let published = Option(
        name: "--out",
        placeholder: "DIR",
        explanation: "Where editions are published: look at that folder and its disk, too."
    )
    static let json = Option(name: "--json", explanation: "One JSON object instead of a text.")
    static let strict = Option(
        name: "--strict",
        explanation: "A warning is a failed check, too: status 2."
    )

    static let manual = Manual(
        name: "doctor",
        abstract: "Examine the database and its server, and say what to do.",
        synopsis: "[--thorough] [--jobs N] [--out DIR] [--json] [--strict]",
        discussion: """
            Looks at versions, settings that cost safety or speed, who gets in and who may do what, \
            connections, clock, disk, replication, the schema, runs that were lost, editions behind \
            their data, and whether the tally index says what the answers say. It changes nothing. \
            Each finding comes with what to do. Errors put data, secrets or the next run at stake \
            and give status 2; warnings cost speed or do harm in time; notices are good to know.
            """,
        options: [thorough, .jobs, published, json, strict],
        operands: 0...0,
        examples: [
            .init(
                command: "rapporteur doctor --out /srv/published --strict",
                effect: "What to run before the first night, and after every change of the server."
            )
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .databaseUnreachable, .outputImpossible,
            .tryLater,
        ],
        meanings: [
            .checkFailed: "done, and something is wrong: an error, or a warning under --strict"
        ]
    )

    private struct Report: Encodable {
        var program: String
        var server: String
        var checks: [String]
        var findings: [Finding]
        var errors: Int
        var warnings: Int
        var notices: Int
    }

    private let isThorough: Bool
    private let jobs: Int
    private let output: String?
    private let isJSON: Bool
    private let isStrict: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        isThorough = arguments.has(Self.thorough)
        jobs = try arguments.count(.jobs) ?? AggregateCommand.processors
        output = arguments.value(Self.published)
        isJSON = arguments.has(Self.json)
        isStrict = arguments.has(Self.strict)
    }

    func run(in context: Context) throws -> ExitStatus {
        let report = try context.withConnection(for: "doctor") { connection in
            var examination = Examination(jobs: jobs, isThorough: isThorough, output: output)
            try examination.run(on: connection)
            let findings = Finding.Severity.allCases.flatMap { severity in
                examination.findings.filter { $0.severity == severity }
            }
            func count(_ severity: Finding.Severity) -> Int {
                findings.count { $0.severity == severity }
            }
            return Report(
                program: Version.program,
                server: "PostgreSQL \(connection.serverVersion)",
                checks: examination.checks,
                findings: findings,
                errors: count(.error),
                warnings: count(.warning),
                notices: count(.notice)
            )
        }
        for line in try isJSON ? json(report) : text(report) { context.console.result(line) }
        return report.errors > 0 || isStrict && report.warnings > 0 ? .checkFailed : .done
    }

    private func json(_ report: Report) throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [String(decoding: try encoder.encode(report), as: UTF8.self)]
    }

    private func text(_ report: Report) -> [String] {
        var lines = ["\(report.program), \(report.server.visible)"]
        for finding in report.findings {
            lines += [
                "",
                "\(finding.severity.rawValue): \(finding.check): \(finding.finding.visible)",
                "  \(finding.advice.visible)",
            ]
        }
        let totals = [
            counted(report.errors, "error", "errors"),
            counted(report.warnings, "warning", "warnings"),
            counted(report.notices, "notice", "notices"),
        ]
        let outcome = report.findings.isEmpty ? "all is well" : totals.joined(separator: ", ")
        return lines + ["", "\(outcome); looked at \(report.checks.joined(separator: ", "))"]
    }
}
