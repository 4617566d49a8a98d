import Foundation
import Testing

/// The targets of `Scripts/fuzz` on what is kept of their inputs, and on those changed at random.
///
/// This knows nothing of the code that runs, as libFuzzer does; it is quick, and part of every test.
@Suite("Inputs made up for every reader")
struct ReplayTests {
    @Test("no input that was ever kept ends the program", arguments: FuzzTarget.allCases)
    func kept(target: FuzzTarget) throws {
        let inputs = try Self.inputs(of: target)
        #expect(inputs.count >= 3)
        for input in inputs { target.take(input) }
    }

    @Test("no change of one does", arguments: FuzzTarget.allCases)
    func changed(target: FuzzTarget) throws {
        let environment = ProcessInfo.processInfo.environment
        let seed =
            environment["RAPPORTEUR_FAULTS_SEED"].flatMap { UInt64($0) }
            ?? UInt64.random(in: 0...UInt64(UInt32.max))
        print("seed of the inputs for \(target)  \(seed)")
        var chance = Changing(state: seed)
        let inputs = try Self.inputs(of: target)
        for _ in 0..<200 {
            target.take(chance.changed(inputs))
        }
    }

    private static func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "corpus/\(target.rawValue)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            Array(try Data(contentsOf: folder.appending(path: $0)))
        }
    }
}

/// Changes inputs; the same for the same seed (SplitMix64).
private struct Changing: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func changed(_ inputs: [[UInt8]]) -> [UInt8] {
        var bytes = inputs.randomElement(using: &self) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &self) {
            let place = Int.random(in: 0...bytes.count, using: &self)
            let end = min(bytes.count, place + Int.random(in: 1...8, using: &self))
            switch Int.random(in: 0..<4, using: &self) {
            case 0 where place < bytes.count:
                bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default:
                let other = inputs.randomElement(using: &self) ?? []
                bytes.insert(
                    contentsOf: other.prefix(Int.random(in: 0...40, using: &self)),
                    at: place
                )
            }
        }
        return bytes
    }
}
