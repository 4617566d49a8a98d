import Foundation

/// Rapporteur's private PostgreSQL: a cluster of its own, on a Unix socket only.
///
/// Made and started when it is first needed, it goes on running until it is stopped. Only its
/// owner, and root, may connect: the kernel tells who is at the other end of the socket.
package struct EmbeddedServer: Sendable {
    /// What a server does.
    package struct Status: Sendable {
        package var isRunning: Bool
        package var process: Int?
        package var home: String
        package var socketFolder: String
        package var log: String
    }

    /// How long a start may take, recovery after a crash included.
    private static let patience: TimeInterval = 60

    private let home: ServerHome
    private let environment: [String: String]

    /// Finds the server that an environment asks for; nothing is made or started.
    package init(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(EmbeddedServerError) {
        home = try ServerHome(environment: environment)
        self.environment = environment
    }

    /// How to reach the private database.
    package var target: ConnectionTarget { home.target }

    /// Makes and starts the server where it is not running.
    ///
    /// - Returns: Whether it had to be started.
    /// - Throws: ``EmbeddedServerError``, `DatabaseError`.
    @discardableResult
    package func ensureRunning() throws -> Bool {
        if isReady { return false }
        return try locked {
            // Another process may have been faster while we waited for the lock.
            if isReady { return false }
            if !isServing {
                try makeClusterIfMissing()
                try writeSettings()
                try startServer()
            }
            try makeDatabase()
            return true
        }
    }

    /// Stops the server and waits until its files are closed.
    ///
    /// - Returns: Whether it was running.
    /// - Throws: ``EmbeddedServerError``.
    package func stop() throws -> Bool {
        guard process != nil else { return false }
        return try locked {
            guard process != nil else { return false }
            let programs = try ServerPrograms.find(environment: environment)
            try ServerProcess.run(
                programs.path("pg_ctl"),
                ["stop", "-D", home.cluster, "-m", "fast", "-w", "-t", "60"],
                as: home.serverUser
            )
            return true
        }
    }

    /// Tells whether the server runs, and where everything is.
    package var status: Status {
        Status(
            isRunning: isReady,
            process: process,
            home: home.path,
            socketFolder: home.socketFolder,
            log: home.log
        )
    }

    /// The path of `psql` beside the server's programs, or on the `PATH`.
    package func psql() throws(EmbeddedServerError) -> String {
        let programs = try ServerPrograms.find(environment: environment)
        let own = programs.path("psql")
        return FileManager.default.isExecutableFile(atPath: own) ? own : "/usr/bin/psql"
    }

    /// The postmaster, if its file names a process that lives.
    private var process: Int? {
        guard let pid = postmasterFile.first.flatMap({ Int32($0) }) else { return nil }
        return kill(pid, 0) == 0 || errno == EPERM ? Int(pid) : nil
    }

    /// Whether the server serves and our database was made; a start may be killed in between.
    private var isReady: Bool {
        isServing && FileManager.default.fileExists(atPath: home.databaseMark)
    }

    /// Whether somebody answers at the socket and calls itself ready.
    private var isServing: Bool {
        let lines = postmasterFile
        guard lines.count > 7, lines[7].trimmingCharacters(in: .whitespaces) == "ready" else {
            return false
        }
        return answers
    }

    private var postmasterFile: [String] {
        let text = try? String(contentsOfFile: home.cluster + "/postmaster.pid", encoding: .utf8)
        return text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
    }

    /// Whether the socket takes a connection: a killed server leaves its file behind.
    private var answers: Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(home.socket.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    /// Holds the home's lock, which the kernel frees whatever becomes of us.
    private func locked<Value>(_ body: () throws -> Value) throws -> Value {
        try home.makeFolder(home.path)
        let file = open(home.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw EmbeddedServerError.folder(home.path, reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        while flock(file, LOCK_EX) == -1 {
            guard errno == EINTR else {
                throw EmbeddedServerError.folder(
                    home.lock,
                    reason: String(cString: strerror(errno))
                )
            }
        }
        return try body()
    }

    /// Makes the cluster under another name and renames it, so that a killed start is begun anew.
    private func makeClusterIfMissing() throws {
        let programs = try ServerPrograms.find(environment: environment)
        let versionFile = home.cluster + "/PG_VERSION"
        if let version = try? String(contentsOfFile: versionFile, encoding: .utf8) {
            let has = version.trimmingCharacters(in: .whitespacesAndNewlines)
            guard has == String(programs.major) else {
                throw EmbeddedServerError.otherVersion(
                    cluster: home.cluster,
                    has: has,
                    programs: String(programs.major)
                )
            }
            return
        }
        let fresh = home.cluster + ".new"
        try? FileManager.default.removeItem(atPath: fresh)
        try ServerProcess.run(
            programs.path("initdb"),
            [
                "-D", fresh, "--username=rapporteur", "--encoding=UTF8", "--no-locale",
                "--data-checksums", "--auth=peer", "--no-instructions",
            ],
            as: home.serverUser
        )
        guard rename(fresh, home.cluster) == 0 else {
            throw EmbeddedServerError.folder(home.cluster, reason: String(cString: strerror(errno)))
        }
    }

    /// Writes who may come in and how the server is to run; again at each start, as paths may move.
    private func writeSettings() throws {
        try home.makeFolder(home.socketFolder)
        let owner = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "root"
        let users = Set([owner, "root", home.serverUser ?? owner]).sorted()
        let files = [
            "rapporteur.conf": EmbeddedSettings.configuration(socketFolder: home.socketFolder),
            "pg_hba.conf": "local all all peer map=rapporteur\n",
            "pg_ident.conf": users.map { "rapporteur \($0) rapporteur\n" }.joined(),
            "postgresql.conf": "include 'rapporteur.conf'\n",
        ]
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let path = "\(home.cluster)/\(name)"
            do {
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            } catch {
                throw EmbeddedServerError.folder(path, reason: error.localizedDescription)
            }
            chmod(path, 0o600)
            if let user = home.serverUser.flatMap({ getpwnam($0) }) {
                chown(path, user.pointee.pw_uid, user.pointee.pw_gid)
            }
        }
    }

    /// Starts the server; orphans of a killed one may hold its memory for some seconds more.
    private func startServer() throws {
        let programs = try ServerPrograms.find(environment: environment)
        let deadline = Date(timeIntervalSinceNow: Self.patience)
        while true {
            do {
                try ServerProcess.run(
                    programs.path("pg_ctl"),
                    ["start", "-D", home.cluster, "-l", home.log, "-w", "-t", "60", "-s"],
                    as: home.serverUser
                )
                return
            } catch {
                guard Date() < deadline else {
                    throw EmbeddedServerError.program(
                        "pg_ctl start",
                        output: "\(error); see \(home.log)"
                    )
                }
                usleep(300_000)
            }
        }
    }

    private func makeDatabase() throws {
        try Connection.withConnection(to: home.maintenanceTarget, applicationName: "rapporteur/db")
        {
            connection in
            let there = "select count(*) from pg_database where datname = 'rapporteur'"
            guard try connection.row(there, name: "databases").required("count", as: Int.self) == 0
            else { return }
            try connection.run("create database rapporteur", name: "create database")
        }
        _ = FileManager.default.createFile(atPath: home.databaseMark, contents: nil)
    }
}
