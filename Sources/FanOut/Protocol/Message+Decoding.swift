import Aggregator

extension Message {
    /// Reads a message from the payload of a frame.
    ///
    /// - Throws: ``FrameError`` for anything that is not exactly a message of this protocol.
    package init(_ payload: ArraySlice<UInt8>) throws(FrameError) {
        let reader = FieldReader(try Fields.decode(payload))
        switch reader.name {
        case "hello":
            try reader.expect(5)
            self = .hello(
                version: try reader.number(2),
                program: reader[3],
                schema: reader[4],
                identity: reader[5]
            )
        case "welcome":
            try reader.expect(4)
            self = .welcome(
                version: try reader.number(2),
                program: reader[3],
                slots: try reader.number(4, in: 1...1000)
            )
        case "refused":
            try reader.expect(2)
            self = .refused(reason: reader[2])
        case "open": self = try Self.open(reader)
        case "opened":
            try reader.expect(2)
            self = .opened(run: try reader.number(2))
        case "unit": self = try Self.unit(reader)
        case "counts": self = try Self.counts(reader)
        case "done":
            try reader.expect(4)
            self = .done(
                number: try reader.number(2),
                rows: try reader.number(3),
                microseconds: try reader.number(4)
            )
        case "failed":
            try reader.expect(3)
            self = .failed(number: try reader.number(2), reason: reader[3])
        case "cancel", "ping", "pong":
            try reader.expect(2)
            let number = try reader.number(2)
            switch reader.name {
            case "cancel": self = .cancel(number: number)
            case "ping": self = .ping(number)
            default: self = .pong(number)
            }
        case "bye":
            try reader.expect(2)
            self = .bye(reason: reader[2])
        default: throw .unknownMessage(String(reader.name.prefix(32)))
        }
    }

    private static func unit(_ reader: FieldReader) throws(FrameError) -> Message {
        guard reader.count >= 5 else { throw .fieldCount(message: "unit", count: reader.count) }
        guard let scope = CountingUnit.Scope(rawValue: reader[4]) else { throw reader.bad(4) }
        guard scope.bases.contains(reader.count - 5) else {
            throw .fieldCount(message: "unit", count: reader.count)
        }
        return .unit(
            number: try reader.number(2),
            build: try reader.number(3, in: 0...Int(Int32.max)),
            scope: scope,
            chunk: try reader.number(5, in: 0...Int(Int32.max)),
            bases: (0..<reader.count - 5).map { reader[6 + $0] }
        )
    }

    private static func open(_ reader: FieldReader) throws(FrameError) -> Message {
        guard reader.count >= 6, reader.count.isMultiple(of: 2) else {
            throw .fieldCount(message: "open", count: reader.count)
        }
        var builds: [Build] = []
        for field in stride(from: 5, to: reader.count, by: 2) {
            let number = try reader.number(field, in: 0...Int(Int32.max))
            builds.append(Build(number: number, mark: reader[field + 1]))
        }
        return .open(
            run: try reader.number(2),
            snapshot: reader[3],
            server: reader[4],
            builds: builds
        )
    }

    private static func counts(_ reader: FieldReader) throws(FrameError) -> Message {
        guard reader.count >= 5, (reader.count - 2).isMultiple(of: 3) else {
            throw .fieldCount(message: "counts", count: reader.count)
        }
        var counts: [PartialCount] = []
        counts.reserveCapacity((reader.count - 2) / 3)
        for field in stride(from: 3, to: reader.count, by: 3) {
            counts.append(
                PartialCount(
                    item: reader[field],
                    part: reader[field + 1],
                    count: try reader.number(field + 2)
                )
            )
        }
        return .counts(number: try reader.number(2), counts)
    }
}
