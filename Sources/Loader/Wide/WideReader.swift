import Consultation

/// Reads the records of a wide file and encodes those that can be stored as they stand.
///
/// One reader works on one thread, a piece at a time. A record with anything unusual in it, be it a
/// fault or a joint reply, is set aside as its bytes: those are read again the way of a small file,
/// whose checks and words hold for both.
struct WideReader: ~Copyable {
    /// A record that was set aside.
    struct Aside: Sendable {
        var index: Int
        var line: Int
        var bytes: [UInt8]
    }

    /// What the reader needs to know besides the file.
    struct Plan: Sendable {
        var layout: WideLayout
        var codebook: Codebook
        var receipts: Receipts
        /// The number of the term of each slot.
        var terms: [Int32]
        var consultation: Int32
        var batch: Int32
        /// The record number of the file's first record, at the beginning of a chunk.
        var firstRecord: Int32
        /// What the database has already, and where to put the few replies that are new.
        var stored: StoredReplies?
        /// Whether new replies are kept to be appended one by one, for there will be few of them.
        var keepsFresh = false
    }

    /// A reply that is new or changed, where there are few of them.
    struct Fresh: Sendable {
        var index: Int
        var receipt: Int32
        /// The row as COPY takes it, whose record number is still to be given.
        var row: [UInt8]
        var slots: [Int32]
    }

    /// More of them than these are stored like those of a new file.
    static let mostFresh = 50_000

    /// More records than these are not looked at one by one.
    static let mostAside = 200_000

    let plan: Plan
    private(set) var aside: [Aside] = []
    private(set) var fresh: [Fresh] = []
    private(set) var planes: Planes
    private(set) var rows = 0

    private var cells: WideCells
    private var encoder: WideEncoder
    private var numbers: WideNumbers
    /// Where the fields of the record begin and end.
    private let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
    private let lengths: UnsafeMutablePointer<Int>
    /// The slots that the record sets.
    private let slots: UnsafeMutablePointer<Int32>
    private var slotCount = 0
    private let asked: WideAsked
    private let columnCount: Int
    /// What each column holds, in a form that costs nothing to look at.
    private let columns: UnsafeMutablePointer<Column>
    private let hasRespondent: Bool
    private let hasNumbers: Bool
    private let keys: WideKeys

    private struct Column {
        enum Role {
            case reply, respondent, round, receivedOn, receivedBy, document, remark, fixed, options
            case number, range
        }

        var role = Role.fixed
        var slot: Int32 = 0
        var place = 0
    }

    /// - Parameters:
    ///   - plan: What is read.
    ///   - keys: Takes the hashes of replies and respondents, by the number of the record.
    init(plan: Plan, keys: WideKeys) {
        self.plan = plan
        self.keys = keys
        columnCount = plan.layout.columns.count
        planes = Planes(count: plan.layout.slots.count)
        cells = WideCells(layout: plan.layout, codebook: plan.codebook)
        encoder = WideEncoder(plan: plan)
        asked = WideAsked(layout: plan.layout, codebook: plan.codebook)
        numbers = WideNumbers(
            count: plan.layout.numberPlaces,
            areValuesWanted: asked.wantsNumbers
        )
        hasRespondent = plan.layout.hasRespondent
        hasNumbers = plan.layout.numberPlaces > 0
        columns = .allocate(capacity: columnCount)
        for (index, column) in plan.layout.columns.enumerated() {
            var flat = Column(slot: Int32(column.slot))
            switch column.role {
            case .reply: flat.role = .reply
            case .respondent: flat.role = .respondent
            case .round: flat.role = .round
            case .receivedOn: flat.role = .receivedOn
            case .receivedBy: flat.role = .receivedBy
            case .document: flat.role = .document
            case .remark: flat.role = .remark
            case .fixed: flat.role = .fixed
            case .options: flat.role = .options
            case .number(let place, let isRange):
                flat.role = isRange ? .range : .number
                flat.place = place
            }
            columns[index] = flat
        }
        starts = .allocate(capacity: columnCount + 1)
        lengths = .allocate(capacity: columnCount + 1)
        slots = .allocate(capacity: plan.layout.slots.count + 1)
    }

    deinit {
        starts.deallocate()
        lengths.deallocate()
        slots.deallocate()
        columns.deallocate()
    }

