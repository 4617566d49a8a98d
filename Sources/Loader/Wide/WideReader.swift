import Consultation

/// Reads the records of a wide file and encodes those that can be stored as they stand.
///
/// One reader works on one thread, a piece at a time. A record with anything unusual in it, be it a
/// fault or a joint reply, is set aside as its bytes: those are read again the way of a small file,
/// whose checks and words hold for both.
struct WideReader: ~Copyable {
    let plan: Plan
    private(set) var aside: [Aside] = []
    private(set) var fresh: [Fresh] = []
    private(set) var planes: Planes
    private(set) var rows = 0

    private var cells: WideCells
    private var encoder: WideEncoder
    private var numbers: WideNumbers
    private let fields: WideFields
    /// The slots that the record sets.
    private let slots: UnsafeMutablePointer<Int32>
    private var slotCount = 0
    private let asked: WideAsked
    private let columnCount: Int
    /// What each column holds, in a form that costs nothing to look at.
    private let columns: UnsafeMutablePointer<Column>
    private let hasRespondent: Bool
    private let hasNumbers: Bool
    /// What the numbers of a record set in the index.
    private let slices: [NumberSlices]
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
        slices = plan.layout.slices
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
        fields = WideFields(columns: columnCount)
        slots = .allocate(capacity: plan.layout.slots.count + 1)
    }

    deinit {
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
            guard record.index < piece.firstRecord + piece.records else {
                throw LoadError.unreadable(
                    path: file.path,
                    reason: "the file changed while it was read"
                )
            }
            guard let start = record.bytes.baseAddress, end > 0 else { continue }
            if take(start, end: start + end, index: record.index) {
                rows += 1
            } else {
                guard aside.count < Self.mostAside else { throw TooManyAside(file: file.path) }
                aside.append(
                    Aside(index: record.index, line: record.line, bytes: Array(record.original))
                )
            }
            if encoder.isFull { try flush(send) }
            if fresh.count > Self.mostFresh { throw TooManyFresh() }
        }
        try flush(send)
    }

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
        guard fields.split(start, end: end) else { return false }
        slotCount = 0
        numbers.clear()
        var reply = -1
        var respondent = -1
        var document = -1
        var remark = -1
        var receipt: UInt64 = 0
        for column in 0..<columnCount {
            let cell = fields.start(column)
            let length = fields.length(column)
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
                guard fields.isCode(column) else { return false }
                reply = column
            case .respondent:
                guard fields.isCode(column) else { return false }
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
        guard respondent < 0 || !fields.isState(respondent), reply >= 0,
            respondent >= 0 || !fields.isState(reply),
            asked.isSatisfied(slots, slotCount, numbers)
        else { return false }
        guard fields.isText(document), fields.isText(remark) else {
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
            || fields.areEqual(reply, respondent)
        encoder.begin(
            record: plan.firstRecord &+ Int32(truncatingIfNeeded: index),
            receipt: receipt
        )
        encoder.text(fields.start(reply), fields.length(reply))
        if hasRespondent {
            if isOwn {
                encoder.null()
            } else {
                encoder.text(fields.start(respondent), fields.length(respondent))
            }
        }
        encoder.answers(slots, slotCount)
        if hasNumbers {
            encoder.numbers(numbers)
            for slices in slices { slotCount = slices.add(numbers, to: slots, slotCount) }
        }
        if document >= 0 { encoder.free(fields.start(document), fields.length(document)) }
        if remark >= 0 { encoder.free(fields.start(remark), fields.length(remark)) }
        let who = isOwn ? reply : respondent
        let replyHash = WideKeys.hash(fields.start(reply), fields.length(reply))
        let respondentHash = WideKeys.hash(fields.start(who), fields.length(who))
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
}
