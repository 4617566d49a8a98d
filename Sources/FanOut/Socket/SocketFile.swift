import Glibc

/// The one owner of a socket's file descriptor, which is closed with the last reference.
///
/// Never blocking, never inherited by a program that is started.
package final class SocketFile: Sendable {
    /// The descriptor, for calls of the system.
    let number: Int32

    /// A stream, never inherited by a program that another thread starts meanwhile: one that a worker
    /// inherited would outlive its owner.
    static let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)

    /// Takes over a descriptor.
    package init(owning number: Int32) {
        self.number = number
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }

    deinit {
        close(number)  // Never repeated after EINTR: Linux has closed it all the same.
    }

    /// Makes two sockets that are connected with each other and with nobody else.
    package static func pair() throws(SocketError) -> (SocketFile, SocketFile) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw SocketError("socketpair", "", reason: String(cString: strerror(errno)))
        }
        return (SocketFile(owning: ends[0]), SocketFile(owning: ends[1]))
    }

    /// Whether it is a connection between processes of this machine.
    var isLocal: Bool {
        var family = Int32(-1)
        var length = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(number, SOL_SOCKET, SO_DOMAIN, &family, &length) == 0
            && family == AF_UNIX
    }

    /// The user at the other end of a Unix socket, as the kernel noted it when they connected.
    package var peerUser: UInt32? {
        // `struct ucred`: process, user, group; Glibc shows it only to C.
        var credentials: (Int32, UInt32, UInt32) = (0, UInt32.max, UInt32.max)
        var length = socklen_t(MemoryLayout.size(ofValue: credentials))
        guard getsockopt(number, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0,
            length == 12
        else { return nil }
        return credentials.1
    }

    /// The address at the other end of a TCP connection, such as `192.0.2.7:43210`.
    var peerName: String {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout.size(ofValue: storage))
        var host = [CChar](repeating: 0, count: 64)
        var port = [CChar](repeating: 0, count: 8)
        let code = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getpeername(number, address, &length) == 0 else { return Int32(-1) }
                return getnameinfo(
                    address,
                    length,
                    &host,
                    64,
                    &port,
                    8,
                    NI_NUMERICHOST | NI_NUMERICSERV
                )
            }
        }
        guard code == 0 else { return "unknown address" }
        let texts = [host, port].map { text in
            String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return texts.joined(separator: ":")
    }

    /// Sends small messages at once, and lets the kernel look after a peer that went silent.
    func prepareTCP() {
        set(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        set(SOL_SOCKET, SO_KEEPALIVE, 1)
        set(Int32(IPPROTO_TCP), TCP_KEEPIDLE, 5)
        set(Int32(IPPROTO_TCP), TCP_KEEPINTVL, 2)
        set(Int32(IPPROTO_TCP), TCP_KEEPCNT, 3)
        set(Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, 10_000)
    }

    func set(_ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        // An option that the kernel lacks is no reason to do without the connection.
        _ = setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Waits until one of `events` holds or the time is up; returns what holds.
    func wait(for events: Int16, until deadline: Deadline) -> Int16 {
        while true {
            var entry = pollfd(fd: number, events: events, revents: 0)
            let count = poll(&entry, 1, deadline.milliseconds)
            if count > 0 { return entry.revents }
            if count == 0 || errno != EINTR { return 0 }
        }
    }
}
