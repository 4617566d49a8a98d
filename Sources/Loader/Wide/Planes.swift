/// Bitmaps of one chunk that are filled row by row: the first bit is the highest of its byte, as in
/// `bit varying`.
///
/// A bitmap has memory from its first bit on; most options of a large codebook are given by somebody
/// in every chunk, but not all of them.
struct Planes: ~Copyable {
    static let bytesPerPlane = WidePieces.recordsPerPiece / 8

    private let planes: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
    let count: Int

    init(count: Int) {
        self.count = count
        planes = .allocate(capacity: max(1, count))
        planes.initialize(repeating: nil, count: max(1, count))
    }

    deinit {
        for index in 0..<count { planes[index]?.deallocate() }
        planes.deallocate()
    }

    @inline(__always)
    func set(_ plane: Int, byte: Int, mask: UInt8) {
        if let bits = planes[plane] {
            bits[byte] |= mask
        } else {
            make(plane)[byte] |= mask
        }
    }

    /// The bits of a bitmap, or `nil` where none is set.
    func bits(_ plane: Int) -> UnsafeRawBufferPointer? {
        guard let bits = planes[plane] else { return nil }
        let bytes = UnsafeRawBufferPointer(start: bits, count: Self.bytesPerPlane)
        return bytes.contains { $0 != 0 } ? bytes : nil
    }

    /// Takes all bits back.
    func clear() {
        for index in 0..<count { planes[index]?.update(repeating: 0, count: Self.bytesPerPlane) }
    }

    private func make(_ plane: Int) -> UnsafeMutablePointer<UInt8> {
        let bits = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.bytesPerPlane)
        bits.initialize(repeating: 0, count: Self.bytesPerPlane)
        planes[plane] = bits
        return bits
    }
}
