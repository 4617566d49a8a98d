import Foundation

/// The parameters of one statement in the form that libpq wants, in one piece of memory.
struct ParameterBlock {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    var count: Int32 { Int32(starts.count) }

    init(_ parameters: [Parameter], query: String) throws(DatabaseError) {
        for parameter in parameters {
            guard append(parameter) else {
                throw DatabaseError(
                    query: query,
                    sqlState: .characterNotInRepertoire,
                    message: "parameter $\(starts.count + 1) holds a NUL character",
                    hint: "PostgreSQL texts cannot hold U+0000; remove it."
                )
            }
        }
    }

    /// Lends the arrays of values, lengths and formats for the time of one call.
    func withPointers<Value>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, [Int32], [Int32]) -> Value
    ) -> Value {
        bytes.withUnsafeBytes { memory in
            let base = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return values.withUnsafeBufferPointer { body($0.baseAddress, lengths, formats) }
        }
    }

    /// Adds one parameter, unless it is a text with a NUL, at which libpq would cut it silently.
    private mutating func append(_ parameter: Parameter) -> Bool {
        switch parameter {
        case .null: add(nil, length: 0, format: 0)
        case .text(let text), .json(let text): return add(text: text)
        case .int(let number): return add(text: String(number))
        case .bool(let flag): return add(text: flag ? "t" : "f")
        case .decimal(let number): return add(text: number.description)
        case .texts(let texts): return add(text: ArrayText.encode(texts))
        case .ints(let numbers):
            return add(text: "{" + numbers.map(String.init).joined(separator: ",") + "}")
        case .bytes(let value):
            add(bytes.count, length: value.count, format: 1)
            bytes.append(contentsOf: value)
            bytes.append(0)  // Keeps an empty value apart from no value.
        }
        return true
    }

    private mutating func add(text: String) -> Bool {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        guard !bytes[start...].contains(0) else { return false }
        bytes.append(0)
        add(start, length: text.utf8.count, format: 0)
        return true
    }

    private mutating func add(_ start: Int?, length: Int, format: Int32) {
        starts.append(start)
        lengths.append(Int32(length))
        formats.append(format)
    }
}
