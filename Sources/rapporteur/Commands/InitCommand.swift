import Loader
import Postgres

/// Makes or updates the schema.
struct InitCommand: Subcommand {
    static let distributed = Option(
        name: "--distributed",
        explanation: "Distribute what grows with the replies over the machines of a Citus cluster, "
            + "by chunks of 64,000 records; CONNINFO leads to its coordinator. What is stored "
            + "already is moved; whatever is distributed already is left alone. A database "
            + "without Citus stays as it is."
    )

    static let repair = Option(
        name: "--repair",
        explanation: "Make functions, views, owners and rights anew, whatever is there: after a "
            + "restore into a server that lacked the roles, say, or when one was dropped or "
            + "granted by hand."
    )

    static let manual = Manual(
        name: "init",
        abstract: "Create or update the schema, its roles and views.",
        synopsis: "[--distributed] [--repair]",
        discussion: """
            Applies what the database lacks: numbered files of the schema, each once and in a \
            transaction; functions and views; the register of States. A database that is up to \
            date is left alone. A database of a newer program is refused.

            Run it as a superuser, or as the owner of the database once an administrator has made \
            the roles rapporteur_owner, rapporteur_loader and rapporteur_reader and granted the \
            first to it; then everything belongs to rapporteur_owner.
            """,
        options: [distributed, repair],
        operands: 0...0,
        examples: [
            .init(
                command: "rapporteur init --database service=statistics",
                effect: "Prepare the database that a service file names."
            ),
            .init(
                command: "rapporteur init --distributed --database host=coordinator",
                effect: "Prepare one that lies on several machines."
            ),
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .tryLater, .interrupted,
            .terminated,
        ]
    )

    private let isDistributed: Bool
    private let isRepair: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        isDistributed = arguments.has(Self.distributed)
        isRepair = arguments.has(Self.repair)
    }

    func run(in context: Context) throws -> ExitStatus {
        let (summary, tables) = try context.withConnection(for: "init") { connection in
            if isDistributed { try Distribution.check(on: connection) }
            let summary = try Migrations(program: Version.program).run(
                on: connection,
                isRepair: isRepair
            )
            let tables = isDistributed ? try Distribution.distribute(on: connection) : nil
            return (summary, tables)
        }
        context.console.result(Self.describe(summary))
        if let tables {
            context.console.result(
                tables.isEmpty
                    ? "distribution: as it was"
                    : "distribution: by chunk, \(tables.joined(separator: ", "))"
            )
        }
        return .done
    }

    /// What was done, in one line.
    static func describe(_ summary: Migrations.Summary) -> String {
        guard !summary.isEmpty else { return "schema: up to date" }
        var parts: [String] = []
        if !summary.applied.isEmpty {
            parts.append(counted(summary.applied.count, "file applied", "files applied"))
        }
        if summary.installedFunctions { parts.append("functions and views made") }
        if summary.installedRegister { parts.append("register of States filled") }
        return "schema: " + parts.joined(separator: ", ")
    }
}
