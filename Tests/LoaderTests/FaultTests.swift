import Foundation
import Testing

@testable import Loader

@Suite("Faults")
struct FaultTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Faults")

    @Test("forty kinds of faults are all reported, each at its place")
    func forty() throws {
        let error = #expect(throws: LoadError.self) {
            try Loader.read(Self.folder.appendingPathComponent("forty"))
        }
        guard case .refused(let faults)? = error else {
            Issue.record("not refused")
            return
        }
        // The list was printed by the program once and then held against the files, fault by fault.
        let expected = try String(
            contentsOf: Self.folder.appendingPathComponent("expected.txt"),
            encoding: .utf8
        ).split(separator: "\n").map(String.init)
        let found = faults.map(\.description)
        for line in expected where !found.contains(line) { Issue.record("missing: \(line)") }
        for line in found where !expected.contains(line) { Issue.record("unexpected: \(line)") }
        #expect(faults.count >= 40)
    }

    @Test("the registers have faults of their own")
    func registers() throws {
        let error = #expect(throws: LoadError.self) {
            try Loader.read(Self.folder.appendingPathComponent("registers"))
        }
        guard case .refused(let faults)? = error else {
            Issue.record("not refused")
            return
        }
        // The list was written by going through the files line by line.
        let expected = try String(
            contentsOf: Self.folder.appendingPathComponent("expected-registers.txt"),
            encoding: .utf8
        ).split(separator: "\n").map(String.init)
        let found = faults.map(\.description)
        for line in expected where !found.contains(line) { Issue.record("missing: \(line)") }
        for line in found where !expected.contains(line) { Issue.record("unexpected: \(line)") }
    }

    @Test("a fault shows no control character of a file")
    func printable() {
        let fault = Fault(file: "f", line: 1, column: 1, value: "\u{1B}[31m\u{202E}x", "m")
        #expect(fault.description == "f:1:1: \\u{1b}[31m\\u{202e}x: m")
    }

    @Test("the first hundred are printed, the rest counted")
    func hundred() {
        let faults = (1...120).map { Fault(file: "f", line: $0, column: 1, "m") }
        let lines = LoadError.refused(faults).description.split(separator: "\n")
        #expect(lines.count == 102)
        #expect(lines[100] == "and 20 more faults")
        #expect(lines[101] == "120 faults found; nothing was stored")
    }
}
