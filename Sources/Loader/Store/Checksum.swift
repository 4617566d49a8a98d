/// A fingerprint that tells whether a built-in text is still the same.
///
/// FNV-1a over 64 bits: it guards against forgetting, not against forging, and needs no library.
/// Files that come in are hashed with SHA-256 by the server.
enum Checksum {
    /// The fingerprint in 16 hexadecimal digits.
    static func of(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
