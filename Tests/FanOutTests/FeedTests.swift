import Aggregator
import Foundation
import Testing

@testable import FanOut

@Suite("Feed")
struct FeedTests {
    @Test("a reader that does not read is let go, and nobody waits for it")
    func slowReader() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let address = SocketAddress.unix(path: path.path)
        let feed = try Feed(at: address)
        let asleep = try SocketFile.connect(to: address, until: .after(.seconds(1)))
        let reason = String(repeating: "x", count: 1000)
        let began = ContinuousClock.now
        for number in 0..<5_000 {
            feed.take(.workerLost(place: "worker \(number)", reason: reason))
        }
        #expect(ContinuousClock.now - began < .seconds(5))
        let closing = ContinuousClock.now
        feed.close()
        #expect(ContinuousClock.now - closing < .seconds(2))
        // It finds what its socket held, far from all five megabytes, and then the end.
        var heard = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = recv(asleep.number, &buffer, buffer.count, 0), count > 0 {
            heard += count
        }
        #expect(recv(asleep.number, &buffer, buffer.count, 0) == 0)
        #expect(heard > 0 && heard < 1 << 20)
    }
}
