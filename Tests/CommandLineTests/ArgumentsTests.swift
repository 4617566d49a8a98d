import Testing

@testable import rapporteur

@Suite("The words of a command line")
struct ArgumentsTests {
    static let jobs = Option(name: "--jobs", placeholder: "N", explanation: "How many.")
    static let dryRun = Option(name: "--dry-run", explanation: "Store nothing.")
    static let manual = Manual(
        name: "load",
        abstract: "Load.",
        synopsis: "FOLDER [--jobs N] [--dry-run]",
        discussion: "Loads.",
        options: [jobs, dryRun],
        sharedOptions: [.help],
        operands: 1...1,
        operandName: "a folder",
        examples: [],
        statuses: []
    )

    private func parse(_ line: String) throws(UsageError) -> Arguments {
        try Arguments(line.split(separator: " ").map(String.init), for: Self.manual)
    }

    private func problem(_ line: String) -> String {
        do throws(UsageError) {
            _ = try parse(line)
            return "none"
        } catch {
            return "\(error.problem). \(error.advice)"
        }
    }

    @Test(
        "options may stand anywhere, with a blank or an equals sign",
        arguments: ["--jobs 3 folder --dry-run", "folder --dry-run --jobs=3"]
    )
    func anyOrder(line: String) throws {
        let arguments = try parse(line)
        #expect(arguments.operands == ["folder"])
        #expect(try arguments.count(Self.jobs) == 3)
        #expect(arguments.has(Self.dryRun))
    }

    @Test("after two dashes everything is an operand")
    func dashes() throws {
        #expect(try parse("--dry-run -- --jobs").operands == ["--jobs"])
    }

    @Test("a single dash is an operand, and an absent option has no value")
    func singleDash() throws {
        let arguments = try parse("-")
        #expect(arguments.operands == ["-"])
        #expect(try arguments.count(Self.jobs) == nil)
        #expect(!arguments.has(Self.dryRun))
    }

    @Test(
        "what cannot be followed is refused with what would be right",
        arguments: [
            ("folder --jbos 3", "unknown option --jbos for 'load'. Did you mean --jobs? "),
            ("folder --zzzzzz", "unknown option --zzzzzz for 'load'. Its options are --jobs, "),
            ("folder -j", "unknown option -j for 'load'. Its options are "),
            ("folder --jobs", "--jobs lacks its value. Write --jobs N."),
            ("folder --jobs=", "--jobs lacks its value. Write --jobs N."),
            ("folder --dry-run=yes", "--dry-run takes no value, but got 'yes'. "),
            ("folder --dry-run --dry-run", "--dry-run is given twice. Give it once."),
            ("", "'load' needs a folder. Usage: rapporteur load FOLDER [--jobs N] [--dry-run]"),
            ("folder other", "'other' is a word too many for 'load'. "),
            ("folder --password x", "there is no option for a password: others could read it. "),
        ]
    )
    func refusals(line: String, expected: String) {
        #expect(problem(line).hasPrefix(expected), "\(problem(line))")
    }

    @Test(
        "a number of connections is a whole number from 1",
        arguments: ["0", "-1", "two", "1001"]
    )
    func numbers(text: String) throws {
        let arguments = try parse("folder --jobs=\(text)")
        #expect(throws: UsageError.self) { try arguments.count(Self.jobs) }
    }

    @Test("control characters of the command line are shown, not obeyed")
    func control() {
        #expect(problem("folder --\u{1B}[31m").hasPrefix("unknown option --\\u{1B}[31m"))
    }

    @Test("help is granted whatever else is missing")
    func help() throws {
        #expect(try parse("-h").has(.help))
    }
}
