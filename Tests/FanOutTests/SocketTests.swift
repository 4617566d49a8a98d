import Foundation
import Testing

@testable import FanOut

@Suite("Sockets")
struct SocketTests {
    private func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        return path.path
    }

    @Test(
        "addresses are read as they are written",
        arguments: [
            "unix:/run/w", "a:7314", "127.0.0.1:1", "[::1]:65535", "worker-1.example.org:7314",
        ]
    )
    func addresses(text: String) throws {
        #expect(try SocketAddress(text).description == text)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "", "a", "a:", ":1", "a:0", "a:65536", "a:x", "::1:7314", "unix:", "unix:run/w", "a:-1",
            "unix:/" + String(repeating: "x", count: 107),
        ]
    )
    func wrongAddresses(text: String) {
        #expect(throws: AddressError.self) { try SocketAddress(text) }
    }

    @Test("a Unix socket is its user's alone, and the kernel says who connects")
    func unix() throws {
        let path = try folder() + "/deep/w"
        var listener: Listener? = try Listener(at: .unix(path: path))
        var status = stat()
        #expect(lstat(path, &status) == 0 && status.st_mode & 0o077 == 0)
        let client = try SocketFile.connect(to: .unix(path: path), until: .after(.seconds(1)))
        let server = try #require(try listener?.accept())
        #expect(server.peerUser == geteuid())
        #expect(client.peerUser == geteuid())
        // A living listener keeps its place, a dead one's is taken.
        #expect(throws: SocketError.self) { try Listener(at: .unix(path: path)) }
        listener = nil
        #expect(lstat(path, &status) != 0)
    }

    @Test("the socket of a program that died is replaced, another file is not")
    func leftovers() throws {
        let path = try folder() + "/w"
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(bound == 0)
        close(number)
        _ = try Listener(at: .unix(path: path))
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: SocketError.self) { try Listener(at: .unix(path: path)) }
    }

    @Test("TCP connects, knows loopback, and gives up in time")
    func tcp() throws {
        let listener = try #require(
            (20_000..<20_050).lazy.compactMap {
                try? Listener(at: .tcp(host: "127.0.0.1", port: $0))
            }.first
        )
        #expect(listener.isLoopback)
        let client = try SocketFile.connect(to: listener.address, until: .after(.seconds(1)))
        #expect(client.peerUser != geteuid())
        #expect(try listener.accept() != nil)
        #expect(try listener.accept() == nil)
        // 192.0.2.0/24 is reserved for documents: nobody answers there.
        let began = ContinuousClock.now
        #expect(throws: SocketError.self) {
            try SocketFile.connect(
                to: .tcp(host: "192.0.2.1", port: 7314),
                until: .after(.milliseconds(200))
            )
        }
        #expect(ContinuousClock.now - began < .seconds(2))
    }
}
