/// Cuts a stream of bytes into frames; a value that is fed, and knows no socket.
///
/// A claimed length is checked before anything is stored for it, and memory grows with the bytes
/// that came, never with the bytes that were announced. After an error it gives nothing any more:
/// where one frame ends is unknown then, and no later byte may be taken for a message.
package struct FrameDecoder: Sendable {
    /// The longest frame that is taken; raised once the peer is known.
    package var limit: Int

    private var buffer: [UInt8] = []
    private var start = 0
    private var failure: FrameError?

    /// Begins at the first byte of a connection.
    package init(limit: Int = Frame.unknownPeerLimit) {
        self.limit = limit
    }

    /// How many bytes it holds that belong to no finished frame.
    package var buffered: Int { buffer.count - start }

    /// How many bytes may be fed now without holding more than one frame of the longest kind.
    package var room: Int { max(0, Frame.headerLength + limit - buffered) }

    /// Takes bytes as they come, in pieces of any size.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        guard failure == nil else { return }
        if start > 0, start == buffer.count || start >= 1 << 16 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// Returns the payload of the next frame, or `nil` as long as it is not whole.
    ///
    /// - Throws: ``FrameError`` for a length out of bounds; from then on, the same again.
    package mutating func next() throws(FrameError) -> ArraySlice<UInt8>? {
        if let failure { throw failure }
        guard buffered >= Frame.headerLength else { return nil }
        var length = 0
        for byte in buffer[start..<start + Frame.headerLength] { length = length << 8 | Int(byte) }
        guard length > 0 else { throw fail(.empty) }
        guard length <= limit else { throw fail(.tooLong(length: length, limit: limit)) }
        guard buffered >= Frame.headerLength + length else { return nil }
        let begin = start + Frame.headerLength
        start = begin + length
        return buffer[begin..<start]
    }

    private mutating func fail(_ error: FrameError) -> FrameError {
        failure = error
        buffer = []
        start = 0
        return error
    }
}
