/// A CSV file in memory, cut into records and fields; fields become text only when asked for.
///
/// RFC 4180 with LF or CRLF. Every record knows the line on which it begins, counted in the file's
/// own lines, those inside quoted fields included.
struct CSVDocument: Sendable {
    /// A field as bytes of the file.
    struct Field: Sendable {
        var start: Int
        var end: Int
        /// Whether the bytes hold doubled quotes, which stand for one.
        var hasEscapes: Bool
    }

    /// The fields of one record.
    struct Record: Sendable {
        var line: Int
        var fields: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var fields: [Field] = []
    private(set) var records: [Record] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text of a field.
    func text(_ field: Field) -> String {
        guard field.hasEscapes else {
            return String(decoding: bytes[field.start..<field.end], as: UTF8.self)
        }
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(field.end - field.start)
        var index = field.start
        while index < field.end {
            unescaped.append(bytes[index])
            // The second quote of a pair only escapes the first.
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return String(decoding: unescaped, as: UTF8.self)
    }

    /// The text of a field of a record, counted from 0; a record may be short.
    func text(of record: Record, at column: Int) -> String {
        column < record.fields.count ? text(fields[record.fields.lowerBound + column]) : ""
    }

    mutating func append(_ field: Field) { fields.append(field) }

    /// Ends the record of the fields appended since `firstField`; an empty line is none.
    mutating func endRecord(line: Int, firstField: Int) {
        let range = firstField..<fields.count
        if range.count == 1, fields[firstField].start == fields[firstField].end,
            !isQuoted(fields[firstField])
        {
            fields.removeLast()
            return
        }
        records.append(Record(line: line, fields: range))
    }

    private func isQuoted(_ field: Field) -> Bool {
        field.start > 0 && field.start <= bytes.count
            && bytes[field.start - 1] == UInt8(ascii: "\"")
    }
}
