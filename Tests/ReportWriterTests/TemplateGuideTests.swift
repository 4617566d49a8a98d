import Foundation
import Testing

@testable import ReportWriter

/// The guide for whoever writes a text: `Reports/templates.md`.
@Suite("The guide to templates")
struct TemplateGuideTests {
    private static let guide = try? String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Reports/templates.md"),
        encoding: .utf8
    )

    @Test("it explains every reference", arguments: ReferenceResolver.kinds)
    func references(_ kind: String) throws {
        let guide = try #require(Self.guide)
        #expect(guide.contains("`{\(kind) ") || guide.contains("`{\(kind)}"))
    }

    @Test("it explains every directive", arguments: ReportComposer.directives)
    func directives(_ name: String) throws {
        #expect(try #require(Self.guide).contains("| `@\(name)"))
    }
}
