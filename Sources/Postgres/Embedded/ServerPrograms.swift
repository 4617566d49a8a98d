import Foundation

/// The programs of an installed PostgreSQL server.
struct ServerPrograms: Sendable {
    /// The folder that holds `initdb`, `pg_ctl`, `postgres` and `psql`.
    let folder: String
    /// The major version, such as 15.
    let major: Int

    /// Finds the newest installed server that is new enough.
    ///
    /// Debian keeps each version in a folder of its own, which is on nobody's `PATH`.
    static func find(environment: [String: String]) throws(EmbeddedServerError) -> ServerPrograms {
        var folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for root in ["/usr/lib/postgresql", "/usr/local/lib/postgresql"] {
            let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
            folders += versions.map { "\(root)/\($0)/bin" }
        }
        folders += ["/usr/local/pgsql/bin", "/usr/pgsql/bin"]
        let found = folders.filter { folder in
            ["initdb", "pg_ctl", "postgres"].allSatisfy {
                FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
            }
        }.compactMap { folder in
            major(of: folder).map { ServerPrograms(folder: folder, major: $0) }
        }
        guard let newest = found.max(by: { ($0.major, $1.folder) < ($1.major, $0.folder) }) else {
            throw .noPrograms(found: nil)
        }
        guard newest.major >= UnsupportedServer.oldestMajor else {
            throw .noPrograms(found: String(newest.major))
        }
        return newest
    }

    func path(_ program: String) -> String { "\(folder)/\(program)" }

    private static func major(of folder: String) -> Int? {
        // The folder's name tells on Debian; elsewhere the server itself is asked.
        let parent = (folder as NSString).deletingLastPathComponent
        if let number = Int((parent as NSString).lastPathComponent) { return number }
        guard let answer = try? ServerProcess.run("\(folder)/postgres", ["--version"], as: nil)
        else {
            return nil
        }
        return answer.firstMatch(of: /([0-9]+)(\.|devel|beta|rc)/).flatMap { Int($0.1) }
    }
}
