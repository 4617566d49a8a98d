import Glibc

/// Writes rows of COPY's binary format, which costs neither side any parsing.
///
/// A row is begun with its number of fields, and each field is written as the column's very type:
/// the server does not convert, so an `int4` for a `bigint` column is an error there.
package struct CopyBinaryWriter: ~Copyable {
    /// How many rows were begun.
    package private(set) var rowCount = 0
    @usableFromInline var sink: CopySink
    @usableFromInline var fieldsMissing = 0

    init(connection: OpaquePointer, query: String) throws(DatabaseError) {
        sink = CopySink(connection: connection, query: query)
        for byte: UInt8 in [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00] {
            sink.put(byte)  // The signature: PGCOPY and bytes that a text transfer would change.
        }
        sink.put(bigEndian: Int32(0))  // No flags.
        sink.put(bigEndian: Int32(0))  // No extension.
    }

    /// Begins a row of so many fields, all of which must follow.
    package mutating func row(fields: Int) throws(DatabaseError) {
        try expectCompleteRow()
        try sink.reserve(2)
        sink.put(bigEndian: Int16(truncatingIfNeeded: fields))
        fieldsMissing = fields
        rowCount += 1
    }

    /// Writes `NULL` as the next field.
    @inlinable
    package mutating func null() throws(DatabaseError) {
        try sink.reserve(4)
        sink.put(bigEndian: Int32(-1))
        fieldsMissing &-= 1
    }

    /// Writes a `smallint`.
    @inlinable
    package mutating func int2(_ value: Int16) throws(DatabaseError) { try number(value) }

    /// Writes an `integer`.
    @inlinable
    package mutating func int4(_ value: Int32) throws(DatabaseError) { try number(value) }

    /// Writes a `bigint`.
    @inlinable
    package mutating func int8(_ value: Int64) throws(DatabaseError) { try number(value) }

    /// Writes a `boolean`.
    @inlinable
    package mutating func bool(_ value: Bool) throws(DatabaseError) {
        try number(value ? 1 : 0 as UInt8)
    }

    /// Writes a `date`, given as days since 1 January 2000.
    @inlinable
    package mutating func date(daysSince2000 days: Int32) throws(DatabaseError) {
        try number(days)
    }

    /// Writes a `date` of the proleptic Gregorian calendar.
    package mutating func date(year: Int, month: Int, day: Int) throws(DatabaseError) {
        try number(CivilDate.daysSince2000(year: year, month: month, day: day))
    }

    /// Writes a `text`.
    package mutating func text(_ value: String) throws(DatabaseError) {
        var value = value
        let written: Swift.Result<Void, DatabaseError> = value.withUTF8 { bytes in
            do throws(DatabaseError) {
                return .success(try text(utf8: UnsafeRawBufferPointer(bytes)))
            } catch {
                return .failure(error)
            }
        }
        try written.get()
    }

    /// Writes a `text` out of memory that holds UTF-8, without a `String` in between.
    package mutating func text(utf8 bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        if let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil {
            throw .nul(query: sink.query, row: rowCount, field: fieldsMissing)
        }
        try self.bytes(bytes)
    }

    /// Writes a `bytea`, or any other type in its binary form.
    package mutating func bytes(_ bytes: UnsafeRawBufferPointer) throws(DatabaseError) {
        guard let length = Int32(exactly: bytes.count) else {
            throw DatabaseError(query: sink.query, message: "a field is larger than 2 GiB")
        }
        try sink.reserve(4 + bytes.count)
        sink.put(bigEndian: length)
        sink.put(bytes)
        fieldsMissing &-= 1
    }

    /// Writes a `bit varying` of the first `count` bits, the highest bit of each byte first.
    ///
    /// Bits of the last byte beyond `count` must be 0; `bytes` holds `(count + 7) / 8` bytes.
    package mutating func bits(
        _ bytes: UnsafeRawBufferPointer,
        count: Int
    ) throws(DatabaseError) {
        let size = (count + 7) / 8
        guard let bitCount = Int32(exactly: count), bytes.count >= size else {
            throw DatabaseError(
                query: sink.query,
                message: "\(count) bits do not fit \(bytes.count) bytes"
            )
        }
        try sink.reserve(8 + size)
        sink.put(bigEndian: Int32(truncatingIfNeeded: 4 + size))
        sink.put(bigEndian: bitCount)
        sink.put(UnsafeRawBufferPointer(rebasing: bytes[..<size]))
        fieldsMissing &-= 1
    }

    /// Writes whole rows that the caller has encoded, each with its number of fields.
    package mutating func rows(
        encoded bytes: UnsafeRawBufferPointer,
        count: Int
    ) throws(DatabaseError) {
        try expectCompleteRow()
        try sink.flush()
        try sink.pass(bytes)
        rowCount += count
    }

    @inlinable @inline(__always)
    mutating func number<Number: FixedWidthInteger>(_ value: Number) throws(DatabaseError) {
        try sink.reserve(4 + MemoryLayout<Number>.size)
        sink.put(bigEndian: Int32(truncatingIfNeeded: MemoryLayout<Number>.size))
        sink.put(bigEndian: value)
        fieldsMissing &-= 1
    }

    mutating func finish() throws(DatabaseError) {
        try expectCompleteRow()
        try sink.reserve(2)
        sink.put(bigEndian: Int16(-1))
        try sink.flush()
    }

    /// Refuses a row with too few or too many fields before it shifts everything behind it.
    private func expectCompleteRow() throws(DatabaseError) {
        guard fieldsMissing != 0 else { return }
        throw DatabaseError(
            query: sink.query,
            message: fieldsMissing > 0
                ? "row \(rowCount) lacks \(fieldsMissing) of its fields"
                : "row \(rowCount) has \(-fieldsMissing) fields too many"
        )
    }
}
