/// Counts the lines of a CSV file byte by byte, as ``CSVReader`` does: inside of quotes by line feeds,
/// outside of them by line feeds, carriage returns, or both together.
struct LineCounter {
    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted, returned
    }

    private(set) var line = 1
    private var state = State.fieldStart

    mutating func take(_ byte: UInt8) {
        switch (state, byte) {
        case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
        case (.quoted, UInt8(ascii: "\n")): line += 1
        case (.quoted, _): break
        case (.quoteInQuoted, UInt8(ascii: "\"")), (.fieldStart, UInt8(ascii: "\"")),
            (.returned, UInt8(ascii: "\"")):
            state = .quoted
        case (_, UInt8(ascii: ",")): state = .fieldStart
        case (.returned, UInt8(ascii: "\n")): state = .fieldStart
        case (_, UInt8(ascii: "\n")):
            line += 1
            state = .fieldStart
        case (_, UInt8(ascii: "\r")):
            line += 1
            state = .returned
        default: state = .unquoted
        }
    }
}
