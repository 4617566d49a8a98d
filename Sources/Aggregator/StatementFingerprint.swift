import SQLCatalog

/// A number that differs where two programs would count by different statements.
///
/// Against slips, not against attackers: those do not get as far as this comparison.
package enum StatementFingerprint {
    /// The FNV-1a hash of all statements of `SQL/aggregates/`, in the order of their names.
    package static let value: String = {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in SQLFile.folder("aggregates") {
            for byte in "\(file.name)\n\(file.text)\n".utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            }
        }
        return String(hash, radix: 16)
    }()
}
