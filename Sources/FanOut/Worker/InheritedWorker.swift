import Foundation
import Glibc
import Synchronization

/// Serves the one coordinator at the other end of a socket that whoever started this process handed
/// down: a coordinator on this machine, or a supervisor that has accepted a connection.
package final class InheritedWorker: Sendable {
    private let settings: WorkerSettings
    private let file: SocketFile
    private let isStopping = Atomic(false)

    /// How long statements may take to stop once the coordinator is gone.
    private static let patience: TimeInterval = 5

    /// Takes over a descriptor.
    ///
    /// - Throws: ``NotInherited`` where it is no connection between processes of this machine;
    ///   those of other machines have to show a key, which only a listening worker asks for.
    package init(_ descriptor: Int32, settings: WorkerSettings) throws(NotInherited) {
        guard fcntl(descriptor, F_GETFD) >= 0 else { throw NotInherited(descriptor: descriptor) }
        file = SocketFile(owning: descriptor)
        guard file.isLocal, file.peerUser != nil else {
            throw NotInherited(descriptor: descriptor)
        }
        self.settings = settings
    }

    /// Serves until the coordinator leaves, is gone, or ``stop()``; then the process has to end.
    package func run() throws {
        let session = WorkerSession(
            settings: settings,
            slots: Slots(settings.jobs),
            link: try Link(plain: file),
            peer: "the coordinator",
            isStopping: { [self] in isStopping.load(ordering: .acquiring) },
            atEnd: {
                // A statement that hangs in a dead network must not keep the process.
                Thread.detachNewThread {
                    Thread.sleep(forTimeInterval: Self.patience)
                    _exit(1)
                }
            }
        )
        session.serve()
    }

    /// Takes no unit any more and lets ``run()`` return when those in hand are done.
    package func stop() {
        isStopping.store(true, ordering: .releasing)
    }
}

/// A descriptor that is no connection which could be served.
package struct NotInherited: Error, CustomStringConvertible {
    let descriptor: Int32

    package var description: String {
        "descriptor \(descriptor) is no socket that is connected with a process of this machine"
    }
}
