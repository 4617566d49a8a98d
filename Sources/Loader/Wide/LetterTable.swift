/// The numbers of the shortest cells: of one byte by looking them up, of up to six by a small hash
/// table.
///
/// Nearly all cells of a survey are an option's letter or a few of them. What they need fits the
/// processor's nearest memory; a table for cells of any length would not.
struct LetterTable: ~Copyable {
    /// The longest cell, in bytes: with the number of its column it makes 64 bits.
    static let longestCell = 6

    private struct Slot {
        var key: UInt64 = 0
        var value: Int32 = LetterTable.free
    }

    private static let free = Int32.min

    private let single: UnsafeMutablePointer<Int32>
    private var slots: UnsafeMutablePointer<Slot>
    private var mask = 1023
    private var count = 0

    init(columns: Int) {
        single = .allocate(capacity: columns * 256 + 1)
        single.initialize(repeating: Self.free, count: columns * 256 + 1)
        slots = .allocate(capacity: 1024)
        slots.initialize(repeating: Slot(), count: 1024)
    }

    deinit {
        single.deallocate()
        slots.deallocate()
    }

    /// The number of a cell of one byte; negative beyond ``isKnown(_:)`` where it was not met yet.
    @inline(__always)
    func value(of byte: UInt8, column: Int) -> Int32 { single[column &* 256 &+ Int(byte)] }

    @inline(__always)
    static func isKnown(_ value: Int32) -> Bool { value != free }

    /// The number of a cell of at most six bytes; the eight bytes from its start must be readable.
    @inline(__always)
    func value(of cell: UnsafePointer<UInt8>, _ length: Int, column: Int) -> Int32 {
        let key = Self.key(cell, length, column: column)
        var index = Self.hash(key) & mask
        while slots[index].key != key {
            if slots[index].value == Self.free { return Self.free }
            index = (index &+ 1) & mask
        }
        return slots[index].value
    }

    /// Notes the number of a cell that has none yet.
    mutating func insert(
        _ cell: UnsafePointer<UInt8>,
        _ length: Int,
        column: Int,
        _ value: Int32
    ) {
        if length == 1 {
            single[column * 256 + Int(cell[0])] = value
            return
        }
        if count * 4 > mask { grow() }
        place(Slot(key: Self.key(cell, length, column: column), value: value))
        count += 1
    }

    /// No text holds a byte 0, so the bytes tell the length, too.
    @inline(__always)
    private static func key(
        _ cell: UnsafePointer<UInt8>,
        _ length: Int,
        column: Int
    ) -> UInt64 {
        let word = UnsafeRawPointer(cell).loadUnaligned(as: UInt64.self).littleEndian
        let kept = word & ~(UInt64.max << UInt64(truncatingIfNeeded: length &* 8))
        return kept | UInt64(truncatingIfNeeded: column &+ 1) << 48
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 40)
    }

    private mutating func place(_ slot: Slot) {
        var index = Self.hash(slot.key) & mask
        while slots[index].value != Self.free { index = (index + 1) & mask }
        slots[index] = slot
    }

    private mutating func grow() {
        let former = slots
        let size = mask + 1
        slots = .allocate(capacity: size * 2)
        slots.initialize(repeating: Slot(), count: size * 2)
        mask = size * 2 - 1
        for index in 0..<size where former[index].value != Self.free { place(former[index]) }
        former.deallocate()
    }
}
