/// Finds where records end by RFC 4180, byte by byte, over any number of blocks.
///
/// It says of a file what ``CSVReader`` would: a quote opens a field only at its beginning, a doubled
/// one stands for one, and after the closing one everything up to the next comma is thrown together.
struct RecordScanner {
    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted
    }

    private var state = State.fieldStart

    /// Whether the next byte lies inside a quoted field.
    var isQuoted: Bool { state == .quoted }

    /// Takes one byte; says whether a record ends with it.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        switch (state, byte) {
        case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
        case (.quoted, _): break
        case (.quoteInQuoted, UInt8(ascii: "\"")): state = .quoted
        case (.fieldStart, UInt8(ascii: "\"")): state = .quoted
        case (_, UInt8(ascii: ",")): state = .fieldStart
        case (_, UInt8(ascii: "\n")):
            state = .fieldStart
            return true
        default: state = .unquoted
        }
        return false
    }

    /// Takes a block without quotes at once, of which only the last byte matters.
    mutating func skip(to last: UInt8) {
        guard state != .quoted else { return }
        state = last == UInt8(ascii: ",") || last == UInt8(ascii: "\n") ? .fieldStart : .unquoted
    }
}
