import Foundation
import Glibc

/// A worker that this process has started on this machine, at the other end of a socket pair.
///
/// Nobody else can connect to it, so there is nobody to authenticate. It ends when its socket does,
/// and so with this process, however that ends.
final class OwnWorker {
    /// The end of the pair that this process holds.
    let file: SocketFile
    private let process: pid_t

    /// How long it may take to end by itself once its socket has ended.
    private static let patience = Duration.seconds(2)
    /// The descriptor that it finds its socket at.
    static let descriptor: Int32 = 3

    /// Starts a worker by the program of this process.
    ///
    /// Not by fork: what a process with threads may do between fork and exec is next to nothing.
    ///
    /// - Parameter words: What follows the program's name; it has to serve ``descriptor``.
    /// - Throws: ``SocketError`` where the system lets no process or socket be made.
    init(_ words: [String]) throws(SocketError) {
        let (own, other) = try SocketFile.pair()
        file = own
        process = try Self.spawn(words, with: other)
    }

    /// Ends its connection, waits until it is gone, and helps where that takes too long.
    func end() {
        shutdown(file.number, Int32(SHUT_RDWR))
        let deadline = Deadline.after(Self.patience)
        while waitpid(process, nil, WNOHANG) == 0 {
            if deadline.hasPassed {
                kill(process, SIGKILL)
                while waitpid(process, nil, 0) < 0, errno == EINTR {}
                return
            }
            usleep(2000)
        }
    }

    private static func spawn(
        _ words: [String],
        with socket: SocketFile
    ) throws(SocketError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, socket.number, descriptor)
        // Threads of Dispatch block signals, which a process would inherit from them; and Ctrl-C is
        // for this process, which lets its workers go in good order.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP)
        )
        var arguments = (["rapporteur"] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        // The file that this process runs, even where an upgrade has replaced it meanwhile.
        let code = posix_spawn(
            &process,
            "/proc/self/exe",
            &actions,
            &attributes,
            &arguments,
            environ
        )
        guard code == 0 else {
            throw SocketError("start", "a worker", reason: String(cString: strerror(code)))
        }
        return process
    }
}
