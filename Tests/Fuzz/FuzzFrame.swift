@testable import FanOut

extension FuzzTarget {
    /// A stream of bytes, in pieces whose sizes it gives itself: what is taken for a message is written
    /// again as the same frame, and pieces of any other size give the same messages.
    static func frame(_ bytes: [UInt8]) {
        let pieces = messages(of: bytes) { Int(bytes[$0]) % 7 + 1 }
        let whole = messages(of: bytes) { _ in bytes.count }
        precondition(pieces.messages == whole.messages && pieces.failed == whole.failed)
        for message in whole.messages {
            guard let frame = try? message.frame() else {
                preconditionFailure("what was read cannot be written")
            }
            let again = messages(of: frame) { _ in frame.count }
            precondition(again.messages == [message] && !again.failed, "a message changed")
        }
    }

    private static func messages(
        of bytes: [UInt8],
        size: (Int) -> Int
    ) -> (messages: [Message], failed: Bool) {
        var decoder = FrameDecoder()
        var found: [Message] = []
        var index = 0
        while index < bytes.count {
            let end = min(bytes.count, index + size(index))
            decoder.feed(bytes[index..<end])
            index = end
            do {
                while let payload = try decoder.next() {
                    found.append(try Message(payload))
                    // Whoever said hello may send more, as in a session.
                    decoder.limit = Frame.knownPeerLimit
                }
            } catch {
                _ = "\(error)"
                return (found, true)
            }
            precondition(decoder.buffered <= Frame.headerLength + decoder.limit)
        }
        return (found, false)
    }
}
