/// Reads a CSV file into records and says all that is wrong with its form.
///
/// No fault stops the reading where the next record can still be found.
struct CSVReader {
    private let file: String
    private var document: CSVDocument
    private var faults: [Fault] = []
    private var index = 0
    private var line = 1
    /// The line of each record, where the bytes are only some records of the file.
    private let lines: [Int]

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name, for the faults.
    ///   - lines: The line of each record, where the bytes are only some records of the file.
    /// - Returns: The records that could be read, and what is wrong.
    static func read(
        _ bytes: [UInt8],
        file: String,
        lines: [Int] = []
    ) -> (document: CSVDocument, faults: [Fault]) {
        if let fault = encodingFault(bytes, file: file) {
            return (CSVDocument(bytes: []), [fault])
        }
        var reader = CSVReader(file: file, bytes: bytes, lines: lines)
        reader.readRecords()
        return (reader.document, reader.faults)
    }

    private init(file: String, bytes: [UInt8], lines: [Int]) {
        self.file = file
        self.lines = lines
        document = CSVDocument(bytes: bytes)
        index = Self.start(of: bytes)
    }

    private mutating func readRecords() {
        var number = 0
        while index < document.bytes.count {
            if number < lines.count { line = lines[number] }
            number += 1
            let start = line
            let firstField = document.fields.count
            while true {
                readField(column: document.fields.count - firstField + 1)
                guard index < document.bytes.count, document.bytes[index] == Self.comma else {
                    break
                }
                index += 1
                // A comma at the very end still begins one more, empty, field.
                if index == document.bytes.count {
                    document.append(.init(start: index, end: index, hasEscapes: false))
                    break
                }
            }
            skipLineEnd()
            document.endRecord(line: start, firstField: firstField)
        }
    }

    private mutating func readField(column: Int) {
        if index < document.bytes.count, document.bytes[index] == Self.quote {
            readQuotedField(column: column)
        } else {
            let start = index
            while index < document.bytes.count, !isFieldEnd(document.bytes[index]) { index += 1 }
            document.append(.init(start: start, end: index, hasEscapes: false))
        }
    }

    private mutating func readQuotedField(column: Int) {
        let opening = line
        index += 1
        let start = index
        var hasEscapes = false
        while index < document.bytes.count {
            let byte = document.bytes[index]
            if byte == Self.quote {
                guard index + 1 < document.bytes.count, document.bytes[index + 1] == Self.quote
                else { break }
                hasEscapes = true
                index += 1
            } else if byte == Self.lineFeed {
                line += 1
            }
            index += 1
        }
        let end = index
        document.append(.init(start: start, end: end, hasEscapes: hasEscapes))
        guard index < document.bytes.count else {
            faults.append(
                Fault(
                    file: file,
                    line: opening,
                    column: column,
                    value: sample(start, end),
                    "a quoted field is never closed; put a \" at its end"
                )
            )
            return
        }
        index += 1
        let rest = index
        while index < document.bytes.count, !isFieldEnd(document.bytes[index]) { index += 1 }
        if index > rest {
            faults.append(
                Fault(
                    file: file,
                    line: line,
                    column: column,
                    value: sample(rest, index),
                    "text after the closing quote; write a quote inside a field twice"
                )
            )
        }
    }

    private mutating func skipLineEnd() {
        guard index < document.bytes.count else { return }
        if document.bytes[index] == Self.carriageReturn { index += 1 }
        if index < document.bytes.count, document.bytes[index] == Self.lineFeed { index += 1 }
        line += 1
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool {
        byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// The beginning of what stands somewhere, in whole characters.
    private func sample(_ start: Int, _ end: Int) -> String {
        var last = min(end, start + 80)
        while last < end, document.bytes[last] & 0xC0 == 0x80 { last -= 1 }
        return String(decoding: document.bytes[start..<last], as: UTF8.self)
    }

    /// Says what is wrong with a file that is no UTF-8 text, or returns `nil`.
    private static func encodingFault(_ bytes: [UInt8], file: String) -> Fault? {
        TextCheck.fault(in: file) { take in bytes.withUnsafeBufferPointer { take($0) } }
    }

    /// Behind the mark of byte order, where there is one.
    static func start(of bytes: some Collection<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}
