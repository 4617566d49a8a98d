import Foundation
import Postgres

/// The private PostgreSQL: start, stop, status, psql.
struct DBCommand: Subcommand {
    /// What to do with the server.
    enum Action: String, CaseIterable {
        case start
        case stop
        case status
        case psql
    }

    static let manual = Manual(
        name: "db",
        abstract: "Start, stop or ask the private PostgreSQL.",
        synopsis: "start|stop|status|psql [-- WORDS OF psql]",
        discussion: """
            The private PostgreSQL serves where no database is named by --database or the PG* \
            variables. It is made when it is first needed, below $RAPPORTEUR_HOME or else \
            ~/.local/share/rapporteur, listens on a Unix socket alone, and lets in nobody but its \
            owner and root. Root runs it as the system user postgres. It goes on running until it \
            is stopped; status ends with 69 where it does not run.
            """,
        sharedOptions: [.log, .quiet, .noColor, .help],
        operands: 1...1,
        operandName: "one of start, stop, status, psql",
        operandWords: Action.allCases.map(\.rawValue),
        passesOn: true,
        examples: [
            .init(
                command: "rapporteur db psql -- -c '\\d+ analysis.*'",
                effect: "List the views for analysts with their comments."
            )
        ],
        statuses: [.done, .failed, .wrongUsage, .databaseUnreachable, .tryLater]
    )

    private let action: Action
    private let words: [String]

    init(_ arguments: Arguments) throws(UsageError) {
        let word = arguments.operands.first ?? ""
        let known = Action.allCases.map(\.rawValue)
        guard let action = Action(rawValue: word) else {
            let nearest = NearestWord.to(word, among: known).map { "Did you mean '\($0)'? " } ?? ""
            throw UsageError(
                problem: "'\(word.visible)' is nothing to do with the private server",
                advice: nearest + "There are \(known.joined(separator: ", "))."
            )
        }
        self.action = action
        words = Array(arguments.operands.dropFirst())
        guard action == .psql || words.isEmpty else {
            throw UsageError(
                problem: "'\(words[0].visible)' is a word too many for 'db \(word)'",
                advice: "Usage: rapporteur db \(word)"
            )
        }
    }

    func run(in context: Context) throws -> ExitStatus {
        let server = try EmbeddedServer(environment: context.environment)
        switch action {
        case .start:
            let started = try server.ensureRunning()
            context.console.result(
                "the private PostgreSQL \(started ? "was started" : "runs already") in "
                    + server.status.home.visible
            )
        case .stop:
            let stopped = try server.stop()
            context.console.result(
                stopped
                    ? "the private PostgreSQL was stopped" : "the private PostgreSQL does not run"
            )
        case .status:
            return status(server.status, console: context.console)
        case .psql:
            try server.ensureRunning()
            try context.console.flush()
            try replace(with: server.psql(), ["-d", server.target.conninfo] + words)
        }
        return .done
    }

    private func status(_ status: EmbeddedServer.Status, console: Console) -> ExitStatus {
        let process = status.process.map { ", process \($0)" } ?? ""
        console.result(status.isRunning ? "running\(process)" : "not running\(process)")
        console.result("home    \(status.home.visible)")
        console.result("socket  \(status.socketFolder.visible)")
        console.result("log     \(status.log.visible)")
        return status.isRunning ? .done : .databaseUnreachable
    }

    /// Becomes another program; returns only if that is impossible.
    private func replace(with program: String, _ arguments: [String]) throws {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        execv(program, words)
        let code = errno
        for word in words { free(word) }
        throw EmbeddedServerError.program("psql", output: String(cString: strerror(code)))
    }
}
