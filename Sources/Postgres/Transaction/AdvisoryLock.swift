/// A lock that the server keeps under a number, for as long as the session lasts.
///
/// It needs no file and no row, and it is gone with the session that held it: a killed run leaves
/// nothing behind.
package struct AdvisoryLock: Hashable, Sendable {
    /// The number, one for each thing to be protected in a database.
    package let key: Int64
    /// What the lock protects, for messages.
    package let purpose: String

    /// Names a lock.
    package init(key: Int64, purpose: String) {
        self.key = key
        self.purpose = purpose
    }
}
