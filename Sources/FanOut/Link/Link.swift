import Glibc

/// One connection between coordinator and worker, owned by one thread.
///
/// It turns bytes into messages, sends what others put into its ``outbox``, keeps both sides
/// convinced that the other lives, and ends with a reason.
package final class Link {
    /// How often this side makes itself heard.
    package static let heartbeat = Duration.seconds(1)
    /// How long a peer may be silent before it counts as dead.
    package static let silence = 4
    /// How long a peer may leave what is sent to it.
    package static let stall = 10

    /// What others put here is sent.
    package let outbox: Outbox

    private let transport: any Transport
    private var decoder = FrameDecoder()
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var nextBeat = Deadline.after(Link.heartbeat)
    private var lastHeard = Deadline.after(.seconds(Link.silence))
    private var lastTaken = Deadline.after(.seconds(Link.stall))
    private var beats = 0

    /// Begins to speak over a transport.
    init(_ transport: any Transport) throws(SocketError) {
        self.transport = transport
        outbox = try Outbox()
    }

    /// Begins to speak over a socket.
    package convenience init(plain file: SocketFile) throws(SocketError) {
        try self.init(PlainTransport(file))
    }

    /// Makes the handshake of TLS over a socket, then begins to speak.
    convenience init(
        _ file: SocketFile,
        secured context: TLSContext,
        until deadline: Deadline
    ) throws {
        try self.init(try TLSTransport(file, context: context, until: deadline))
    }

    deinit {
        outbox.close()
    }

    /// Takes longer frames from now on, and sends heartbeats: the peer has shown who it is.
    package var isPeerKnown = false {
        didSet { decoder.limit = isPeerKnown ? Frame.knownPeerLimit : Frame.unknownPeerLimit }
    }

    /// Waits for messages and sends what waits.
    ///
    /// - Parameter deadline: When to return without a message.
    /// - Returns: The messages that came, none where the time is up or the outbox was rung.
    /// - Throws: ``LinkError`` once the connection has ended; it ends for good.
    package func receive(until deadline: Deadline) throws(LinkError) -> [Message] {
        do throws(LinkError) {
            while true {
                let messages = try read()
                try beat()
                try flush()
                if !messages.isEmpty || deadline.hasPassed { return messages }
                if wait(until: min(deadline, nextBeat)) { return [] }
            }
        } catch {
            outbox.close()
            throw error
        }
    }

    /// Sends what waits, at most until a moment, before the connection is given up.
    package func finish(until deadline: Deadline) {
        while outbox.count > 0, !deadline.hasPassed {
            do { try flush() } catch { return }
            if outbox.count > 0 { _ = wait(until: deadline) }
        }
    }

    private func read() throws(LinkError) -> [Message] {
        var messages: [Message] = []
        // Enough for one turn: a peer that sends without pause must not keep the rest waiting, nor a
        // busy machine the heartbeats.
        let turn = Deadline.after(.milliseconds(250))
        while messages.count < 64, messages.isEmpty || !turn.hasPassed {
            let room = min(buffer.count, decoder.room)
            guard room > 0 else { break }
            var failure: LinkError?
            let transfer = buffer.withUnsafeMutableBytes { bytes -> Transfer in
                do throws(LinkError) {
                    return try transport.read(
                        into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<room])
                    )
                } catch {
                    failure = error
                    return .wait
                }
            }
            // What came before the end still counts; the end comes again with the next call.
            if let failure {
                if messages.isEmpty { throw failure }
                return messages
            }
            switch transfer {
            case .wait: return messages
            case .end:
                if messages.isEmpty { throw .closed }
                return messages
            case .bytes(let count):
                decoder.feed(buffer[..<count])
                try decode(into: &messages)
                // Counted from when it was understood: a machine that is busy is no silent peer.
                lastHeard = .after(.seconds(Self.silence))
            }
        }
        return messages
    }

    private func decode(into messages: inout [Message]) throws(LinkError) {
        do throws(FrameError) {
            while let payload = try decoder.next() {
                let message = try Message(payload)
                if case .ping(let number) = message, isPeerKnown {
                    try outbox.post(.pong(number))
                } else if case .pong = message, isPeerKnown {
                    continue
                } else {
                    messages.append(message)
                }
            }
        } catch {
            throw .frame(error)
        }
    }

    private func beat() throws(LinkError) {
        guard isPeerKnown else { return }
        if lastHeard.hasPassed { throw .silent(seconds: Self.silence) }
        if nextBeat.hasPassed {
            nextBeat = .after(Self.heartbeat)
            beats += 1
            do { try outbox.post(.ping(beats)) } catch { throw .frame(error) }
        }
    }

    private func flush() throws(LinkError) {
        var isTaken = false
        try transport.flush()
        try outbox.drain { bytes throws(LinkError) in
            var sent = 0
            while sent < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
                guard case .bytes(let count) = try transport.write(rest), count > 0 else { break }
                sent += count
            }
            isTaken = sent > 0
            return sent
        }
        if isTaken || outbox.count == 0 {
            lastTaken = .after(.seconds(Self.stall))
        } else if lastTaken.hasPassed {
            throw .stalled(seconds: Self.stall)
        }
    }

    /// Waits for the socket or the bell; returns whether it was the bell.
    private func wait(until deadline: Deadline) -> Bool {
        var events = Int16(POLLIN) | transport.wanted
        if outbox.count > 0 { events |= Int16(POLLOUT) }
        var entries = [
            pollfd(fd: transport.file.number, events: events, revents: 0),
            outbox.bell.entry,
        ]
        guard poll(&entries, 2, deadline.milliseconds) > 0, entries[1].revents != 0 else {
            return false
        }
        outbox.bell.hush()
        return true
    }
}
