import Foundation

/// Messages on their way out: filled by any thread, sent by the one that owns the link.
///
/// Who fills it faster than the peer takes waits, so that a peer that does not read costs a bounded
/// amount of memory.
package final class Outbox: @unchecked Sendable {  // All state is guarded by `condition`.
    /// How much may wait before `send` does.
    static let limit = 4 << 20

    private let condition = NSCondition()
    private var bytes: [UInt8] = []
    private var start = 0
    private var isClosed = false
    /// Wakes the thread that waits in `poll`.
    let bell: Bell

    init() throws(SocketError) {
        bell = try Bell()
    }

    /// Queues a message and waits for room where the peer is slow.
    ///
    /// - Returns: Whether it was queued; `false` once the link has ended.
    @discardableResult
    package func send(_ message: Message) throws(FrameError) -> Bool {
        let frame = try message.frame()
        condition.lock()
        defer { condition.unlock() }
        while bytes.count - start > Self.limit, !isClosed { condition.wait() }
        return append(frame)
    }

    /// Queues a message that must not wait: a heartbeat, an answer, an end.
    @discardableResult
    package func post(_ message: Message) throws(FrameError) -> Bool {
        let frame = try message.frame()
        condition.lock()
        defer { condition.unlock() }
        return append(frame)
    }

    /// Wakes the owner of the link without a message.
    package func ring() {
        bell.ring()
    }

    /// How many bytes wait to be sent.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return bytes.count - start
    }

    /// Whether the link has ended.
    var isEnded: Bool {
        condition.lock()
        defer { condition.unlock() }
        return isClosed
    }

    /// Gives the bytes that wait to `body`, which returns how many it has sent.
    func drain(_ body: (UnsafeRawBufferPointer) throws(LinkError) -> Int) throws(LinkError) {
        condition.lock()
        defer { condition.unlock() }
        let waiting = bytes.count - start
        guard waiting > 0 else { return }
        var sent = 0
        var failure: LinkError?
        bytes.withUnsafeBytes { buffer in
            do throws(LinkError) {
                sent = try body(UnsafeRawBufferPointer(rebasing: buffer[start...]))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        start += sent
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 18)
            start = 0
        } else if start > 1 << 18 {
            bytes.removeFirst(start)
            start = 0
        }
        condition.broadcast()
    }

    /// Takes nothing any more and frees who waits.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    private func append(_ frame: [UInt8]) -> Bool {
        guard !isClosed else { return false }
        bytes += frame
        bell.ring()
        return true
    }
}
