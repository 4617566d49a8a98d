import Foundation
import Synchronization
import Testing

@testable import ReportWriter

/// How many signals came to the test of interrupted calls; what handles them can hold nothing itself.
private let interruptions = Atomic(0)

/// What cannot be done is told with its path and the system's reason.
@Suite struct FileSystemTests {
    private func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        return path.path
    }

    private func isTold(
        _ operation: String,
        _ path: String,
        _ reason: String,
        _ body: () throws -> Void
    ) {
        let error = #expect(throws: PublicationError.self) { try body() }
        #expect(error?.operation == operation && error?.path == path)
        #expect(error?.reason == reason)
        #expect(error?.description.contains("the former edition stands") == true)
    }

    @Test func aFileInTheWayOfAFolder() throws {
        let path = try folder() + "/file"
        try FileSystem.write([1, 2, 3], to: path)
        isTold("making the folder", path + "/deep", "Not a directory") {
            try FileSystem.makeFolder(path + "/deep")
        }
        isTold("open", path, "Not a directory") { try FileSystem.syncFolder(path) }
        isTold("open", path, "File exists") { try FileSystem.write([], to: path) }
        #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    }

    @Test func aLinkIsNotFollowed() throws {
        let path = try folder() + "/link"
        try FileSystem.link(path, to: "nowhere")
        #expect(FileSystem.exists(path))
        isTold("open", path, "File exists") { try FileSystem.write([], to: path) }
        isTold("open", path, "Too many levels of symbolic links") { try FileSystem.syncFile(path) }
        isTold("symlink", path, "File exists") { try FileSystem.link(path, to: "elsewhere") }
        try FileSystem.remove(path)
        #expect(!FileSystem.exists(path))
        try FileSystem.remove(path)
    }

    @Test func whatIsNotThereIsNotRenamed() throws {
        let path = try folder()
        isTold("rename", path + "/b", "No such file or directory") {
            try FileSystem.rename(path + "/a", to: path + "/b")
        }
    }

    @Test func whatTheKernelKeepsIsNotRemoved() throws {
        let error = #expect(throws: PublicationError.self) {
            try FileSystem.remove("/proc/version")
        }
        #expect(error?.operation == "removing" && error?.path == "/proc/version")
        #expect(["Operation not permitted", "Permission denied"].contains(error?.reason))
    }

    @Test("a call that a signal interrupts is made again")
    func interrupted() throws {
        // Opening a FIFO waits for a writer; without one to wake it, only a signal ends that.
        let path = try folder() + "/fifo"
        #expect(mkfifo(path, 0o600) == 0)
        var action = sigaction()
        var former = sigaction()
        #expect(interruptions.load(ordering: .relaxed) == 0)
        action.__sigaction_handler.sa_handler = { _ in interruptions.add(1, ordering: .relaxed) }
        #expect(sigaction(SIGUSR2, &action, &former) == 0)
        defer { sigaction(SIGUSR2, &former, nil) }
        let caller = Mutex<pthread_t?>(nil)
        let failure = Mutex<PublicationError?>(nil)
        let ended = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            // Whoever runs the tests may have blocked it.
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGUSR2)
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            caller.withLock { $0 = pthread_self() }
            do throws(PublicationError) {
                try FileSystem.syncFile(path)
            } catch {
                failure.withLock { $0 = error }
            }
            ended.signal()
        }
        // Signals for ten seconds at most, until so many came that some of them met the open call.
        for _ in 0..<1000 where interruptions.load(ordering: .relaxed) < 20 {
            usleep(10_000)
            // A thread that has ended must not be sent any.
            if let thread = caller.withLock({ $0 }), failure.withLock({ $0 == nil }) {
                pthread_kill(thread, SIGUSR2)
            }
        }
        // For both ends, so that it waits for nobody, whenever the other end is opened.
        let both = open(path, O_RDWR)
        #expect(ended.wait(timeout: .now() + 60) == .success)
        close(both)
        #expect(interruptions.load(ordering: .relaxed) >= 20)
        // A FIFO has nothing to be synced.
        #expect(failure.withLock { $0?.operation } == "fsync")
    }
}
