import CLibSSL

/// What all TLS connections of one side have in common: TLS 1.3, one suite, pre-shared keys alone.
///
/// There is no certificate on either side, so who has no key cannot finish the handshake; keys are
/// combined with a fresh Diffie-Hellman exchange, so a stolen key does not open what was recorded.
final class TLSContext: @unchecked Sendable {  // An SSL_CTX may be used by several threads.
    /// Which side of the handshake this is.
    enum Role: Sendable {
        /// Proves that it has this key.
        case client(PreSharedKey)
        /// Lets in who has one of these keys.
        case server(KeyFile)
    }

    let pointer: OpaquePointer
    let role: Role
    /// The client's name of its key, in memory that stays where it is.
    private let name: UnsafeMutableBufferPointer<UInt8>

    init(_ role: Role) throws(LinkError) {
        self.role = role
        let method: OpaquePointer? =
            switch role {
            case .client: TLS_client_method()
            case .server: TLS_server_method()
            }
        guard let pointer = SSL_CTX_new(method) else { throw TLSError.last("context") }
        self.pointer = pointer
        let text: String
        if case .client(let key) = role { text = key.name } else { text = "" }
        name = .allocate(capacity: text.utf8.count)
        _ = name.initialize(from: text.utf8)
        guard tlsOnlyVersion13(pointer) == 1,
            SSL_CTX_set_ciphersuites(pointer, "TLS_AES_128_GCM_SHA256") == 1,
            SSL_CTX_set_num_tickets(pointer, 0) == 1
        else { throw TLSError.last("settings") }
        tlsKeepNoSessions(pointer)
        // The callbacks find their way back by this; the context outlives every connection.
        SSL_CTX_set_ex_data(pointer, 0, Unmanaged.passUnretained(self).toOpaque())
        switch role {
        case .client: SSL_CTX_set_psk_use_session_callback(pointer, Self.offer)
        case .server: SSL_CTX_set_psk_find_session_callback(pointer, Self.find)
        }
    }

    deinit {
        SSL_CTX_free(pointer)
        name.deallocate()
    }

    private static func of(_ ssl: OpaquePointer?) -> TLSContext? {
        SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), 0).map {
            Unmanaged<TLSContext>.fromOpaque($0).takeUnretainedValue()
        }
    }

    /// Makes of a key what libssl wants: a session that could be resumed.
    private static func session(_ key: [UInt8], for ssl: OpaquePointer?) -> OpaquePointer? {
        // 0x1301 is TLS_AES_128_GCM_SHA256.
        guard let suite = SSL_CIPHER_find(ssl, [0x13, 0x01]), let session = SSL_SESSION_new() else {
            return nil
        }
        guard SSL_SESSION_set1_master_key(session, key, key.count) == 1,
            SSL_SESSION_set_cipher(session, suite) == 1,
            SSL_SESSION_set_protocol_version(session, tlsVersion13) == 1
        else {
            SSL_SESSION_free(session)
            return nil
        }
        return session
    }

    /// The client's callback: offers its key under its name.
    private static let offer: SSL_psk_use_session_cb_func = { ssl, _, name, length, result in
        guard let context = TLSContext.of(ssl), case .client(let key) = context.role else {
            return 0
        }
        guard let session = TLSContext.session(key.key, for: ssl) else { return 0 }
        // libssl copies the name before it calls again; it belongs to the context until then.
        name?.pointee = UnsafePointer(context.name.baseAddress)
        length?.pointee = context.name.count
        result?.pointee = session
        return 1
    }

    /// The server's callback: finds the key of a name.
    ///
    /// For an unknown name it takes a key that nobody has, so that a stranger cannot learn which
    /// names are known: both fail at the same point.
    private static let find: SSL_psk_find_session_cb_func = { ssl, name, length, result in
        guard let context = TLSContext.of(ssl), case .server(let keys) = context.role else {
            return 0
        }
        let text = String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
        var nobodys = [UInt8](repeating: 0, count: 32)
        guard RAND_bytes(&nobodys, 32) == 1 else { return 0 }
        guard let session = TLSContext.session(keys.key(named: text) ?? nobodys, for: ssl) else {
            return 0
        }
        result?.pointee = session
        return 1
    }
}

/// The complaints of libssl.
enum TLSError {
    /// Takes the newest complaint and forgets the older ones.
    static func last(_ action: String) -> LinkError {
        var code: UInt = 0
        while case let next = ERR_get_error(), next != 0 { code = next }
        var reason = ERR_reason_error_string(code).map { String(cString: $0) }
        // libssl's word for it says nothing to whoever looks after a worker.
        if reason == "binder does not verify" {
            reason = "no such name among the keys, or another key under it (binder does not verify)"
        }
        return .broken("TLS \(action): \(reason ?? "no reason given")")
    }
}
