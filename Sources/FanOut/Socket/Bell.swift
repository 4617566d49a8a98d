import Glibc

/// Wakes a thread that waits in `poll`, from any other.
final class Bell: Sendable {
    private let sounding: SocketFile
    private let hearing: SocketFile

    init() throws(SocketError) {
        (sounding, hearing) = try SocketFile.pair()
    }

    /// What to wait for: readable once it was rung.
    var entry: pollfd { pollfd(fd: hearing.number, events: Int16(POLLIN), revents: 0) }

    /// Rings; where nobody has listened since the last time, once is enough.
    func ring() {
        var byte: UInt8 = 0
        _ = send(sounding.number, &byte, 1, Int32(MSG_NOSIGNAL))
    }

    /// Makes it silent again.
    func hush() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while recv(hearing.number, &bytes, bytes.count, 0) == bytes.count {}
    }
}
