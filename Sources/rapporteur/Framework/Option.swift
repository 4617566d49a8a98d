/// An option of a command: how it is written and what it does.
///
/// A value, so that a command's options are at once what it accepts and what its help says.
struct Option: Hashable, Sendable {
    /// The option as it is written, such as `--jobs`.
    var name: String
    /// What stands for the value in help texts, such as `N`; `nil` for an option without one.
    var placeholder: String?
    /// What the option does.
    var explanation: String
    /// The values that there are, where they are few.
    var choices: [String] = []

    /// The option as help texts show it: `--jobs N`.
    var usage: String { name + (placeholder.map { " \($0)" } ?? "") }
}

extension Option {
    static let database = Option(
        name: "--database",
        placeholder: "CONNINFO",
        explanation: "The database, as libpq reads it: 'host=… dbname=…', a URI, or "
            + "service=NAME. Without it the PG* variables decide; without those, Rapporteur "
            + "starts its own private PostgreSQL. A password belongs in ~/.pgpass."
    )
    static let log = Option(
        name: "--log",
        placeholder: "FORMAT",
        explanation: "How messages are written to standard error: text, or json (one object "
            + "a line).",
        choices: LogFormat.allCases.map(\.rawValue)
    )
    static let quiet = Option(
        name: "--quiet",
        explanation: "No progress and no messages but warnings and errors."
    )
    static let noColor = Option(
        name: "--no-color",
        explanation: "No colours; the variable NO_COLOR does the same."
    )
    static let help = Option(name: "--help", explanation: "Show this text.")

    static let jobs = Option(
        name: "--jobs",
        placeholder: "N",
        explanation: "How many connections work at the same time. Default: the processors of "
            + "this machine."
    )
    static let known = Option(
        name: "--known",
        placeholder: "BATCH",
        explanation: "What was known up to this batch, instead of all that was loaded since. "
            + "'rapporteur status' lists the batches."
    )
    static let asOf = Option(
        name: "--as-of",
        placeholder: "DATE",
        explanation: "The edition with its cut-off date moved to this day, as 1997-05-31: what "
            + "would have been said then. It stands beside the declared edition."
    )
    static let workers = Option(
        name: "--workers",
        placeholder: "LIST",
        explanation: "Workers that count instead of this process, with commas between: "
            + "a:7314,unix:/run/w, or local:2 for two that it starts on this machine and ends "
            + "with. Those that do not answer are named and done without; when none is left, the "
            + "run ends here. The figures are the same in any case."
    )
    static let keys = Option(
        name: "--keys",
        placeholder: "FILE",
        explanation: "The keys for workers on other machines, one a line: the worker's host, or "
            + "host:port, and 64 hexadecimal digits. Nobody else may read the file."
    )
    static let feed = Option(
        name: "--feed",
        placeholder: "ADDRESS",
        explanation: "Where to tell what the run does, as lines of JSON, to everybody who "
            + "connects: unix:/path or 127.0.0.1:PORT. Read it by 'nc -U /path'."
    )
    static let out = Option(
        name: "--out",
        placeholder: "DIR",
        explanation: "Where editions are published, each under its symbol: DIR/A-52-314. "
            + "Default: published."
    )
    static let languages = Option(
        name: "--lang",
        placeholder: "LIST",
        explanation: "Languages of the report, with commas between: en,zh. Default: those of "
            + "the consultation."
    )
    static let reason = Option(
        name: "--reason",
        placeholder: "TEXT",
        explanation: "Why this is done; it is kept with the batch, or with what is issued."
    )
    static let dryRun = Option(
        name: "--dry-run",
        explanation: "Check everything and say what would change; store nothing."
    )
    static let strict = Option(
        name: "--strict",
        explanation: "A printed figure that differs is a failed check, too: status 2."
    )

    /// The options of every command that opens the database.
    static let shared: [Option] = [database, log, quiet, noColor, help]
}
