import Foundation

/// What a crash would leave behind: no image of the memory, which holds keys and confidential names.
enum CrashOutput {
    /// Has this process, and those that it starts, write no core file unless somebody raises the limit again.
    static func keepNoMemory() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = 0
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
}
