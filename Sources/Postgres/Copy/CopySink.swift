import CLibPQ

/// The buffer in front of a COPY IN, which both formats write into.
///
/// Small pieces are gathered into blocks of about 256 KiB, since each block costs a call and a
/// message of its own.
@usableFromInline
struct CopySink: ~Copyable {
    private static let blockSize = 256 * 1024

    /// How many bytes of the buffer are written.
    @usableFromInline var count = 0
    @usableFromInline private(set) var memory: UnsafeMutableRawBufferPointer
    private let connection: OpaquePointer
    let query: String

    init(connection: OpaquePointer, query: String) {
        self.connection = connection
        self.query = query
        memory = .allocate(byteCount: Self.blockSize, alignment: 16)
    }

    deinit {
        memory.deallocate()
    }

    /// Makes room for `size` more bytes, so that they can be written without further checks.
    @inlinable @inline(__always)
    mutating func reserve(_ size: Int) throws(DatabaseError) {
        if memory.count - count < size { try makeRoom(size) }
    }

    @usableFromInline
    mutating func makeRoom(_ size: Int) throws(DatabaseError) {
        try flush()
        guard memory.count < size else { return }
        memory.deallocate()
        memory = .allocate(byteCount: size, alignment: 16)
    }

    /// Writes one byte; room was reserved before.
    @inlinable @inline(__always)
    mutating func put(_ byte: UInt8) {
        memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Writes a number in network order; room was reserved before.
    @inlinable @inline(__always)
    mutating func put<Number: FixedWidthInteger>(bigEndian number: Number) {
        memory.storeBytes(of: number.bigEndian, toByteOffset: count, as: Number.self)
        count &+= MemoryLayout<Number>.size
    }

    /// Writes bytes; room was reserved before.
    @inlinable @inline(__always)
    mutating func put(_ bytes: UnsafeRawBufferPointer) {
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: bytes)
        count &+= bytes.count
    }

    /// Hands bytes to libpq as they are, past the buffer.
    mutating func pass(_ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard PQputCopyData(connection, start, Int32(bytes.count)) == 1 else {
            throw DatabaseError(query: query, sql: "", result: nil, connection: connection)
        }
    }

    /// Hands the gathered block to libpq.
    mutating func flush() throws(DatabaseError) {
        guard count > 0 else { return }
        let bytes = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard PQputCopyData(connection, bytes, Int32(count)) == 1 else {
            throw DatabaseError(query: query, sql: "", result: nil, connection: connection)
        }
        count = 0
    }
}
