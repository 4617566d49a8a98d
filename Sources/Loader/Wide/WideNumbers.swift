/// The numbers of one record: for each place the bytes that PostgreSQL receives, empty for none.
struct WideNumbers {
    private(set) var places: [[UInt8]]
    /// The bounds as numbers, for what is asked of them.
    private(set) var values: [Double]
    private(set) var isEmpty = true
    private var wire = DecimalWire()

    init(places: Int) {
        self.places = Array(repeating: [], count: places)
        values = Array(repeating: .nan, count: places)
    }

    mutating func clear() {
        guard !isEmpty else { return }
        for index in places.indices { places[index].removeAll(keepingCapacity: true) }
        isEmpty = true
    }

    /// Takes a cell such as `12`, `-3.5` or, for a range, `12-18`; says whether it is one.
    mutating func take(
        _ cell: UnsafePointer<UInt8>,
        _ length: Int,
        place: Int,
        isRange: Bool
    ) -> Bool {
        let bytes = UnsafeBufferPointer(start: cell, count: length)
        let mark = bytes.dropFirst().firstIndex(of: UInt8(ascii: "-"))
        // A range where a number is wanted is looked at the thorough way.
        if mark != nil, !isRange { return false }
        let low = UnsafeBufferPointer(rebasing: bytes[..<(mark ?? bytes.endIndex)])
        guard put(low, at: place) else { return false }
        guard isRange else { return true }
        return put(mark.map { UnsafeBufferPointer(rebasing: bytes[($0 + 1)...]) } ?? low, at: place + 1)
    }

    private mutating func put(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard wire.write(text) else { return false }
        places[place] = wire.bytes
        values[place] = Double(String(decoding: text, as: UTF8.self)) ?? .nan
        isEmpty = false
        return true
    }
}
