/// The outermost layer of the protocol: a length of four bytes, big-endian, and that many bytes.
package enum Frame {
    /// The longest frame of a peer that is not known yet.
    package static let unknownPeerLimit = 1024
    /// The longest frame of a known peer.
    package static let knownPeerLimit = 1 << 20
    /// The bytes of the length itself.
    package static let headerLength = 4

    /// Puts the length before a payload.
    ///
    /// - Parameter payload: At least one byte, at most ``knownPeerLimit``.
    /// - Returns: The frame, ready to be sent.
    /// - Throws: ``FrameError`` for a payload of another length.
    package static func encode(_ payload: [UInt8]) throws(FrameError) -> [UInt8] {
        guard !payload.isEmpty else { throw .empty }
        guard payload.count <= knownPeerLimit else {
            throw .tooLong(length: payload.count, limit: knownPeerLimit)
        }
        let length = UInt32(payload.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + payload
    }
}
