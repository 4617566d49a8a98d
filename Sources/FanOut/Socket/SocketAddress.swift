/// Where a worker or a feed is found: `unix:/path`, `host:port` or `[IPv6]:port`.
package enum SocketAddress: Hashable, Sendable, CustomStringConvertible {
    /// A socket in the file system.
    case unix(path: String)
    /// A host by name or number, and its port.
    case tcp(host: String, port: UInt16)

    /// Reads an address as it is written on the command line.
    ///
    /// - Throws: ``AddressError``, which says how to write it.
    package init(_ text: String) throws(AddressError) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard path.hasPrefix("/"), !path.utf8.contains(0) else {
                throw .notAbsolute(text)
            }
            // The kernel's field has 108 bytes, the last of which is a zero.
            guard path.utf8.count < 108 else { throw .pathTooLong(path) }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":") else { throw .unreadable(text) }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            throw .unreadable(text)
        }
        let digits = text[text.index(after: colon)...]
        guard !host.isEmpty, let port = UInt16(digits), port > 0 else { throw .unreadable(text) }
        self = .tcp(host: String(host), port: port)
    }

    /// Whether it means this machine by its very form, whatever a name server says.
    package var isPlainlyLoopback: Bool {
        switch self {
        case .unix: true
        case .tcp(let host, _):
            host == "localhost" || host == "::1" || host.wholeMatch(of: /127(\.\d{1,3}){3}/) != nil
        }
    }

    /// The address as it is written on the command line.
    package var description: String {
        switch self {
        case .unix(let path): "unix:\(path)"
        case .tcp(let host, let port):
            host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }
}

/// A text that is no address.
package enum AddressError: Error, Equatable, CustomStringConvertible {
    case unreadable(String)
    case notAbsolute(String)
    case pathTooLong(String)
    case givenTwice(String)
    /// A number of workers of this process's own that is none.
    case badNumber(String)

    package var description: String {
        switch self {
        case .unreadable(let text):
            "\"\(text)\" is no address: write host:port, [IPv6]:port or unix:/path"
        case .notAbsolute(let text):
            "\"\(text)\" is no address: the path after unix: begins with /"
        case .badNumber(let text):
            "\"\(text)\" starts no workers: write local:1 to local:\(WorkerList.ownLimit)"
        case .givenTwice(let address): "\(address) is given twice"
        case .pathTooLong(let path):
            "the path of a Unix socket has at most 107 bytes, \(path) has \(path.utf8.count)"
        }
    }
}
