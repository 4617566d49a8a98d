/// Why bytes of a peer are no frame, or a frame no message; the connection ends with the first.
package enum FrameError: Error, Equatable, CustomStringConvertible {
    /// The length says more than is allowed at this point.
    case tooLong(length: Int, limit: Int)
    /// A frame without a byte in it.
    case empty
    /// The bytes are no UTF-8, or hold a control character.
    case notText
    /// A backslash that begins no known escape.
    case badEscape(field: Int)
    /// The first field names no message of this protocol.
    case unknownMessage(String)
    /// A message with too few or too many fields.
    case fieldCount(message: String, count: Int)
    /// A field that is not what its message wants there.
    case badField(message: String, field: Int, value: String)

    package var description: String {
        switch self {
        case .tooLong(let length, let limit):
            "a frame of \(length) bytes where at most \(limit) are allowed"
        case .empty: "an empty frame"
        case .notText: "a frame that is no text in UTF-8"
        case .badEscape(let field): "field \(field) holds a backslash that escapes nothing"
        case .unknownMessage(let word): "an unknown message \"\(word)\""
        case .fieldCount(let message, let count): "a message \"\(message)\" of \(count) fields"
        case .badField(let message, let field, let value):
            "field \(field) of a message \"\(message)\" is \"\(value)\""
        }
    }
}
