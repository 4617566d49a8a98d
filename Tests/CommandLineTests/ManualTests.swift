import Foundation
import Testing

@testable import rapporteur

@Suite("Help")
struct ManualTests {
    static let manuals = CommandList.all.map { $0.manual }

    @Test("the help of every command is as written down", arguments: manuals.map(\.name))
    func pages(name: String) throws {
        let page = ManualText.page(of: try CommandList.command(named: name).manual)
        try expectGolden(page, "help-\(name).txt")
    }

    @Test("the list of commands is as written down")
    func overview() throws {
        try expectGolden(CommandList.overview, "help.txt")
    }

    @Test("no command but these has a help text written down")
    func leftovers() throws {
        let written = try FileManager.default.contentsOfDirectory(atPath: golden("").path)
        let expected = Self.manuals.map { "help-\($0.name).txt" } + ["help.txt"]
        #expect(written.sorted() == expected.sorted())
    }

    @Test("every line of help fits 80 columns", arguments: manuals.map(\.name))
    func width(name: String) throws {
        let page = ManualText.page(of: try CommandList.command(named: name).manual)
        for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test("every manual is whole", arguments: manuals.map(\.name))
    func whole(name: String) throws {
        let manual = try CommandList.command(named: name).manual
        #expect(manual.abstract.hasSuffix("."))
        #expect(manual.discussion.hasSuffix("."))
        #expect(manual.statuses.contains(.done))
        #expect(manual.statuses.contains(.failed))
        #expect(manual.statuses.contains(.wrongUsage))
        #expect(manual.sharedOptions.contains(.help))
        #expect(!manual.examples.isEmpty)
        let names = manual.allOptions.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("--") })
        for option in manual.allOptions { #expect(option.explanation.hasSuffix(".")) }
        for example in manual.examples {
            #expect(example.command.contains("rapporteur \(name)"))
            #expect(example.effect.hasSuffix("."))
        }
    }

    @Test(
        "the README has a line for every command and its own options",
        arguments: manuals.map(\.name)
    )
    func readme(name: String) throws {
        let text = try String(contentsOf: repository("README.md"), encoding: .utf8)
        #expect(text.contains("`rapporteur \(name)"), "README.md has no `rapporteur \(name)…`")
        for option in try CommandList.command(named: name).manual.options {
            #expect(text.contains("`\(option.name)"), "README.md has no `\(option.name)`")
        }
    }

    @Test("the README has every exit status with its meaning", arguments: ProgramStatus.allCases)
    func statuses(status: ProgramStatus) throws {
        let text = try String(contentsOf: repository("README.md"), encoding: .utf8)
        let meaning = status.meaning.replacing("--strict", with: "`--strict`")
        #expect(text.contains("| \(status.rawValue) | \(meaning) |"))
    }

    @Test("no option takes a password")
    func passwords() {
        for option in Self.manuals.flatMap(\.allOptions) {
            #expect(!option.name.contains("pass"))
        }
    }
}
