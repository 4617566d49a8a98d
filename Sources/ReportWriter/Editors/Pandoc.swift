import Foundation

/// Debian's pandoc, which makes Word files; a program that need not be there.
package enum Pandoc {
    /// What went wrong in the making of a Word file.
    struct Failure: Error, CustomStringConvertible {
        var status: Int32
        var message: String

        var description: String {
            "pandoc ended with status \(status) instead of making a Word file: \(message)"
        }
    }

    /// What to tell whoever wants a Word file and has no pandoc.
    package static let absence =
        "no report.docx is written, for pandoc is not installed; on Debian and Ubuntu: apt install pandoc"

    /// Where pandoc is, by the variable PATH.
    package static func program(_ environment: [String: String]) -> String? {
        (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/pandoc" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Makes a Word file.
    ///
    /// The same text and the same day give the same bytes: no clock gets into the file.
    ///
    /// - Parameters:
    ///   - markdown: The text.
    ///   - program: Where pandoc is.
    ///   - seconds: The time that the file says it is of, in seconds since 1970.
    /// - Returns: The file.
    /// - Throws: ``Failure``, and what Foundation throws when no process can be started.
    static func word(_ markdown: String, by program: String, at seconds: Int) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "rapporteur-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (text, file) = (
            folder.appending(path: "report.md"), folder.appending(path: "report.docx")
        )
        try Data(markdown.utf8).write(to: text)
        let (process, messages) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "--from", "markdown-smart", "--to", "docx",
            "--output", file.path, text.path,
        ]
        process.environment = [
            "SOURCE_DATE_EPOCH": String(seconds), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
            "HOME": folder.path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = messages
        try process.run()
        let said = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                status: process.terminationStatus,
                message: String(decoding: said, as: UTF8.self)
                    .trimmingCharacters(in: .whitespacesAndNewlines)
            )
        }
        return Array(try Data(contentsOf: file))
    }
}
