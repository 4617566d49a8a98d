/// A hash table from the bytes of short cells to small numbers, made for many lookups of few cells.
///
/// An open survey has millions of cells and a few thousand different ones: each is understood once
/// and then only found again. Open addressing, linear probing, at most half full.
struct CellTable: ~Copyable {
    /// A cell of at most 14 bytes, its length and its column: no two cells have the same key.
    struct Key: Hashable {
        var low: UInt64
        var high: UInt64
    }

    /// The longest cell that makes a key.
    static let longestCell = 14
    /// The most columns that keys can tell apart; the last number is for other uses.
    static let mostColumns = 4095

    private struct Slot {
        var key = Key(low: 0, high: 0)
        var value: Int32 = CellTable.free
    }

    private static let free = Int32.min

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var count = 0

    init() {
        mask = 255
        slots = .allocate(capacity: 256)
        slots.initialize(repeating: Slot(), count: 256)
    }

    deinit {
        slots.deallocate()
    }

    /// The key of a cell; the 16 bytes from its start must be readable.
    @inline(__always)
    static func key(_ cell: UnsafePointer<UInt8>, _ length: Int, column: Int) -> Key {
        let raw = UnsafeRawPointer(cell)
        let first = raw.loadUnaligned(as: UInt64.self).littleEndian
        let mark =
            UInt64(truncatingIfNeeded: column) << 52 | UInt64(truncatingIfNeeded: length) << 48
        if length <= 8 {
            // A shift by 64 gives no bits at all, so that a cell of eight bytes is kept whole.
            let kept = first & ~(UInt64.max << UInt64(truncatingIfNeeded: length &* 8))
            return Key(low: kept, high: mark)
        }
        let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
        let kept = second & ~(UInt64.max << UInt64(truncatingIfNeeded: (length &- 8) &* 8))
        return Key(low: first, high: kept | mark)
    }

    /// The number of a cell, or `nil` where it was not met yet.
    @inline(__always)
    func value(of key: Key) -> Int32? {
        var index = Self.hash(key) & mask
        while true {
            let slot = slots[index]
            if slot.key.low == key.low, slot.key.high == key.high, slot.value != Self.free {
                return slot.value
            }
            if slot.value == Self.free { return nil }
            index = (index &+ 1) & mask
        }
    }

    /// Notes the number of a cell that has none yet.
    mutating func insert(_ key: Key, _ value: Int32) {
        if count * 2 > mask { grow() }
        place(Slot(key: key, value: value))
        count += 1
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

    @inline(__always)
    private static func hash(_ key: Key) -> Int {
        let mixed = (key.low ^ key.high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
    }
}
