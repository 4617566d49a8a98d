import Foundation

/// Where a private server keeps its files, and whose they are.
///
///     HOME/cluster      the data
///     HOME/socket       the only way in; elsewhere where this path would be too long
///     HOME/log          what the server writes
///     HOME/start.lock   held while the server is made, started or stopped
package struct ServerHome: Sendable {
    /// The longest path of a Unix socket that every system takes, without its file name.
    private static let longestSocketFolder = 80

    package let path: String
    /// The system user that the server runs as where this is not ourselves: root may not run it.
    package let serverUser: String?

    /// Finds the home that an environment asks for.
    ///
    /// - Parameter environment: `RAPPORTEUR_HOME` decides, then `XDG_DATA_HOME`, then the user's
    ///   home; root uses the home of the system user `postgres`, which cannot look into root's.
    /// - Throws: ``EmbeddedServerError`` when root has no user `postgres` to run the server as.
    package init(environment: [String: String]) throws(EmbeddedServerError) {
        let isRoot = geteuid() == 0
        serverUser = isRoot ? "postgres" : nil
        let account = isRoot ? getpwnam("postgres") : getpwuid(geteuid())
        if isRoot, account == nil { throw .noServerUser }
        let userHome = account.map { String(cString: $0.pointee.pw_dir) } ?? "/tmp"
        func given(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if let home = given("RAPPORTEUR_HOME") {
            path = URL(fileURLWithPath: home).path
        } else if let data = given("XDG_DATA_HOME"), !isRoot {
            path = data + "/rapporteur"
        } else {
            path = (isRoot ? userHome : given("HOME") ?? userHome) + "/.local/share/rapporteur"
        }
    }

    /// The data folder of the cluster.
    package var cluster: String { path + "/cluster" }

    /// What the server writes.
    package var log: String { path + "/log" }

    var lock: String { path + "/start.lock" }

    /// Stands once the database was made in the cluster.
    var databaseMark: String { path + "/database.made" }

    /// The folder of the socket; one home has one, whoever asks.
    package var socketFolder: String {
        let own = path + "/socket"
        guard own.utf8.count > Self.longestSocketFolder else { return own }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return "/tmp/rapporteur-" + String(hash, radix: 16)
    }

    /// The socket file of PostgreSQL's default port.
    var socket: String { socketFolder + "/.s.PGSQL.5432" }

    /// How to reach the private database.
    package var target: ConnectionTarget {
        ConnectionTarget(
            "host='\(quoted(socketFolder))' port=5432 user=rapporteur dbname=rapporteur"
        )
    }

    /// How to reach the database that every cluster has, to make ours.
    var maintenanceTarget: ConnectionTarget {
        ConnectionTarget("host='\(quoted(socketFolder))' port=5432 user=rapporteur dbname=postgres")
    }

    private func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    }

    /// Makes a folder that belongs to whoever runs the server, and to nobody else.
    func makeFolder(_ folder: String) throws(EmbeddedServerError) {
        let isNew = !FileManager.default.fileExists(atPath: folder)
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
        } catch {
            throw .folder(folder, reason: "it cannot be made: \(error.localizedDescription)")
        }
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .folder(folder, reason: "it is no folder")
        }
        let owner = serverUser.flatMap { getpwnam($0) }
        let wanted = owner?.pointee.pw_uid ?? geteuid()
        if isNew {
            if let owner { chown(folder, owner.pointee.pw_uid, owner.pointee.pw_gid) }
            chmod(folder, 0o700)
        } else if status.st_uid != wanted, status.st_uid != 0 {
            // In /tmp somebody else may have been first.
            throw .folder(folder, reason: "it belongs to another user")
        } else if status.st_uid != wanted, let owner {
            chown(folder, owner.pointee.pw_uid, owner.pointee.pw_gid)
        }
    }
}
