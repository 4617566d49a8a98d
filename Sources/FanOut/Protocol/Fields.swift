/// The text inside a frame: fields with a TAB between them.
///
/// Within a field a TAB is written `\t`, a line end `\n`, a carriage return `\r`, a backslash `\\`;
/// no other control character is allowed.
package enum Fields {
    private static let tab = UInt8(ascii: "\t")
    private static let backslash = UInt8(ascii: "\\")

    /// Joins fields to the payload of a frame.
    package static func encode(_ fields: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(tab) }
            append(field, to: &bytes)
        }
        return bytes
    }

    /// Appends one field without a TAB before it.
    package static func append(_ field: String, to bytes: inout [UInt8]) {
        var field = field
        // Nearly every field is written as it stands, at once.
        let isPlain = field.withUTF8 { text in
            guard text.allSatisfy(Self.isPlain) else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        guard !isPlain else { return }
        for byte in field.utf8 {
            switch byte {
            case tab: bytes += [backslash, UInt8(ascii: "t")]
            case UInt8(ascii: "\n"): bytes += [backslash, UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): bytes += [backslash, UInt8(ascii: "r")]
            case backslash: bytes += [backslash, backslash]
            // What has no place in a message is shown as missing rather than ends the connection.
            case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: "?"))
            default: bytes.append(byte)
            }
        }
    }

    /// Splits the payload of a frame into its fields.
    ///
    /// - Throws: ``FrameError`` for bytes that ``encode(_:)`` would never give.
    package static func decode(_ payload: ArraySlice<UInt8>) throws(FrameError) -> [String] {
        guard !payload.isEmpty else { throw .empty }
        var fields: [String] = []
        var failure: FrameError?
        payload.withUnsafeBufferPointer { bytes in
            var start = 0
            var hasOnlyPlain = true
            for place in 0...bytes.count {
                let byte = place < bytes.count ? bytes[place] : tab
                if byte == tab {
                    let part = UnsafeBufferPointer(rebasing: bytes[start..<place])
                    do throws(FrameError) {
                        fields.append(
                            hasOnlyPlain
                                ? String(decoding: part, as: UTF8.self)
                                : try field(Array(part)[...], number: fields.count + 1)
                        )
                    } catch {
                        failure = error
                        return
                    }
                    start = place + 1
                    hasOnlyPlain = true
                } else if !isPlain(byte) || byte >= 0x80 {
                    hasOnlyPlain = false
                }
            }
        }
        if let failure { throw failure }
        return fields
    }

    /// Whether a byte is written as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != backslash && byte != 0x7F
    }

    private static func field(
        _ part: ArraySlice<UInt8>,
        number: Int
    ) throws(FrameError) -> String {
        guard part.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .notText }
        var bytes = part
        if part.contains(backslash) {
            var plain: [UInt8] = []
            var rest = part[...]
            while let byte = rest.popFirst() {
                guard byte == backslash else {
                    plain.append(byte)
                    continue
                }
                switch rest.popFirst() {
                case UInt8(ascii: "t"): plain.append(tab)
                case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "r"): plain.append(UInt8(ascii: "\r"))
                case backslash: plain.append(backslash)
                default: throw .badEscape(field: number)
                }
            }
            bytes = plain[...]
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        return text
    }
}
