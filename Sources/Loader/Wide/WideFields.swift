/// Where the fields of one record begin and how long they are, and what can be said of their bytes.
struct WideFields: ~Copyable {
    let columnCount: Int
    private let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
    private let lengths: UnsafeMutablePointer<Int>

    init(columns: Int) {
        columnCount = columns
        starts = .allocate(capacity: columns + 1)
        lengths = .allocate(capacity: columns + 1)
    }

    deinit {
        starts.deallocate()
        lengths.deallocate()
    }

    @inline(__always)
    func start(_ column: Int) -> UnsafePointer<UInt8> { starts[column] }

    @inline(__always)
    func length(_ column: Int) -> Int { lengths[column] }

    /// Finds the fields of a record.
    ///
    /// - Returns: Whether there are as many as the header has.
    @inline(__always)
    func split(_ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> Bool {
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

    /// Whether a column looks like the code of a State.
    func isState(_ column: Int) -> Bool {
        let cell = starts[column]
        return lengths[column] == 3 && (0..<3).allSatisfy { (0x41...0x5A).contains(cell[$0]) }
    }

    /// Whether a column is a code in ASCII.
    @inline(__always)
    func isCode(_ column: Int) -> Bool {
        let cell = starts[column]
        let length = lengths[column]
        guard length > 0, length <= 255 else { return false }
        for index in 0..<length where !codeBytes[Int(cell[index])] { return false }
        return true
    }

    /// Whether two columns have the same bytes.
    func areEqual(_ first: Int, _ second: Int) -> Bool {
        guard lengths[first] == lengths[second] else { return false }
        let (one, other) = (starts[first], starts[second])
        for index in 0..<lengths[first] where one[index] != other[index] { return false }
        return true
    }

    /// Whether a text may be stored: no control characters but those that stand for others.
    func isText(_ column: Int) -> Bool {
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
///
/// Unchecked as to threads: it is filled before anybody has it, and only read from then on.
private nonisolated(unsafe) let codeBytes: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    table.initialize(repeating: false, count: 256)
    for byte in Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/.:".utf8) {
        table[Int(byte)] = true
    }
    return UnsafePointer(table)
}()
