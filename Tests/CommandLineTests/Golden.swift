import Foundation
import Testing

/// A file of the repository, by its path from the top.
func repository(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(path)
}

/// A file of `Golden/`, beside the tests.
func golden(_ name: String) -> URL { repository("Tests/CommandLineTests/Golden/\(name)") }

/// Checks `actual` against a file in `Golden/`, which reviewers read like any other code.
///
/// With `UPDATE_GOLDEN=1` the file is written instead, and the test still fails: a recording run
/// must never look like a passing one.
func expectGolden(
    _ actual: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try actual.write(to: golden(name), atomically: true, encoding: .utf8)
        Issue.record("recorded \(name): read its diff", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: golden(name), encoding: .utf8)
    // Whole files say little in a log: name the first line that differs.
    let (got, want) = (actual.split { $0.isNewline }, expected.split { $0.isNewline })
    let first = zip(got, want).first { $0 != $1 }.map { "got \($0), want \($1)" }
    #expect(actual == expected, "\(name): \(first ?? "length")", sourceLocation: sourceLocation)
}