    /// Reads a piece; `send` is handed rows of binary COPY, many at a time.
    mutating func read(
        _ piece: WidePiece,
        of file: borrowing InputFile,
        send: (UnsafeRawBufferPointer, _ rows: Int) throws -> Void
    ) throws {
        planes.clear()
        var records = RecordBlocks(piece: piece)
        while let record = try records.next(of: file) {
            let end = record.bytes.count
            guard let start = record.bytes.baseAddress, end > 0 else { continue }
            if take(start, end: start + end, index: record.index) {
                rows += 1
            } else {
                guard aside.count < Self.mostAside else { throw TooManyAside() }
                aside.append(
                    Aside(index: record.index, line: record.line, bytes: Array(record.original))
                )
            }
            if encoder.isFull { try flush(send) }
            if fresh.count > Self.mostFresh { throw TooManyFresh() }
        }
        try flush(send)
    }

    struct TooManyAside: Error {}
    struct TooManyFresh: Error {}

    private mutating func flush(
        _ send: (UnsafeRawBufferPointer, _ rows: Int) throws -> Void
    ) throws {
        guard encoder.rows > 0 else { return }
        try send(encoder.bytes, encoder.rows)
        encoder.clear()
    }

    /// Takes a record, from its first byte to the one behind its last; says whether it can be stored
    /// as it stands.
    @inline(__always)
    private mutating func take(
        _ start: UnsafePointer<UInt8>,
        end: UnsafePointer<UInt8>,
        index: Int
    ) -> Bool {
        guard split(start, end: end) else { return false }
        slotCount = 0
        numbers.clear()
        var reply = -1
        var respondent = -1
        var document = -1
        var remark = -1
        var receipt: UInt64 = 0
        for column in 0..<columnCount {
            let cell = starts[column]
            let length = lengths[column]
            switch columns[column].role {
            case .options:
                if length == 0 { continue }
                let number = cells.number(cell, length, column: column)
                if number < 0 { return false }
                var place = Int(cells.starts[Int(number)])
                let last = Int(cells.starts[Int(number) &+ 1])
                while place < last {
                    slots[slotCount] = cells.slots[place]
                    slotCount &+= 1
                    place &+= 1
                }
            case .number, .range:
                if length == 0 { continue }
                let isRange = columns[column].role == .range
                let place = columns[column].place
                guard numbers.take(cell, length, place: place, isRange: isRange) else {
                    return false
                }
                slots[slotCount] = columns[column].slot
                slotCount &+= 1
            case .reply:
                guard Self.isCode(cell, length) else { return false }
                reply = column
            case .respondent:
                guard Self.isCode(cell, length) else { return false }
                respondent = column
            case .round, .receivedOn, .receivedBy:
                let number = cells.number(cell, length, column: column)
                if number < 0 || number >= 1 << 20 { return false }
                let shift: UInt64 =
                    switch columns[column].role {
                    case .round: 0
                    case .receivedOn: 20
                    default: 40
                    }
                receipt |= UInt64(number &+ 1) << shift
            case .fixed:
                if cells.number(cell, length, column: column) < 0 { return false }
            case .document: document = column
            case .remark: remark = column
            }
        }
        // Who gave no answer at all is told apart from who was not coded, reply by reply.
        guard slotCount > 0, let number = receiptNumber(receipt) else { return false }
        guard respondent < 0 || !isState(respondent), reply >= 0,
            respondent >= 0 || !isState(reply),
            asked.isSatisfied(slots, slotCount, numbers)
        else { return false }
        guard Self.isText(document, starts, lengths), Self.isText(remark, starts, lengths) else {
            return false
        }
        store(index, number, reply, respondent, document, remark)
        return true
    }

    private mutating func store(
        _ index: Int,
        _ receipt: Int32,
        _ reply: Int,
        _ respondent: Int,
        _ document: Int,
        _ remark: Int
    ) {
        let isOwn =
            respondent < 0
            || Self.areEqual(starts[reply], lengths[reply], starts[respondent], lengths[respondent])
        encoder.begin(
            record: plan.firstRecord &+ Int32(truncatingIfNeeded: index),
            receipt: receipt
        )
        encoder.text(starts[reply], lengths[reply])
        if hasRespondent {
            if isOwn {
                encoder.null()
            } else {
                encoder.text(starts[respondent], lengths[respondent])
            }
        }
        encoder.answers(slots, slotCount)
        if hasNumbers { encoder.numbers(numbers) }
        if document >= 0 { encoder.free(starts[document], lengths[document]) }
        if remark >= 0 { encoder.free(starts[remark], lengths[remark]) }
        let who = isOwn ? reply : respondent
        let replyHash = WideKeys.hash(starts[reply], lengths[reply])
        let respondentHash = WideKeys.hash(starts[who], lengths[who])
        if let stored = plan.stored, isKnown(replyHash, stored) {
            encoder.dropRow()
            keys.note(index, reply: replyHash, respondent: respondentHash, receipt: 0)
            return
        }
        keys.note(index, reply: replyHash, respondent: respondentHash, receipt: receipt)
        if plan.keepsFresh {
            fresh.append(
                Fresh(
                    index: index,
                    receipt: receipt,
                    row: Array(encoder.row),
                    slots: Array(UnsafeBufferPointer(start: slots, count: slotCount))
                )
            )
            encoder.dropRow()
            return
        }
        encoder.end()
        let place = index % WidePieces.recordsPerPiece
        let byte = place >> 3
        let mask = UInt8(0x80) >> UInt8(truncatingIfNeeded: place & 7)
        for position in 0..<slotCount {
            planes.set(Int(slots[position]), byte: byte, mask: mask)
        }
    }

