import Aggregator
import Testing

@testable import FanOut

@Suite("Codec")
struct CodecTests {
    private func known() -> FrameDecoder { FrameDecoder(limit: Frame.knownPeerLimit) }

    @Test("every message comes back as it went, in pieces of any size")
    func roundTrip() throws {
        var chance = Chance.announced("messages")
        let turns = Chance.isFull ? 12_500 : 400
        defer { print("messages that crossed in pieces of any size  \(turns * 8)") }
        for _ in 0..<turns {
            let sent = (0..<8).map { _ in Message.random(using: &chance) }
            var stream = try sent.flatMap { try $0.frame() }[...]
            var decoder = known()
            var received: [Message] = []
            while !stream.isEmpty {
                let size = Int.random(in: 1...40, using: &chance)
                decoder.feed(stream.prefix(size))
                stream = stream.dropFirst(size)
                while let payload = try decoder.next() { received.append(try Message(payload)) }
            }
            #expect(received == sent)
            #expect(decoder.buffered == 0)
        }
    }

    @Test("the bytes on the wire are those of the description")
    func wire() throws {
        let figures = Message.unit(number: 7, build: 3, scope: .figures, chunk: 0, bases: [])
        #expect(try figures.frame() == [0, 0, 0, 18] + Array("unit\t7\t3\tfigures\t0".utf8))
        let pairs = Message.unit(number: 7, build: 3, scope: .pairs, chunk: 0, bases: ["a:b"])
        #expect(try pairs.frame() == [0, 0, 0, 20] + Array("unit\t7\t3\tpairs\t0\ta:b".utf8))
        let reason = try Message.bye(reason: "a\tb\\c\nd").frame()
        #expect(reason.dropFirst(4).elementsEqual("bye\ta\\tb\\\\c\\nd".utf8))
    }

    @Test("a hundred thousand random or mutated frames neither crash it nor fill it")
    func noise() throws {
        var chance = Chance.announced("frames")
        var refused = 0
        var understood = 0
        for _ in 0..<100_000 {
            var bytes = try Message.random(using: &chance).frame()
            switch Int.random(in: 0...3, using: &chance) {
            case 0: bytes = chance.bytes(upTo: 64)
            case 1:
                for _ in 0...Int.random(in: 0...3, using: &chance) {
                    bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(
                        in: 0...255,
                        using: &chance
                    )
                }
            case 2: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &chance))
            default:
                bytes.insert(
                    contentsOf: chance.bytes(upTo: 4),
                    at: Int.random(in: 0...bytes.count, using: &chance)
                )
            }
            var decoder = FrameDecoder()
            decoder.feed(bytes)
            do {
                while let payload = try decoder.next() {
                    // What is understood is written in the one way in which it may be written.
                    let message = try Message(payload)
                    #expect(try message.frame().dropFirst(4).elementsEqual(payload))
                    understood += 1
                }
            } catch {
                refused += 1
            }
            #expect(decoder.buffered <= bytes.count)
        }
        #expect(refused > 30_000)
        #expect(understood > 1_000)
    }

    @Test(
        "a length out of bounds is refused before a byte of it is stored",
        arguments: [
            ([0, 0, 0, 0], FrameError.empty),
            ([0, 0, 4, 1], FrameError.tooLong(length: 1025, limit: 1024)),
            ([0xFF, 0xFF, 0xFF, 0xFF], FrameError.tooLong(length: 4_294_967_295, limit: 1024)),
            (Array("GET ".utf8), FrameError.tooLong(length: 1_195_725_856, limit: 1024)),
        ]
    )
    func lengths(header: [UInt8], error: FrameError) {
        var decoder = FrameDecoder()
        decoder.feed(header)
        #expect(throws: error) { try decoder.next() }
        // It never finds its way back, whatever comes next.
        decoder.feed([0, 0, 0, 6] + Array("ping\t1".utf8))
        #expect(throws: error) { try decoder.next() }
        #expect(decoder.buffered == 0)
    }

    @Test("a decoder asks for no more than one frame of an unknown peer")
    func room() {
        var decoder = FrameDecoder()
        #expect(decoder.room == 1028)
        decoder.feed([0, 0, 4, 0] + [UInt8](repeating: 65, count: 1000))
        #expect(decoder.room == 24)
    }

    @Test(
        "what is no message is refused by name",
        arguments: [
            "", "\t", "hallo", "ping", "ping\t", "ping\t01", "ping\t+1", "ping\t-1", "ping\t1\t2",
            "ping\t9223372036854775808", "unit\t1\t2\tselect\t0",
            "unit\t1\t2\tfigures\t0\ta:b", "unit\t1\t2\tpairs\t0",
            "unit\t1\t2\tpairs\t0\ta:b\tc:d", "unit\t1\t2\twithin\t0",
            "unit\t1\t4294967296\tfigures\t0",
            "counts\t1", "counts\t1\ta\tb", "counts\t1\ta\tb\t1\tc", "open\t1\t-\tx",
            "open\t1\t-\tx\t5",
            "welcome\t1\tp\t0", "bye\ta\\q", "bye\ta\\", "bye\t\u{1}", "bye\ta\nb",
        ]
    )
    func wrong(text: String) {
        #expect(throws: FrameError.self) { try Message(Array(text.utf8)[...]) }
    }

    @Test("a message of nothing and one that no frame holds are not written")
    func unwritable() {
        let longest = Frame.knownPeerLimit
        #expect(throws: FrameError.empty) { try Frame.encode([]) }
        #expect(throws: FrameError.tooLong(length: longest + 1, limit: longest)) {
            try Frame.encode([UInt8](repeating: 65, count: longest + 1))
        }
        let bell = Fields.encode(["bye", "a\u{7}b\u{7F}"])
        #expect(bell == Array("bye\ta?b?".utf8))
    }

    @Test(
        "an error says what came, and no more of it than a line",
        arguments: [
            (
                FrameError.tooLong(length: 9, limit: 5),
                "a frame of 9 bytes where at most 5 are allowed"
            ),
            (.empty, "an empty frame"), (.notText, "a frame that is no text in UTF-8"),
            (.badEscape(field: 2), "field 2 holds a backslash that escapes nothing"),
            (.unknownMessage("x"), "an unknown message \"x\""),
            (.fieldCount(message: "ping", count: 3), "a message \"ping\" of 3 fields"),
            (
                .badField(message: "ping", field: 2, value: "x"),
                "field 2 of a message \"ping\" is \"x\""
            ),
        ]
    )
    func errors(error: FrameError, text: String) {
        #expect(error.description == text)
    }

    @Test("bytes that are no UTF-8 are refused")
    func encoding() {
        for bytes: [UInt8] in [
            [0xC0, 0x80], [0xFF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
        ] {
            #expect(throws: FrameError.notText) { try Message((Array("bye\t".utf8) + bytes)[...]) }
        }
    }

    @Test("many counts become several messages, all of them far below the limit")
    func batches() throws {
        let counts = (0..<20_000).map {
            PartialCount(item: "figure \($0)", part: "\\\t\($0)", count: $0)
        }
        let messages = Message.messages(for: counts, number: 3)
        #expect(messages.count > 5)
        var back: [PartialCount] = []
        for message in messages {
            #expect(try message.frame().count < Frame.knownPeerLimit / 4)
            guard case .counts(3, let part) = message else {
                Issue.record("\(message)")
                return
            }
            back += part
        }
        #expect(back == counts)
    }
}
