import Aggregator
import Foundation
import Synchronization
import Testing

@testable import FanOut

@Suite("Links")
struct LinkTests {
    private func pair() throws -> (Link, SocketFile) {
        let (mine, other) = try SocketFile.pair()
        return (try Link(plain: mine), other)
    }

    private func write(_ bytes: [UInt8], to file: SocketFile) {
        #expect(send(file.number, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
    }

    @Test("messages cross, whoever sends them")
    func crossing() throws {
        // More than both sides hold, from a thread that has to wait for the reader. Made before there is
        // a link, which counts from its beginning how long its peer is silent.
        let counts = (0..<300_000).map {
            PartialCount(item: "item \($0)", part: "value", count: $0)
        }
        let (mine, other) = try SocketFile.pair()
        let second = try Link(plain: other)
        second.isPeerKnown = true
        Thread.detachNewThread {
            guard let first = try? Link(plain: mine) else { return }
            first.isPeerKnown = true
            let outbox = first.outbox
            Thread.detachNewThread {
                for message in Message.messages(for: counts, number: 1) {
                    _ = try? outbox.send(message)
                }
                _ = try? outbox.send(.done(number: 1, rows: counts.count, microseconds: 0))
            }
            while (try? first.receive(until: .after(.seconds(1)))) != nil {}
        }
        var received: [PartialCount] = []
        reading: while true {
            for message in try second.receive(until: .after(.seconds(5))) {
                if case .counts(_, let part) = message { received += part }
                if case .done = message { break reading }
            }
        }
        #expect(received == counts)
    }

    @Test("an unknown peer gets no further than a kibibyte and no answer")
    func unknown() throws {
        let (link, peer) = try pair()
        write(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8), to: peer)
        #expect(throws: LinkError.self) { try link.receive(until: .after(.seconds(1))) }
        var byte: UInt8 = 0
        #expect(recv(peer.number, &byte, 1, 0) == -1)
    }

    @Test("a ping of an unknown peer is not answered")
    func silentBeforeKnown() throws {
        let (link, peer) = try pair()
        write(try Message.ping(1).frame(), to: peer)
        #expect(try link.receive(until: .after(.milliseconds(50))) == [.ping(1)])
        var byte: UInt8 = 0
        #expect(recv(peer.number, &byte, 1, 0) == -1)
    }

    @Test("a peer that says nothing is dead within five seconds")
    func silence() throws {
        let (link, peer) = try pair()
        link.isPeerKnown = true
        let began = ContinuousClock.now
        #expect(throws: LinkError.silent(seconds: Link.silence)) {
            while true { _ = try link.receive(until: .after(.seconds(10))) }
        }
        let took = ContinuousClock.now - began
        #expect(took > .seconds(3) && took < .seconds(5))
        withExtendedLifetime(peer) {}
    }

    @Test("what came before the end is delivered, then the end")
    func end() throws {
        var (link, peer): (Link, SocketFile?) = try pair()
        if let peer { write(try Message.bye(reason: "x").frame(), to: peer) }
        peer = nil
        #expect(try link.receive(until: .after(.seconds(1))) == [.bye(reason: "x")])
        #expect(throws: LinkError.closed) { try link.receive(until: .after(.seconds(1))) }
        #expect(try link.outbox.send(.ping(1)) == false)
        link = try pair().0
    }
}
