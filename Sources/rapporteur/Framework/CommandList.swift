/// The commands of the program, in the order of its help.
enum CommandList {
    static let all: [any Subcommand.Type] = [
        InitCommand.self, LoadCommand.self, AggregateCommand.self, ReportCommand.self,
        RunCommand.self, NightlyCommand.self, IssueCommand.self, CorrigendumCommand.self,
        RevertCommand.self, DumpCommand.self, RestoreCommand.self, DiffCommand.self,
        HistoryCommand.self, CheckCommand.self, ShowCommand.self,
        TallyCommand.self, CrosstabCommand.self, ExplainCommand.self, TargetsCommand.self,
        DictionaryCommand.self,
        StatusCommand.self, DoctorCommand.self, VerifyCommand.self,
        WorkerCommand.self, DBCommand.self,
    ]

    /// The text of `rapporteur --help`.
    static var overview: String {
        ManualText.overview(of: all.map { $0.manual } + [HelpCommand.manual])
    }

    /// The commands in a sentence.
    static var names: String {
        "The commands are \((all.map { $0.manual.name } + ["help"]).joined(separator: ", ")). "
            + "See 'rapporteur --help'."
    }

    /// Finds a command, or says which one was probably meant.
    static func command(named word: String) throws(UsageError) -> any Subcommand.Type {
        if let command = all.first(where: { $0.manual.name == word }) { return command }
        let known = all.map { $0.manual.name } + ["help", "--version", "--help"]
        let nearest = NearestWord.to(word, among: known).map { "Did you mean '\($0)'? " } ?? ""
        let kind = word.hasPrefix("-") ? "option" : "command"
        throw UsageError(
            problem: "unknown \(kind) '\(word.visible)'",
            advice: nearest.isEmpty ? names : nearest + "See 'rapporteur --help'."
        )
    }
}
