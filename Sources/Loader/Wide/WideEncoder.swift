/// Rows of `rapporteur.wide_reply` in the binary format of COPY, many in one buffer.
///
/// The columns are those of ``columns(of:)``, in their order.
struct WideEncoder: ~Copyable {
    private static let blockSize = 256 * 1024
    /// The object identifier of the type `numeric`, fixed in PostgreSQL's catalogue.
    private static let numericType: Int32 = 1700

    private var memory: UnsafeMutableRawPointer
    private var room: Int
    private var count = 0
    private(set) var rows = 0
    private let fields: Int16
    /// The term of each slot; 0 for a slot that is no option.
    private let terms: UnsafeMutablePointer<Int32>
    private let termCount: Int
    private let consultation: Int32
    private let batch: Int32
    private var sorted: [Int32] = []

    init(plan: WideReader.Plan) {
        room = Self.blockSize + 64 * 1024
        memory = .allocate(byteCount: room, alignment: 16)
        fields = Int16(Self.columns(of: plan.layout).count)
        termCount = plan.terms.count
        terms = .allocate(capacity: termCount + 1)
        for (slot, term) in plan.terms.enumerated() {
            terms[slot] = plan.layout.slots[slot].option == "#" ? 0 : term
        }
        consultation = plan.consultation
        batch = plan.batch
    }

    deinit {
        memory.deallocate()
        terms.deallocate()
    }

    /// The columns of a row, in the order in which they are written.
    static func columns(of layout: WideLayout) -> [String] {
        ["consultation_id", "record_no", "chunk", "from_batch", "receipt", "reply"]
            + (layout.hasRespondent ? ["respondent"] : []) + ["answers"]
            + (layout.numberPlaces > 0 ? ["numbers"] : [])
            + (layout.hasDocument ? ["document"] : []) + (layout.hasRemark ? ["remark"] : [])
    }

    var isFull: Bool { count >= Self.blockSize }
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

    mutating func clear() {
        count = 0
        rows = 0
    }

    /// Where the last row begins.
    private(set) var rowStart = 0

    /// The last row.
    var row: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: memory + rowStart, count: count - rowStart)
    }

    /// Takes the last row back, which was not ended.
    mutating func dropRow() { count = rowStart }

    @inline(__always)
    mutating func begin(record: Int32, receipt: Int32) {
        reserve(64)
        rowStart = count
        put(fields)
        integer(consultation)
        integer(record)
        integer(record / Int32(WidePieces.recordsPerPiece))
        integer(batch)
        integer(receipt)
    }

    @inline(__always)
    mutating func end() { rows &+= 1 }

    @inline(__always)
    mutating func null() {
        reserve(4)
        put(Int32(-1))
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length &+ 4)
        put(Int32(truncatingIfNeeded: length))
        (memory + count).copyMemory(from: bytes, byteCount: length)
        count &+= length
    }

    /// A text in which stand-ins are what they stand for again; null for an empty one.
    mutating func free(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0 else { return null() }
        reserve(length + 4)
        put(Int32(truncatingIfNeeded: length))
        for index in 0..<length {
            memory.storeBytes(
                of: RecordBlocks.meaning(of: bytes[index]),
                toByteOffset: count + index,
                as: UInt8.self
            )
        }
        count += length
    }

    /// The terms of a row in ascending order, each as its distance from the one before, in a byte;
    /// 255 means that the next byte is added.
    @inline(__always)
    mutating func answers(_ slots: UnsafeMutablePointer<Int32>, _ slotCount: Int) {
        reserve(4 &+ slotCount &* 2 &+ (termCount >> 7) &+ 16)
        let start = count
        count &+= 4
        var former: Int32 = 0
        for position in 0..<slotCount {
            let term = terms[Int(slots[position])]
            if term == 0 { continue }
            guard term > former else { return unsortedAnswers(slots, slotCount, at: start) }
            distance(term &- former)
            former = term
        }
        endAnswers(at: start)
    }

    private mutating func unsortedAnswers(
        _ slots: UnsafeMutablePointer<Int32>,
        _ slotCount: Int,
        at start: Int
    ) {
        count = start + 4
        sorted.removeAll(keepingCapacity: true)
        for position in 0..<slotCount where terms[Int(slots[position])] > 0 {
            sorted.append(terms[Int(slots[position])])
        }
        sorted.sort()
        reserve(sorted.count * 2 + Int(sorted.last ?? 0) / 255 + 16)
        var former: Int32 = 0
        for term in sorted {
            distance(term - former)
            former = term
        }
        endAnswers(at: start)
    }

    @inline(__always)
    private mutating func distance(_ distance: Int32) {
        var rest = distance
        while rest >= 255 {
            put(UInt8(255))
            rest &-= 255
        }
        put(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    private mutating func endAnswers(at start: Int) {
        let length = Int32(truncatingIfNeeded: count &- start &- 4)
        memory.storeBytes(of: length.bigEndian, toByteOffset: start, as: Int32.self)
    }

    /// The bounds of a row's numbers as `numeric[]`; null for a row without any.
    mutating func numbers(_ numbers: borrowing WideNumbers) {
        guard !numbers.isEmpty else { return null() }
        reserve(24 + numbers.count * (4 + DecimalWire.mostBytes))
        let start = count
        count += 4
        put(Int32(1))  // One dimension,
        let nulls = count
        put(Int32(0))  // without nulls,
        put(Self.numericType)
        put(Int32(numbers.count))
        put(Int32(1))  // counted from 1.
        for place in 0..<numbers.count {
            guard let wire = numbers.wire(place), let bytes = wire.baseAddress else {
                memory.storeBytes(of: Int32(1).bigEndian, toByteOffset: nulls, as: Int32.self)
                put(Int32(-1))
                continue
            }
            put(Int32(wire.count))
            (memory + count).copyMemory(from: bytes, byteCount: wire.count)
            count += wire.count
        }
        endAnswers(at: start)
    }

    @inline(__always)
    private mutating func integer(_ value: Int32) {
        put(Int32(4))
        put(value)
    }

    @inline(__always)
    private mutating func put<Number: FixedWidthInteger>(_ value: Number) {
        memory.storeBytes(of: value.bigEndian, toByteOffset: count, as: Number.self)
        count &+= MemoryLayout<Number>.size
    }

    @inline(__always)
    private mutating func reserve(_ size: Int) {
        if count &+ size > room { grow(size) }
    }

    private mutating func grow(_ size: Int) {
        room = room * 2 + size
        let larger = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
        larger.copyMemory(from: memory, byteCount: count)
        memory.deallocate()
        memory = larger
    }
}
