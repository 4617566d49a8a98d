/// An advisory lock that another session holds.
///
/// Not a fault: the other run does the work, and this one may try later.
package struct LockBusy: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the lock protects, such as `nightly run`.
    package var purpose: String
    /// Who holds it, or `nil` when it was released in the meantime.
    package var holder: LockHolder?

    /// What is locked, and by whom.
    package var description: String {
        let owner = holder.map(\.description) ?? "a session that has just ended"
        return "\(purpose): the lock is held by \(owner); try again later"
    }
}
