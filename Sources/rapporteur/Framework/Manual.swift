/// What there is to know of a command: the source of its help text and of its parser.
struct Manual: Sendable {
    /// One command line with what it does.
    struct Example: Sendable {
        var command: String
        var effect: String
    }

    /// The word that calls the command.
    var name: String
    /// One line for the list of commands.
    var abstract: String
    /// The words after the command's name, such as `FOLDER [--dry-run]`.
    var synopsis: String
    /// What the command does, in full sentences.
    var discussion: String
    /// The options of this command alone.
    var options: [Option] = []
    /// The options that it shares with others.
    var sharedOptions: [Option] = Option.shared
    /// How many words it takes that are no options.
    var operands: ClosedRange<Int>
    /// What a missing operand is called.
    var operandName = ""
    /// The words that an operand is one of, where they are few.
    var operandWords: [String] = []
    /// Whether words after `--` are handed on as they are, without a look at their number.
    var passesOn = false
    var examples: [Example]
    var statuses: [ExitStatus]
    /// What a status means here, where that differs from what it means elsewhere.
    var meanings: [ExitStatus: String] = [:]

    /// All options that the command understands.
    var allOptions: [Option] { options + sharedOptions }

    /// The statuses with what they tell.
    var outcomes: [(status: ExitStatus, meaning: String)] {
        statuses.map { ($0, meanings[$0] ?? $0.meaning) }
    }
}
