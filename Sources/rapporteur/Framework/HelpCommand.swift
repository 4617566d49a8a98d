/// `rapporteur help`: texts about the program itself, which need no database.
enum HelpCommand {
    static let man = Option(
        name: "--man",
        explanation: "A page for man, with every command: rapporteur(1)."
    )
    static let completions = Option(
        name: "--completions",
        placeholder: "SHELL",
        explanation: "What the shell completes on TAB: bash, zsh or fish.",
        choices: Completions.Shell.allCases.map(\.rawValue)
    )

    static let manual = Manual(
        name: "help",
        abstract: "Explain a command; print a man page or completions.",
        synopsis: "[COMMAND] [--man] [--completions SHELL]",
        discussion: """
            Explains a command, or lists all of them. Man page and completions are made from the same \
            source as these texts, so they say the same.
            """,
        options: [man, completions],
        sharedOptions: [.help],
        operands: 0...1,
        operandWords: CommandList.all.map { $0.manual.name },
        examples: [
            .init(
                command: "rapporteur help --man >/usr/local/share/man/man1/rapporteur.1",
                effect: "Then 'man rapporteur' shows it."
            ),
            .init(
                command: "source <(rapporteur help --completions bash)",
                effect: "A line for ~/.bashrc."
            ),
        ],
        statuses: [.done, .failed, .wrongUsage, .outputImpossible]
    )

    /// The text that the words after `help` ask for.
    static func text(_ words: [String]) throws(UsageError) -> String {
        let arguments = try Arguments(words, for: manual)
        if arguments.has(.help) { return ManualText.page(of: manual) }
        let manuals = CommandList.all.map { $0.manual } + [manual]
        let asked = [arguments.has(man), arguments.has(completions), !arguments.operands.isEmpty]
        guard asked.count(where: { $0 }) <= 1 else {
            throw UsageError(
                problem: "a command, --man and --completions are three different texts",
                advice: "Ask for one of them."
            )
        }
        if arguments.has(man) { return ManualPage.text(of: manuals) }
        if let name = arguments.value(completions) {
            guard let shell = Completions.Shell(rawValue: name) else {
                throw UsageError(
                    problem: "--completions \(name.visible): unknown shell",
                    advice: "The shells are bash, zsh and fish."
                )
            }
            return Completions.script(for: shell, of: manuals)
        }
        guard let word = arguments.operands.first else { return CommandList.overview }
        if word == manual.name { return ManualText.page(of: manual) }
        return ManualText.page(of: try CommandList.command(named: word).manual)
    }
}
