import Foundation
import Testing

@testable import FanOut

@Suite("TLS")
struct TLSTests {
    private func keys(_ text: String) throws -> KeyFile { try KeyFile(text: text, path: "keys") }
    private let key = String(repeating: "0123456789abcdef", count: 4)
    private let other = String(repeating: "fedcba9876543210", count: 4)

    /// Makes both handshakes, the server's on a thread of its own; returns what each came to.
    private func shake(
        client text: String,
        server: String
    ) throws -> (client: Result<Link, any Error>, server: String?) {
        let (mine, its) = try SocketFile.pair()
        let keys = try keys(server)
        let identity = try #require(
            try self.keys(text).identity(for: SocketAddress("worker-a:7314"))
        )
        let failure = Box()
        let group = DispatchGroup()
        DispatchQueue(label: "server").async(group: group) {
            do {
                let link = try Link(
                    its,
                    secured: try TLSContext(.server(keys)),
                    until: .after(.seconds(2))
                )
                link.isPeerKnown = true
                let messages = try first(on: link)
                try link.outbox.post(.bye(reason: "got \(messages.count)"))
                link.finish(until: .after(.seconds(1)))
            } catch {
                failure.set("\(error)")
            }
        }
        let client = Result {
            let link = try Link(
                mine,
                secured: try TLSContext(.client(identity)),
                until: .after(.seconds(2))
            )
            link.isPeerKnown = true
            try link.outbox.post(.bye(reason: String(repeating: "x", count: 200_000)))
            let answer = try first(on: link)
            #expect(answer == [.bye(reason: "got 1")])
            return link
        }
        group.wait()
        return (client, failure.text)
    }

    /// The next messages; the bell may ring before they come.
    private func first(on link: Link) throws -> [Message] {
        let deadline = Deadline.after(.seconds(3))
        while !deadline.hasPassed {
            let messages = try link.receive(until: deadline)
            if !messages.isEmpty { return messages }
        }
        return []
    }

    private final class Box: @unchecked Sendable {  // All state is guarded by `lock`.
        private let lock = NSLock()
        private var value: String?
        func set(_ text: String) { lock.withLock { value = text } }
        var text: String? { lock.withLock { value } }
    }

    @Test("who has the key gets in, by the worker's address or its host")
    func right() throws {
        for name in ["worker-a", "worker-a:7314"] {
            let (client, server) = try shake(
                client: "\(name) \(key)",
                server: "# mine\n\n\(name)\t\(key)\nb \(other)\n"
            )
            _ = try client.get()
            #expect(server == nil)
        }
    }

    @Test("a wrong key and an unknown name fail alike")
    func wrong() throws {
        let wrong = try shake(client: "worker-a \(other)", server: "worker-a \(key)")
        let unknown = try shake(client: "worker-a \(key)", server: "worker-b \(key)")
        for outcome in [wrong, unknown] {
            #expect(throws: LinkError.self) { try outcome.client.get() }
        }
        #expect(wrong.server == unknown.server)
        #expect(wrong.server?.contains("binder does not verify") == true)
    }

    @Test("a stranger is sent nothing and gets no further than a kibibyte")
    func strangers() throws {
        var chance = Chance(seed: 5)
        let context = try TLSContext(.server(try keys("a \(key)")))
        for round in 0..<200 {
            let (mine, its) = try SocketFile.pair()
            var bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
            if round > 0 { bytes = [0x16, 3, 1, 2, 0, 1] + chance.bytes(upTo: 2000) }
            #expect(send(mine.number, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
            #expect(throws: LinkError.self) {
                try TLSTransport(its, context: context, until: .after(.milliseconds(20)))
            }
            var byte: UInt8 = 0
            #expect(recv(mine.number, &byte, 1, 0) == -1)
        }
    }

    @Test("a key file that is wrong, or that others may read, is refused without its keys")
    func files() throws {
        for text in [
            "", "a", "a \(key)0", "a \(key.dropLast())", "a \(key) b", "a \(key)\na \(other)",
            "a " + String(repeating: "x", count: 64),
            // Found by fuzzing: a key where its name belongs.
            "\(key) \(other)\n\(key) \(other)",
        ] {
            let error = #expect(throws: KeyFileError.self) { try keys(text) }
            #expect(error?.description.contains("0123456789") == false)
        }
        let twice = #expect(throws: KeyFileError.self) {
            try keys("a \(key)\nb \(key)\na \(other)")
        }
        #expect(twice?.description == "key file keys:3: its name stands on line 1 already")
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            .path
        try Data("a \(key)\n".utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o640)
        #expect(throws: KeyFileError.self) { try KeyFile(path: path) }
        chmod(path, 0o600)
        let file = try KeyFile(path: path)
        #expect(file.identity(for: try SocketAddress("a:1")) != nil)
        #expect(file.identity(for: try SocketAddress("b:1")) == nil)
    }
}
