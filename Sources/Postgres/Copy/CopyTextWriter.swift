/// Writes rows of COPY's text format: fields end with a tab, `NULL` is `\N`.
///
/// The program always sends what it has encoded itself, never a file as it came: a stray line `\.`
/// in one ends a COPY without an error.
package struct CopyTextWriter: ~Copyable {
    /// How many rows were written.
    package private(set) var rowCount = 0
    private var sink: CopySink
    private var fieldsInRow = 0

    init(connection: OpaquePointer, query: String) {
        sink = CopySink(connection: connection, query: query)
    }

    /// Writes one row of texts, `nil` for `NULL`.
    package mutating func row(_ fields: [String?]) throws(DatabaseError) {
        for field in fields {
            if let field { try self.field(field) } else { try null() }
        }
        try endRow()
    }

    /// Writes the next field of the row.
    package mutating func field(_ text: String) throws(DatabaseError) {
        var text = text
        let written: Swift.Result<Void, DatabaseError> = text.withUTF8 { bytes in
            do throws(DatabaseError) {
                return .success(try append(bytes))
            } catch {
                return .failure(error)
            }
        }
        try written.get()
    }

    /// Writes the next field of the row, a whole number.
    package mutating func field(_ number: Int) throws(DatabaseError) {
        try field(String(number))
    }

    /// Writes the next field of the row, a truth value.
    package mutating func field(_ flag: Bool) throws(DatabaseError) {
        try field(flag ? "t" : "f")
    }

    /// Writes `NULL` as the next field of the row.
    package mutating func null() throws(DatabaseError) {
        try beginField(room: 2)
        sink.put(UInt8(ascii: "\\"))
        sink.put(UInt8(ascii: "N"))
    }

    /// Ends the row.
    package mutating func endRow() throws(DatabaseError) {
        try sink.reserve(1)
        sink.put(UInt8(ascii: "\n"))
        rowCount += 1
        fieldsInRow = 0
    }

    mutating func finish() throws(DatabaseError) {
        guard fieldsInRow == 0 else {
            throw DatabaseError(
                query: sink.query,
                message: "row \(rowCount + 1) was begun and not ended"
            )
        }
        try sink.flush()
    }

    private mutating func beginField(room: Int) throws(DatabaseError) {
        try sink.reserve(room + 1)
        if fieldsInRow > 0 { sink.put(UInt8(ascii: "\t")) }
        fieldsInRow += 1
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(DatabaseError) {
        try beginField(room: 2 * bytes.count)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\\"): putEscaped(byte)
            case UInt8(ascii: "\t"): putEscaped(UInt8(ascii: "t"))
            case UInt8(ascii: "\n"): putEscaped(UInt8(ascii: "n"))
            case UInt8(ascii: "\r"): putEscaped(UInt8(ascii: "r"))
            case 0: throw .nul(query: sink.query, row: rowCount + 1, field: fieldsInRow)
            default: sink.put(byte)
            }
        }
    }

    private mutating func putEscaped(_ byte: UInt8) {
        sink.put(UInt8(ascii: "\\"))
        sink.put(byte)
    }
}

extension DatabaseError {
    /// A text that PostgreSQL cannot hold.
    static func nul(query: String, row: Int, field: Int) -> Self {
        DatabaseError(
            query: query,
            sqlState: .characterNotInRepertoire,
            message: "row \(row), field \(field) holds a NUL character",
            hint: "PostgreSQL texts cannot hold U+0000; remove it."
        )
    }
}
