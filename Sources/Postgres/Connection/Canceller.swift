import CLibPQ

/// Stops the running statement of a connection from another thread.
///
/// Made from the connection that it can stop, it may outlive it: cancelling then does nothing.
package final class Canceller: @unchecked Sendable {  // PQcancel may be called from any thread.
    private let pointer: OpaquePointer

    fileprivate init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQfreeCancel(pointer)
    }

    /// Asks the server to stop the statement, which then fails with `57014`.
    ///
    /// The answer only says that the request arrived: the statement may be over already. On a dead
    /// network this call can block, so a thread that must not wait should not make it.
    package func cancel() throws(DatabaseError) {
        var complaint = [CChar](repeating: 0, count: 256)
        guard PQcancel(pointer, &complaint, Int32(complaint.count)) == 1 else {
            let text = complaint.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw DatabaseError(
                query: "cancel",
                message: String(decoding: text, as: UTF8.self),
                availability: .unreachable
            )
        }
    }
}

extension Connection {
    /// Returns what can stop a statement of this connection from another thread.
    package func canceller() throws(DatabaseError) -> Canceller {
        guard let pointer = PQgetCancel(pointer) else {
            throw DatabaseError(
                query: "cancel",
                message: "the connection is closed",
                availability: .unreachable
            )
        }
        return Canceller(owning: pointer)
    }
}
