import Glibc

/// A socket that could not be made, reached or used.
package struct SocketError: Error, Equatable, CustomStringConvertible {
    /// What was tried, such as `connect`.
    package var action: String
    /// The address that it was tried with.
    package var address: String
    package var reason: String

    init(_ action: String, _ address: String, reason: String) {
        self.action = action
        self.address = address
        self.reason = reason
    }

    init(_ action: String, _ address: SocketAddress, code: Int32 = errno) {
        self.init(action, address.description, reason: String(cString: strerror(code)))
    }

    package var description: String { "\(action) \(address): \(reason)" }
}
