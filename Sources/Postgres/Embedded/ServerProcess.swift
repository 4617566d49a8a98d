import Foundation

/// Runs a program of PostgreSQL to its end.
enum ServerProcess {
    /// Runs a program, as another user where one is named.
    ///
    /// - Parameters:
    ///   - program: The path of the program.
    ///   - arguments: Its arguments.
    ///   - user: The user to run it as; `nil` for ourselves.
    /// - Returns: What it wrote to standard output and standard error.
    /// - Throws: ``EmbeddedServerError/program(_:output:)`` where it ends with another status than 0.
    @discardableResult
    static func run(
        _ program: String,
        _ arguments: [String],
        as user: String?
    ) throws(EmbeddedServerError) -> String {
        let process = Process()
        if let user {
            // Of util-linux, which every Debian has; unlike su it needs no login and no terminal.
            process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
            process.arguments =
                ["--reuid=\(user)", "--regid=\(user)", "--init-groups", program] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
        }
        // The folder we are in may be closed to that user; nothing of our environment is its business.
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "TZ": "UTC"]
        process.standardInput = FileHandle.nullDevice
        // A file, not a pipe: the server inherits it and would keep a pipe open for ever.
        let output = FileManager.default.temporaryDirectory
            .appendingPathComponent("rapporteur-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        let name = (program as NSString).lastPathComponent
        do {
            let file = try FileHandle(forWritingTo: output)
            process.standardOutput = file
            process.standardError = file
            try process.run()
        } catch {
            throw .program(name, output: error.localizedDescription)
        }
        process.waitUntilExit()
        let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        guard process.terminationStatus == 0 else {
            throw .program(name, output: text.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return text
    }
}
