/// A part of the command line, such as `rapporteur load`.
///
/// It parses and checks what it was given, then makes its calls; what it says goes through the
/// console of its context.
protocol Subcommand: Sendable {
    /// The source of the help text and of the parser.
    static var manual: Manual { get }

    /// Reads what the command was given.
    init(_ arguments: Arguments) throws(UsageError)

    /// Does the work.
    func run(in context: Context) throws -> ExitStatus
}
