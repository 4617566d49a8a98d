import CLibSSL
import Glibc

/// TLS over a socket.
///
/// libssl works on memory alone; this type moves the bytes between there and the socket. So a
/// stranger's bytes can be counted, and one that is refused is sent nothing at all.
final class TLSTransport: Transport {
    let file: SocketFile
    private let context: TLSContext
    private let ssl: OpaquePointer
    private let incoming: OpaquePointer
    private let outgoing: OpaquePointer
    private var encrypted: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 14)

    var wanted: Int16 { encrypted.isEmpty ? 0 : Int16(POLLOUT) }

    /// Makes the handshake; returns when both sides have proved that they have the key.
    init(_ file: SocketFile, context: TLSContext, until deadline: Deadline) throws(LinkError) {
        self.file = file
        self.context = context
        guard let ssl = SSL_new(context.pointer) else { throw TLSError.last("connection") }
        guard let incoming = BIO_new(BIO_s_mem()), let outgoing = BIO_new(BIO_s_mem()) else {
            SSL_free(ssl)
            throw TLSError.last("buffers")
        }
        SSL_set_bio(ssl, incoming, outgoing)
        self.ssl = ssl
        self.incoming = incoming
        self.outgoing = outgoing
        switch context.role {
        case .client: SSL_set_connect_state(ssl)
        case .server: SSL_set_accept_state(ssl)
        }
        try handshake(until: deadline)
    }

    deinit {
        SSL_free(ssl)  // Frees both buffers with it.
    }

    private func handshake(until deadline: Deadline) throws(LinkError) {
        var heard = 0
        while true {
            let result = SSL_do_handshake(ssl)
            if result != 1, SSL_get_error(ssl, result) != SSL_ERROR_WANT_READ {
                throw .unknownPeer("\(TLSError.last("handshake"))")
            }
            collect()
            try flush()
            if result == 1, encrypted.isEmpty { return }
            guard !deadline.hasPassed else { throw .unknownPeer("no handshake in time") }
            let events = result == 1 ? wanted : Int16(POLLIN) | wanted
            guard file.wait(for: events, until: deadline) & Int16(POLLOUT) == 0 else { continue }
            guard result != 1 else { continue }
            let room = Frame.unknownPeerLimit + Frame.headerLength - heard
            guard room > 0 else { throw .unknownPeer("more than a handshake takes") }
            switch try receive(atMost: room) {
            case .bytes(let count): heard += count
            case .end: throw .unknownPeer("left during the handshake")
            case .wait: continue
            }
        }
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(LinkError) -> Transfer {
        while true {
            let count = SSL_read(ssl, target.baseAddress, Int32(target.count))
            if count > 0 { return .bytes(Int(count)) }
            switch SSL_get_error(ssl, count) {
            case SSL_ERROR_ZERO_RETURN: return .end
            case SSL_ERROR_WANT_READ: break
            default: throw TLSError.last("read")
            }
            switch try receive(atMost: buffer.count) {
            case .bytes: continue
            case .wait: return .wait
            case .end: return .end
            }
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(LinkError) -> Transfer {
        try flush()
        guard encrypted.isEmpty else { return .wait }
        let count = SSL_write(ssl, bytes.baseAddress, Int32(min(bytes.count, 1 << 14)))
        guard count > 0 else { throw TLSError.last("write") }
        collect()
        try flush()
        return .bytes(Int(count))
    }

    func flush() throws(LinkError) {
        while !encrypted.isEmpty {
            let count = encrypted.withUnsafeBytes {
                send(file.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                encrypted.removeFirst(count)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                throw .broken(String(cString: strerror(errno)))
            }
        }
    }

    /// Takes over what libssl wants to have sent.
    private func collect() {
        while true {
            let count = BIO_read(outgoing, &buffer, Int32(buffer.count))
            guard count > 0 else { return }
            encrypted += buffer[..<Int(count)]
        }
    }

    /// Hands libssl what has come.
    private func receive(atMost limit: Int) throws(LinkError) -> Transfer {
        while true {
            let count = recv(file.number, &buffer, min(limit, buffer.count), 0)
            if count > 0 {
                guard BIO_write(incoming, buffer, Int32(count)) == count else {
                    throw TLSError.last("buffer")
                }
                return .bytes(count)
            }
            if count == 0 { return .end }
            if errno == EAGAIN { return .wait }
            if errno != EINTR { throw .broken(String(cString: strerror(errno))) }
        }
    }
}
