import Postgres

/// Prints what the views and functions of schema `analysis` are.
struct DictionaryCommand: Subcommand {
    static let html = Option(
        name: "--html",
        explanation: "A page for a browser instead of Markdown."
    )

    static let manual = Manual(
        name: "dictionary",
        abstract: "Explain every view, column and function that analysts have.",
        synopsis: "[--html]",
        discussion: """
            Prints the data dictionary of schema analysis as Markdown, made from the comments in the \
            database: what each view has a row for, what each column means, how the functions are \
            called. In psql, \\d+ shows the same comments.
            """,
        options: [html],
        operands: 0...0,
        examples: [
            .init(
                command: "rapporteur dictionary --html >dictionary.html",
                effect: "A page to hand to analysts."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private let isHTML: Bool

    init(_ arguments: Arguments) throws(UsageError) { isHTML = arguments.has(Self.html) }

    func run(in context: Context) throws -> ExitStatus {
        let dictionary = try context.withConnection(for: "dictionary") {
            try DataDictionary.read(on: $0)
        }
        guard !dictionary.views.isEmpty else {
            throw UsageError(
                problem: "the database has no schema analysis yet",
                advice: "Make it with 'rapporteur init'."
            )
        }
        context.console.result(
            isHTML ? DictionaryHTML.text(of: dictionary) : DictionaryMarkdown.text(of: dictionary)
        )
        return .done
    }
}
