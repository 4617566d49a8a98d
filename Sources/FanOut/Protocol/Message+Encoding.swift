import Aggregator

extension Message {
    /// The message as a frame.
    ///
    /// - Throws: ``FrameError`` where it is longer than a frame may be.
    package func frame() throws(FrameError) -> [UInt8] {
        try Frame.encode(Fields.encode(fields))
    }

    private var fields: [String] {
        switch self {
        case .hello(let version, let program, let schema, let identity):
            ["hello", String(version), program, schema, identity]
        case .welcome(let version, let program, let slots):
            ["welcome", String(version), program, String(slots)]
        case .refused(let reason): ["refused", reason]
        case .open(let run, let snapshot, let server, let builds):
            ["open", String(run), snapshot, server]
                + builds.flatMap { [String($0.number), $0.mark] }
        case .opened(let run): ["opened", String(run)]
        case .unit(let number, let build, let scope, let chunk, let bases):
            ["unit", String(number), String(build), scope.rawValue, String(chunk)] + bases
        case .cancel(let number): ["cancel", String(number)]
        case .counts(let number, let counts):
            ["counts", String(number)]
                + counts.flatMap { [$0.item, $0.part, String($0.count)] }
        case .done(let number, let rows, let microseconds):
            ["done", String(number), String(rows), String(microseconds)]
        case .failed(let number, let reason): ["failed", String(number), reason]
        case .ping(let number): ["ping", String(number)]
        case .pong(let number): ["pong", String(number)]
        case .bye(let reason): ["bye", reason]
        }
    }

    /// Splits counts into messages that are far from the limit of a frame.
    ///
    /// A single count that is longer than a frame has no message: it is told as a failed unit.
    static func messages(
        for counts: [PartialCount],
        number: Int,
        target: Int = 64 << 10
    ) -> [Message] {
        var messages: [Message] = []
        var batch: [PartialCount] = []
        var size = 0
        for count in counts {
            batch.append(count)
            // Escaping may double a text; a number has at most 20 digits.
            size += 2 * (count.item.utf8.count + count.part.utf8.count) + 24
            if size >= target {
                messages.append(.counts(number: number, batch))
                batch = []
                size = 0
            }
        }
        if !batch.isEmpty { messages.append(.counts(number: number, batch)) }
        return messages
    }
}
