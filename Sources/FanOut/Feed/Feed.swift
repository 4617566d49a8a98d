import Aggregator
import Foundation
import Glibc

/// Tells everybody who connects what a run does, a line of JSON for each event.
///
/// The run only leaves its events here and goes on; a thread of the feed's own sends them. A reader
/// that does not keep up is let go when too much waits for it.
package final class Feed: @unchecked Sendable {  // `state` is guarded by `lock`.
    private struct State {
        var summary = FeedState()
        /// Lines that no reader has been given yet.
        var fresh: [UInt8] = []
        var isClosing = false
    }

    /// How much may wait for a reader.
    private static let backlog = 256 << 10
    private static let readerLimit = 64

    private let listener: Listener
    private let bell: Bell
    private let lock = NSLock()
    private var state = State()
    private let group = DispatchGroup()

    /// Begins to listen.
    ///
    /// - Throws: ``SocketError``, or ``OpenToAll`` for an address that other machines reach.
    package init(at address: SocketAddress) throws {
        listener = try Listener(at: address)
        guard listener.isLoopback else { throw OpenToAll(address: address) }
        bell = try Bell()
        DispatchQueue(label: "rapporteur.feed").async(group: group) { [self] in serve() }
    }

    /// Takes an event; never waits for a reader.
    package func take(_ event: RunEvent) {
        let now = Date()
        lock.withLock {
            state.summary.take(event)
            let line = FeedLine(
                event,
                done: state.summary.done,
                units: state.summary.units,
                time: now
            )
            state.fresh += line.bytes
        }
        bell.ring()
    }

    /// Sends what waits, for at most a second, and lets all readers go.
    package func close() {
        lock.withLock { state.isClosing = true }
        bell.ring()
        group.wait()
    }

    /// One who has connected.
    private struct Reader {
        var file: SocketFile
        var waiting: [UInt8]

        /// Sends what fits; returns whether the reader is still there.
        mutating func send() -> Bool {
            while !waiting.isEmpty {
                let count = waiting.withUnsafeBytes {
                    Glibc.send(file.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count > 0 {
                    waiting.removeFirst(count)
                } else if errno == EAGAIN {
                    return waiting.count <= Feed.backlog
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }

        /// Whether it is still there; what it says is of no interest.
        func listens() -> Bool {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = recv(file.number, &bytes, bytes.count, 0)
            return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
        }
    }

    private func serve() {
        var readers: [Reader] = []
        var end: Deadline?
        while true {
            let (fresh, first, isClosing) = lock.withLock {
                defer { state.fresh = [] }
                return (state.fresh, state.summary, state.isClosing)
            }
            for index in readers.indices { readers[index].waiting += fresh }
            // Whoever comes now is told the state, which holds the fresh lines already.
            while readers.count < Self.readerLimit, let file = try? listener.accept() {
                readers.append(Reader(file: file, waiting: first.line(time: Date()).bytes))
            }
            var remaining: [Reader] = []
            for var reader in readers where reader.send() { remaining.append(reader) }
            readers = remaining
            if isClosing {
                end = end ?? .after(.seconds(1))
                if readers.allSatisfy(\.waiting.isEmpty) || end?.hasPassed == true { return }
            }
            wait(&readers, until: end ?? .after(.seconds(60)))
        }
    }

    /// Waits until there is something to do, and forgets readers that have left.
    private func wait(_ readers: inout [Reader], until deadline: Deadline) {
        var entries = readers.map { reader in
            pollfd(
                fd: reader.file.number,
                events: Int16(reader.waiting.isEmpty ? POLLIN : POLLIN | POLLOUT),
                revents: 0
            )
        }
        entries.append(bell.entry)
        let listening = Int16(readers.count < Self.readerLimit ? POLLIN : 0)
        entries.append(pollfd(fd: listener.file.number, events: listening, revents: 0))
        _ = poll(&entries, nfds_t(entries.count), deadline.milliseconds)
        if entries[readers.count].revents != 0 { bell.hush() }
        readers = zip(readers, entries)
            .filter { $1.revents & ~Int16(POLLOUT) == 0 || $0.listens() }
            .map(\.0)
    }
}
