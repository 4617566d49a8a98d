import Foundation

/// Standard output that cannot be written, such as a full disk behind it.
struct OutputFailure: Error, Equatable, Sendable {
    /// The error number of the system.
    var code: Int32

    /// What the system says about it.
    var reason: String { String(cString: strerror(code)) }
}
