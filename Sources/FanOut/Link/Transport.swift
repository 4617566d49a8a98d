import Glibc

/// What carries the bytes of a connection: a socket alone, or TLS over one.
///
/// Used by one thread; never waits.
protocol Transport: AnyObject {
    /// The socket, for waiting.
    var file: SocketFile { get }
    /// What the transport waits for besides bytes to read: `POLLOUT` where it has to write first.
    var wanted: Int16 { get }
    /// Reads what is there.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(LinkError) -> Transfer
    /// Writes as much as there is room for.
    func write(_ bytes: UnsafeRawBufferPointer) throws(LinkError) -> Transfer
    /// Sends what it has taken and not sent yet, as far as there is room.
    func flush() throws(LinkError)
}

/// What became of reading or writing.
enum Transfer {
    case bytes(Int)
    /// Nothing now; later perhaps.
    case wait
    /// The other side has ended the connection.
    case end
}

/// A socket without anything around it.
final class PlainTransport: Transport {
    let file: SocketFile
    let wanted: Int16 = 0

    init(_ file: SocketFile) {
        self.file = file
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(LinkError) -> Transfer {
        while true {
            let count = recv(file.number, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .wait
            default: throw .broken(String(cString: strerror(errno)))
            }
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(LinkError) -> Transfer {
        while true {
            let count = send(file.number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            if count >= 0 { return .bytes(count) }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .wait
            default: throw .broken(String(cString: strerror(errno)))
            }
        }
    }

    func flush() {}
}
