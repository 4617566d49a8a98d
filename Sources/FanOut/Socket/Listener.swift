import Glibc
import Synchronization

/// A socket at which others connect; a Unix socket's file goes away with it.
package final class Listener: Sendable {
    /// What it listens on.
    package let address: SocketAddress
    /// Whether only this machine reaches it.
    package let isLoopback: Bool
    let file: SocketFile
    private let isWithdrawn = Atomic(false)

    /// Begins to listen.
    ///
    /// A Unix socket is made for its user alone, in a folder of that user where it has to be made;
    /// one that a dead program has left behind is replaced.
    package init(at address: SocketAddress) throws(SocketError) {
        guard let target = try ResolvedAddress.all(of: address).first else {
            throw SocketError("listen on", address, code: EADDRNOTAVAIL)
        }
        let number = socket(target.family, SocketFile.kind, 0)
        guard number >= 0 else { throw SocketError("listen on", address) }
        file = SocketFile(owning: number)
        self.address = address
        isLoopback = target.isLoopback
        if case .unix(let path) = address {
            try Self.makeRoom(at: path)
        } else {
            file.set(SOL_SOCKET, SO_REUSEADDR, 1)
        }
        // Between bind and chmod anybody could connect; the mask leaves no such moment.
        let mask = umask(0o077)
        let bound = target.withPointer { bind(number, $0, $1) }
        let code = errno
        umask(mask)
        guard bound == 0 else { throw SocketError("listen on", address, code: code) }
        guard listen(number, 1024) == 0 else { throw SocketError("listen on", address) }
    }

    deinit { withdraw() }

    /// Takes the file of the socket away, so that nobody new finds the place; done once.
    package func withdraw() {
        guard case .unix(let path) = address,
            !isWithdrawn.exchange(true, ordering: .acquiringAndReleasing)
        else { return }
        unlink(path)
    }

    /// Takes the next connection, or returns `nil` where none waits.
    ///
    /// - Throws: ``SocketError`` where the process has no descriptor left, which passes.
    package func accept() throws(SocketError) -> SocketFile? {
        while true {
            let number = Glibc.accept(file.number, nil, nil)
            if number >= 0 {
                let peer = SocketFile(owning: number)
                if case .tcp = address { peer.prepareTCP() }
                return peer
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EAGAIN: return nil
            default: throw SocketError("accept on", address)
            }
        }
    }

    /// Removes the file of a socket that nobody listens on, and makes a missing folder.
    private static func makeRoom(at path: String) throws(SocketError) {
        let address = SocketAddress.unix(path: path)
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            let folder = String(path[..<slash])
            if mkdir(folder, 0o700) != 0, errno != EEXIST {
                throw SocketError("make the folder of", address)
            }
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw SocketError(
                "listen on",
                address.description,
                reason: "there is a file that is no socket"
            )
        }
        if (try? SocketFile.connect(to: address, until: .after(.seconds(1)))) != nil {
            throw SocketError("listen on", address, code: EADDRINUSE)
        }
        unlink(path)
    }
}
