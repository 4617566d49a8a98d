import Foundation
import Glibc
import Synchronization

/// Listens for coordinators and serves each on a thread of its own.
package final class WorkerServer: Sendable {
    private let settings: WorkerSettings
    private let listener: Listener
    private let slots: Slots
    private let bell: Bell
    private let security: TLSContext?
    private let isStopping = Atomic(false)
    private let connections = Atomic(0)

    /// How many coordinators are served at once; those beyond wait to be let in.
    static let connectionLimit = 256

    /// Begins to listen.
    ///
    /// - Throws: ``SocketError`` where that is impossible, ``OpenToAll`` where it would let
    ///   strangers in.
    package init(at address: SocketAddress, settings: WorkerSettings) throws {
        listener = try Listener(at: address)
        if case .tcp = address, let keys = settings.keys {
            security = try TLSContext(.server(keys))
        } else {
            security = nil
            guard listener.isLoopback else { throw OpenToAll(address: address) }
        }
        self.settings = settings
        slots = Slots(settings.jobs)
        bell = try Bell()
    }

    /// Serves until ``stop()``; returns when the units in hand are done.
    package func run() {
        let sessions = DispatchGroup()
        var listening: Listener? = listener
        while !isStopping.load(ordering: .acquiring) {
            var entries = [
                pollfd(fd: listener.file.number, events: Int16(POLLIN), revents: 0), bell.entry,
            ]
            let isFull = connections.load(ordering: .relaxed) >= Self.connectionLimit
            if isFull { entries[0].events = 0 }
            _ = poll(&entries, 2, isFull ? 50 : 1000)
            guard entries[0].revents != 0 else { continue }
            do {
                guard let file = try listening?.accept() else { continue }
                serve(file, in: sessions)
            } catch {
                // No descriptor is left: it passes when a connection ends, so the worker stays.
                settings.warn("\(error)")
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
        // Not left to the end of the object: the process may be gone before that.
        listener.withdraw()
        listening = nil
        sessions.wait()
    }

    /// Takes no unit any more and lets ``run()`` return when those in hand are done.
    package func stop() {
        isStopping.store(true, ordering: .releasing)
        bell.ring()
    }

    private func serve(_ file: SocketFile, in sessions: DispatchGroup) {
        guard let peer = admit(file) else { return }
        connections.add(1, ordering: .relaxed)
        sessions.enter()
        Thread.detachNewThread { [self] in
            defer {
                connections.subtract(1, ordering: .relaxed)
                sessions.leave()
            }
            do {
                let session = WorkerSession(
                    settings: settings,
                    slots: slots,
                    link: try link(over: file),
                    peer: peer,
                    isStopping: { [self] in isStopping.load(ordering: .acquiring) }
                )
                session.serve()
            } catch {
                settings.warn("\(peer): \(error)")
            }
        }
    }

    private func link(over file: SocketFile) throws -> Link {
        guard let security else { return try Link(plain: file) }
        return try Link(file, secured: security, until: .after(WorkerSession.helloTime))
    }

    /// Looks at who connects; `nil` for a stranger, who learns nothing.
    private func admit(_ file: SocketFile) -> String? {
        guard case .unix = listener.address else { return file.peerName }
        guard let user = file.peerUser else {
            settings.warn("a peer was not let in: the kernel does not say who it is")
            return nil
        }
        guard user == geteuid() || user == 0 else {
            settings.warn("user \(user) was not let in: only \(geteuid()) and root may connect")
            return nil
        }
        return "user \(user)"
    }
}

/// A place to listen at where anybody could connect.
package struct OpenToAll: Error, CustomStringConvertible {
    let address: SocketAddress

    package var description: String {
        "without keys only loopback may be listened on, and \(address) is not: anybody could connect"
    }
}
