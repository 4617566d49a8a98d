import Foundation

/// One call of the program, from its words to its exit status.
struct Program: Sendable {
    /// The words after the program's name.
    var arguments: [String]
    var environment: [String: String] = ProcessInfo.processInfo.environment

    /// Finds the command and runs it; every error ends here, told in words.
    func run() -> ExitStatus {
        StandardStreams.secure()
        CrashOutput.hold(environment)
        guard let first = arguments.first else {
            let console = Console(refusalStyle)
            console.error("what to do? Name a command.\n\(CommandList.names)")
            return .wrongUsage
        }
        do throws(UsageError) {
            switch first {
            case "--version": return try answer(Version.program)
            case "--help", "-h": return try answer(CommandList.overview)
            case "help": return try answer(HelpCommand.text(Array(arguments.dropFirst())))
            default: break
            }
            let command = try CommandList.command(named: first)
            let words = try Arguments(Array(arguments.dropFirst()), for: command.manual)
            if words.has(.help) { return try answer(ManualText.page(of: command.manual)) }
            return run(
                try command.init(words),
                words,
                try Console.Style(words, environment: environment)
            )
        } catch {
            let console = Console(refusalStyle)
            console.error("\(error.problem). \(error.advice)")
            return .wrongUsage
        }
    }

    /// How words are refused that could not be understood: for a machine, if they say as much.
    private var refusalStyle: Console.Style {
        var style = Console.Style()
        let asks = zip(arguments, arguments.dropFirst()).contains { $0 == "--log" && $1 == "json" }
        if asks || arguments.contains("--log=json") { style.format = .json }
        return style
    }

    /// Prints what needs no database; extra words after it are refused like everywhere.
    private func answer(_ text: String) throws(UsageError) -> ExitStatus {
        let console = Console(Console.Style())
        console.result(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        do {
            try console.flush()
            return .done
        } catch {
            return Failure(error, environment: environment).tell(console)
        }
    }

    private func run(
        _ command: any Subcommand,
        _ words: Arguments,
        _ style: Console.Style
    ) -> ExitStatus {
        let console = Console(style)
        let context = Context(
            console: console,
            environment: environment,
            database: DatabaseChoice(words.value(.database), environment: environment)
        )
        Interruption.watch()
        do {
            let status = try command.run(in: context)
            console.endProgress()
            try console.flush()
            return Interruption.status ?? status
        } catch {
            console.endProgress()
            return Failure(error, environment: environment).tell(console)
        }
    }
}
