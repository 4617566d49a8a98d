import Foundation
import Synchronization

/// What Ctrl-C and `kill` do: statements are cancelled, the command winds up, the status tells.
///
/// The handler only notes the signal in a pipe, which is all that a handler may do; a thread does
/// the rest. Handlers are not inherited by programs that are started, unlike ignored signals.
enum Interruption {
    private static let pipeEnd = Atomic<Int32>(-1)
    private static let received = Atomic<Int32>(0)
    private static let stops = Mutex<[Int: @Sendable () -> Void]>([:])
    /// How long a command may take to wind up after a signal.
    private static let patience: UInt32 = 10
    /// Whether a signal is the ordinary end of the command, which may take its time.
    private static let isAtLeisure = Atomic(false)

    /// The status to end with, once a signal has come.
    static var status: ExitStatus? {
        guard !isAtLeisure.load(ordering: .acquiring) else { return nil }
        return switch received.load(ordering: .acquiring) {
        case SIGINT: .interrupted
        case SIGTERM: .terminated
        default: nil
        }
    }

    /// Begins to watch for signals; to be called once.
    static func watch() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipeEnd.store(ends[1], ordering: .releasing)
        let readingEnd = ends[0]
        Thread.detachNewThread {
            var number: UInt8 = 0
            while read(readingEnd, &number, 1) != 1 {}
            received.store(Int32(number), ordering: .releasing)
            // Beside this thread: to cancel a statement over a dead network may take for ever.
            Thread.detachNewThread {
                for stop in stops.withLock({ Array($0.values) }) { stop() }
            }
            // A second signal, or a command that does not end: no more patience.
            var waiting = pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)
            let time = isAtLeisure.load(ordering: .acquiring) ? -1 : Int32(patience) * 1000
            _ = poll(&waiting, 1, time)
            _exit(128 + Int32(number))
        }
        for number in [SIGINT, SIGTERM] {
            let former = signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Interruption.pipeEnd.load(ordering: .acquiring), &byte, 1)
            }
            // Whoever started this in the background has decided that Ctrl-C is not for it.
            if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                signal(number, SIG_IGN)
            }
        }
    }

    /// Runs `body`, during which a signal calls `stop` on another thread.
    static func stopping<Value>(
        by stop: @escaping @Sendable () -> Void,
        _ body: () throws -> Value
    ) rethrows -> Value {
        let key = stops.withLock { stops in
            let key = (stops.keys.max() ?? 0) + 1
            stops[key] = stop
            return key
        }
        defer { stops.withLock { $0[key] = nil } }
        return try body()
    }

    /// Runs `body`, which serves until a signal calls `stop` and then ends in good order.
    ///
    /// The work in hand may take its time; a second signal ends it at once.
    static func endingAtLeisure<Value>(
        by stop: @escaping @Sendable () -> Void,
        _ body: () throws -> Value
    ) rethrows -> Value {
        isAtLeisure.store(true, ordering: .releasing)
        return try stopping(by: stop) {
            // A signal that came before was meant for this, too.
            if received.load(ordering: .acquiring) != 0 { stop() }
            return try body()
        }
    }
}
