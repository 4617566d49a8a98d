import Foundation

/// What a crash would leave behind: nothing of the memory, which holds keys and confidential names.
enum CrashOutput {
    /// Has this process write no core file and no registers, which would go into the mail of cron.
    ///
    /// - Parameter environment: With SWIFT_BACKTRACE in it Swift tells of a crash what that asks for.
    static func hold(_ environment: [String: String]) {
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 {
            limit.rlim_cur = 0
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        }
        guard environment["SWIFT_BACKTRACE"] == nil else { return }
        for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
            signal(number, SIG_DFL)
        }
    }
}
