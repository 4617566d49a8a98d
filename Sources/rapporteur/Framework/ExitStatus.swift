/// How the program ends, as a script or cron sees it.
enum ExitStatus: Int32, CaseIterable, Sendable {
    case done = 0
    case failed = 1
    case checkFailed = 2
    case wrongUsage = 64
    case inputRefused = 65
    case databaseUnreachable = 69
    case outputImpossible = 73
    case tryLater = 75
    case interrupted = 130
    case terminated = 143

    /// What the status tells, in the words of every help text.
    var meaning: String {
        switch self {
        case .done: "done; also: nothing to do"
        case .failed: "an error not listed here"
        case .checkFailed: "done, but a check failed: a sum, or a printed figure under --strict"
        case .wrongUsage: "wrong usage"
        case .inputRefused: "input refused; nothing was stored"
        case .databaseUnreachable: "database or server not reachable"
        case .outputImpossible: "output cannot be written; the former edition stands"
        case .tryLater: "another run holds the lock, or a server is starting up: try later"
        case .interrupted: "interrupted (SIGINT); statements were cancelled"
        case .terminated: "terminated (SIGTERM); statements were cancelled"
        }
    }
}
