/// The numbers of one record: for each place the bytes that PostgreSQL receives.
struct WideNumbers: ~Copyable {
    /// How many places a record has.
    let count: Int
    private(set) var isEmpty = true
    private let bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes each place has; 0 for none.
    private let lengths: UnsafeMutablePointer<Int>
    /// The numbers of ten-thousandths.
    private let codes: UnsafeMutablePointer<Int64>
    private let values: UnsafeMutablePointer<Double>
    /// Stands for a number that is no ``FixedDecimal``.
    private static let none = Int64.min
    /// Whether anybody asks for the numbers as such; turning digits into one costs more than all else.
    private let areValuesWanted: Bool

    init(count: Int, areValuesWanted: Bool) {
        self.count = count
        self.areValuesWanted = areValuesWanted
        bytes = .allocate(capacity: max(1, count) * DecimalWire.mostBytes)
        lengths = .allocate(capacity: max(1, count))
        lengths.initialize(repeating: 0, count: max(1, count))
        codes = .allocate(capacity: max(1, count))
        codes.initialize(repeating: Self.none, count: max(1, count))
        values = .allocate(capacity: max(1, count))
        values.initialize(repeating: .nan, count: max(1, count))
    }

    deinit {
        bytes.deallocate()
        lengths.deallocate()
        codes.deallocate()
        values.deallocate()
    }

    @inline(__always)
    mutating func clear() {
        guard !isEmpty else { return }
        lengths.update(repeating: 0, count: count)
        isEmpty = true
    }

    /// The bytes of a place, `nil` where no number was given.
    @inline(__always)
    func wire(_ place: Int) -> UnsafeRawBufferPointer? {
        guard lengths[place] > 0 else { return nil }
        return UnsafeRawBufferPointer(
            start: bytes + place * DecimalWire.mostBytes,
            count: lengths[place]
        )
    }

    @inline(__always)
    func isGiven(_ place: Int) -> Bool { lengths[place] > 0 }

    /// The ten-thousandths of a place, `nil` where the number given there is not made of them.
    @inline(__always)
    func code(_ place: Int) -> Int64? { codes[place] == Self.none ? nil : codes[place] }

    /// The number of a place, `nil` where none was given.
    func value(_ place: Int) -> Double? { lengths[place] > 0 ? values[place] : nil }

    /// Takes a cell such as `12`, `-3.5` or, for a range, `12-18`; says whether it is one.
    @inline(__always)
    mutating func take(
        _ cell: UnsafePointer<UInt8>,
        _ length: Int,
        place: Int,
        isRange: Bool
    ) -> Bool {
        let text = UnsafeBufferPointer(start: cell, count: length)
        // A range where a number is wanted is looked at the thorough way.
        guard isRange else { return put(text, at: place) }
        let mark = text.dropFirst().firstIndex(of: UInt8(ascii: "-")) ?? length
        let low = UnsafeBufferPointer(rebasing: text[..<mark])
        guard put(low, at: place) else { return false }
        return put(
            mark == length ? low : UnsafeBufferPointer(rebasing: text[(mark + 1)...]),
            at: place + 1
        )
    }

    private mutating func put(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        let wire = bytes + place * DecimalWire.mostBytes
        if let number = FixedDecimal(text) {
            lengths[place] = DecimalWire.write(number, to: wire)
            codes[place] = number.code
        } else {
            let length = DecimalWire.write(text, to: wire)
            guard length > 0 else { return false }
            lengths[place] = length
            codes[place] = Self.none
        }
        if areValuesWanted {
            values[place] = Double(String(decoding: text, as: UTF8.self)) ?? .nan
        }
        isEmpty = false
        return true
    }
}
