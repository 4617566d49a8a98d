import Foundation

/// Files as careless programs, editors and attackers leave them: right ones, changed at random.
struct CSVMutations {
    private var chance: SplitMix

    init(seed: UInt64) { chance = SplitMix(state: seed) }

    /// The next file.
    mutating func next() -> [UInt8] {
        var bytes = Self.right.randomElement(using: &chance) ?? []
        for _ in 0..<Int.random(in: 0...4, using: &chance) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &chance)
        switch Int.random(in: 0..<6, using: &chance) {
        case 0 where place < bytes.count:
            bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &chance)
        case 1: bytes.removeLast(bytes.count - place)
        case 2:
            let end = min(bytes.count, place + Int.random(in: 1...8, using: &chance))
            bytes.removeSubrange(place..<end)
        case 3:
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &chance))
            bytes.insert(contentsOf: bytes[place..<end], at: place)
        default:
            bytes.insert(contentsOf: Self.pieces.randomElement(using: &chance) ?? [], at: place)
        }
    }

    private static let right: [[UInt8]] = [
        "reply,respondent,remark\nR1,FRA,\nR2,KEN,\"yes, \"\"indeed\"\"\"\nR3,,\"two\nlines\"\n",
        "a,b\r\n1,2\r\n\"x\r\ny\",\"\"\r\n\r\n3,4\r\n", "\u{FEFF}label_zh,label_fr\n国际移徙,été\n🙂,\n",
        "a\n\"\"\n\n\\.\n=1+1\n", ",\n,\n,,,\n", "",
    ].map { Array($0.utf8) }

    private static let pieces: [[UInt8]] =
        [
            "\"", "\"\"", "\"\"\"", ",", ",,", "\n", "\r", "\r\n", "\n\r", "\u{FEFF}", "\0", "\\.",
            "\n\\.\n",
            "=cmd|' /C calc'!A0", "+1", "@x", "\t", ";", "\u{1B}[31m", "\u{202E}", "\u{2028}",
            "\u{85}",
            "'; drop table x; --", "\",\"", "\"\n\"", "x\"y", " \"z\" ", "ﬀ", "中",
        ].map { Array($0.utf8) } + [
            [0xFF, 0xFE], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xE4, 0xB8],
            [0x80], [0xC3], [0xF0, 0x9F, 0x99],
        ]
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
