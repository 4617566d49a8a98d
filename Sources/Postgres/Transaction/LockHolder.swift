/// The session that holds an advisory lock.
package struct LockHolder: Hashable, Sendable, CustomStringConvertible {
    /// The server process of the session.
    package var pid: Int
    /// How the session calls itself; empty where it does not or where this role may not see it.
    package var applicationName: String
    /// When the session began, such as `2025-01-31 02:00:00 UTC`, or `nil` where it is hidden.
    package var startedAt: String?

    /// The session on one line.
    package var description: String {
        let name = applicationName.isEmpty ? "a session" : applicationName
        return "\(name), server process \(pid)" + (startedAt.map { ", since \($0)" } ?? "")
    }
}
