import Glibc

/// An address in the form in which the kernel takes it.
struct ResolvedAddress {
    var family: Int32
    private var bytes: [UInt8]

    /// What an address stands for; a host may have several numbers.
    static func all(of address: SocketAddress) throws(SocketError) -> [ResolvedAddress] {
        switch address {
        case .unix(let path): return [ResolvedAddress(path: path)]
        case .tcp(let host, let port): return try resolve(host, port, address)
        }
    }

    /// Whether nobody outside this machine can reach it.
    var isLoopback: Bool {
        switch family {
        case AF_UNIX: return true
        case AF_INET: return bytes.count >= 8 && bytes[4] == 127
        case AF_INET6:
            return bytes.count >= 24
                && bytes[8..<24].elementsEqual([UInt8](repeating: 0, count: 15) + [1])
        default: return false
        }
    }

    func withPointer<Value>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
        // Copied into storage of the kernel's own type, which is aligned for every family.
        var storage = sockaddr_storage()
        withUnsafeMutableBytes(of: &storage) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(bytes.count))
            }
        }
    }

    private init(path: String) {
        family = AF_UNIX
        bytes = withUnsafeBytes(of: sa_family_t(AF_UNIX)) { Array($0) } + Array(path.utf8) + [0]
    }

    private init(_ info: addrinfo) {
        family = info.ai_family
        bytes = Array(UnsafeRawBufferPointer(start: info.ai_addr, count: Int(info.ai_addrlen)))
    }

    private static func resolve(
        _ host: String,
        _ port: UInt16,
        _ address: SocketAddress
    ) throws(SocketError) -> [ResolvedAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &list)
        guard code == 0 else {
            throw SocketError(
                "look up",
                address.description,
                reason: String(cString: gai_strerror(code))
            )
        }
        defer { freeaddrinfo(list) }
        return Array(
            sequence(first: list?.pointee, next: { $0?.ai_next?.pointee }).lazy.compactMap(\.self)
        )
        .map(ResolvedAddress.init)
    }
}
