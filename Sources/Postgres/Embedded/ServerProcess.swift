import Foundation

/// Runs a program of PostgreSQL to its end.
///
/// By `posix_spawn`, not by Foundation's `Process`: that one waits until every process that the
/// program has started is gone, too, and a server that was started stays.
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
        let name = (program as NSString).lastPathComponent
        // The folder we are in may be closed to that user. setpriv is of util-linux, which every
        // Debian has; unlike su it needs no login.
        let change =
            user.map {
                ["/usr/bin/setpriv", "--reuid=\($0)", "--regid=\($0)", "--init-groups", "--"]
            } ?? []
        let words = ["/usr/bin/env", "--chdir=/"] + change + [program] + arguments
        // A file, not a pipe: the server inherits it and would keep a pipe open for ever.
        var template = Array("/tmp/rapporteur-output-XXXXXX".utf8CString)
        let output = mkstemp(&template)
        guard output >= 0 else {
            throw .program(name, output: "no temporary file: \(String(cString: strerror(errno)))")
        }
        _ = fcntl(output, F_SETFD, FD_CLOEXEC)
        unlink(template)
        defer { close(output) }
        let status = try spawn(words, output: output, name: name)
        let text = contents(of: output)
        guard status == 0 else {
            throw .program(
                name,
                output: text.trimmingCharacters(in: CharacterSet.whitespacesAndNewlines)
            )
        }
        return text
    }

    /// What a program is told; our environment is not its business.
    ///
    /// Arrays of bitmaps are some megabytes each. By its defaults the C library gives each back to the
    /// system at once, whose clearing of new pages takes a third of counting: it keeps up to 64 MiB.
    private static let environment = [
        "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL=C", "TZ=UTC",
        "MALLOC_MMAP_THRESHOLD_=33554432", "MALLOC_TRIM_THRESHOLD_=67108864",
    ]

    /// Starts a program in an environment of its own and waits for its end.
    private static func spawn(
        _ words: [String],
        output: Int32,
        name: String
    ) throws(EmbeddedServerError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, words[0], &actions, nil, &arguments, &variables)
        guard code == 0 else { throw .program(name, output: String(cString: strerror(code))) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else {
                throw .program(name, output: String(cString: strerror(errno)))
            }
        }
        return status
    }

    private static func contents(of file: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        lseek(file, 0, SEEK_SET)
        while true {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
