import Foundation

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// Whether the sizes of `Scripts/test faults` are asked for.
    static let isFull = ProcessInfo.processInfo.environment["RAPPORTEUR_FAULTS"] == "full"

    /// A generator for one test, whose seed is printed; RAPPORTEUR_FAULTS_SEED replays it.
    static func announced(_ test: String) -> Chance {
        let given = ProcessInfo.processInfo.environment["RAPPORTEUR_FAULTS_SEED"]
        let seed = given.flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64(UInt32.max))
        print("seed of the \(test)  \(seed)")
        return Chance(seed: seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func bytes(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in
            UInt8.random(in: 0...255, using: &self)
        }
    }

    /// A text of characters that are awkward for a codec.
    mutating func text() -> String {
        let letters = ["a", "é", "中", "🙂", "\t", "\n", "\r", "\\", "\\t", " ", "0", "-", ":"]
        return (0..<Int.random(in: 0...12, using: &self)).map { _ in
            letters.randomElement(using: &self) ?? ""
        }.joined()
    }

    mutating func number() -> Int {
        Bool.random(using: &self)
            ? Int.random(in: 0...9, using: &self) : Int.random(in: 0...Int.max, using: &self)
    }
}