    /// Whether the last row is stored already with the same content.
    private func isKnown(_ reply: UInt64, _ stored: StoredReplies) -> Bool {
        let row = encoder.row
        guard let start = row.bindMemory(to: UInt8.self).baseAddress else { return false }
        let content = WideKeys.hash(
            start + StoredReplies.rowPrefix,
            row.count - StoredReplies.rowPrefix
        )
        return stored.isSame(reply, content)
    }

    private mutating func receiptNumber(_ cellNumbers: UInt64) -> Int32? {
        if let known = cells.combination(cellNumbers) { return known < 0 ? nil : known }
        func text(_ shift: UInt64) -> String {
            let number = Int(cellNumbers >> shift & 0xFFFFF)
            return number == 0 ? "" : cells.texts[number - 1]
        }
        let number = plan.receipts.number(
            of: .init(round: text(0), receivedOn: text(20), receivedBy: text(40))
        )
        cells.note(cellNumbers, number ?? WideCells.refused)
        return number
    }

    /// Finds the fields of a record; says whether there are as many as the header has.
    @inline(__always)
    private func split(_ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Bool {
        var column = 0
        var from = start
        let last = columnCount &- 1
        while column < last {
            let length = Self.comma(from, end)
            if from + length >= end { return false }
            starts[column] = from
            lengths[column] = length
            from += length &+ 1
            column &+= 1
        }
        starts[column] = from
        lengths[column] = end - from
        return Self.comma(from, end) == end - from
    }

    /// How far the next comma is, or the end; eight bytes are looked at at once.
    @inline(__always)
    private static func comma(
        _ start: UnsafePointer<UInt8>,
        _ end: UnsafePointer<UInt8>
    ) -> Int {
        var from = start
        while from < end {
            let word = UnsafeRawPointer(from).loadUnaligned(as: UInt64.self).littleEndian
            let marked = word ^ 0x2C2C_2C2C_2C2C_2C2C
            let found = (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080
            if found != 0 {
                return min(from - start + found.trailingZeroBitCount >> 3, end - start)
            }
            from += 8
        }
        return end - start
    }

    private func isState(_ column: Int) -> Bool {
        let cell = starts[column]
        return lengths[column] == 3 && (0..<3).allSatisfy { (0x41...0x5A).contains(cell[$0]) }
    }

    @inline(__always)
    private static func isCode(_ cell: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        guard length > 0, length <= 255 else { return false }
        for index in 0..<length where !codeBytes[Int(cell[index])] { return false }
        return true
    }

    private static func areEqual(
        _ first: UnsafePointer<UInt8>,
        _ length: Int,
        _ second: UnsafePointer<UInt8>,
        _ otherLength: Int
    ) -> Bool {
        guard length == otherLength else { return false }
        for index in 0..<length where first[index] != second[index] { return false }
        return true
    }

    /// Whether a text may be stored: no control characters but those that stand for others.
    private static func isText(
        _ column: Int,
        _ starts: UnsafeMutablePointer<UnsafePointer<UInt8>>,
        _ lengths: UnsafeMutablePointer<Int>
    ) -> Bool {
        guard column >= 0 else { return true }
        let cell = starts[column]
        for index in 0..<lengths[column] {
            let byte = cell[index]
            if byte < 0x20, byte != UInt8(ascii: "\t"), !RecordBlocks.isStandIn(byte) {
                return false
            }
        }
        return true
    }
}

/// The ASCII characters of a code; a code with any other letter is looked at the thorough way.
private nonisolated(unsafe) let codeBytes: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    table.initialize(repeating: false, count: 256)
    for byte in Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/.:".utf8) {
        table[Int(byte)] = true
    }
    return UnsafePointer(table)
}()
