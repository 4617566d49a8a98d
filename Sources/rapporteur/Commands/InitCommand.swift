import Loader
import Postgres

/// Makes or updates the schema.
struct InitCommand: Subcommand {
    static let manual = Manual(
        name: "init",
        abstract: "Create or update the schema, its roles and views.",
        synopsis: "",
        discussion: """
            Applies what the database lacks: numbered files of the schema, each once and in a \
            transaction; functions and views; the register of States. A database that is up to \
            date is left alone. A database of a newer program is refused.
            """,
        operands: 0...0,
        examples: [
            .init(
                command: "rapporteur init --database service=statistics",
                effect: "Prepare the database that a service file names."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .tryLater, .interrupted,
            .terminated,
        ]
    )

    init(_ arguments: Arguments) throws(UsageError) {}

    func run(in context: Context) throws -> ExitStatus {
        let summary = try context.withConnection(for: "init") { connection in
            try Migrations(program: Version.program).run(on: connection)
        }
        context.console.result(Self.describe(summary))
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
