import Foundation
import Testing

@testable import Loader

/// Our reader of CSV against Python's, on the same files; RAPPORTEUR_FAULTS=full takes 10,000 of them.
@Suite("CSV against another reader")
struct CSVOracleTests {
    private struct Expected: Decodable {
        var refused: Int?
        var rows: [[String]]?
        var lines: [Int]?
        var ends: [Int]?
        var broken: [Bool]?
    }

    @Test("every record of a mutated file is read as another reader does, or reported by its line")
    func mutated() throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["RAPPORTEUR_FAULTS"] == "full" ? 10_000 : 600
        let seed =
            environment["RAPPORTEUR_FAULTS_SEED"].flatMap { UInt64($0) }
            ?? UInt64.random(in: 0...UInt64(UInt32.max))
        var mutations = CSVMutations(seed: seed)
        let files = (0..<count).map { _ in mutations.next() }
        let told = try compare(files)
        #expect(told.isEmpty, "seed \(seed): \(told.prefix(5).joined(separator: "\n"))")
        print("seed of the mutated CSV files  \(seed)")
        print("mutated CSV files read as by another reader  \(files.count - told.count)")
    }

    @Test("a field of a megabyte, ten thousand columns and a line of commas are read as well")
    func large() throws {
        let files = [
            "a,b\n\"" + String(repeating: "x\"\"\n", count: 1 << 18) + "\",2\n3,4\n",
            (0..<10_000).map { "c\($0)" }.joined(separator: ",") + "\n1\n",
            String(repeating: ",", count: 100_000), String(repeating: "\"", count: 100_001),
        ].map { Array($0.utf8) }
        #expect(try compare(files) == [])
    }

    /// What the two readers do not agree on.
    private func compare(_ files: [[UInt8]]) throws -> [String] {
        let expected = try readByPython(files)
        try #require(expected.count == files.count)
        return zip(files, expected).compactMap { file, expected in
            difference(file, expected).map {
                "\($0): \(String(decoding: file, as: UTF8.self).debugDescription)"
            }
        }
    }

    private func difference(_ bytes: [UInt8], _ expected: Expected) -> String? {
        let (document, faults) = CSVReader.read(bytes, file: "f.csv")
        if let line = expected.refused {
            return faults.map(\.line) == [line] && document.records.isEmpty
                ? nil : "refused at \(faults.map(\.line)), not at \(line)"
        }
        let (rows, lines) = (expected.rows ?? [], expected.lines ?? [])
        guard document.records.map(\.line) == lines else {
            return "records at \(document.records.map(\.line)), not at \(lines)"
        }
        var unsaid = faults
        for (index, record) in document.records.enumerated() {
            let reach = record.line...(expected.ends?[index] ?? 0)
            let own = faults.filter { reach.contains($0.line) }
            unsaid.removeAll { reach.contains($0.line) }
            guard own.isEmpty != (expected.broken?[index] ?? false) else {
                return "faults of the record of line \(record.line): \(own)"
            }
            guard own.isEmpty else {
                // A fault shows bytes of the file.
                let source = Data(bytes)
                let isOwn = own.allSatisfy { fault in
                    fault.value.isEmpty || source.range(of: Data(fault.value.utf8)) != nil
                }
                guard isOwn else { return "a fault shows another text" }
                continue
            }
            let row = (0..<record.fields.count).map { document.text(of: record, at: $0) }
            // Scalars, for two texts are equal that differ only in how accents are composed.
            guard
                row.map({ Array($0.unicodeScalars) })
                    == rows[index].map({ Array($0.unicodeScalars) })
            else {
                return "line \(record.line) has \(row), not \(rows[index])"
            }
        }
        return unsaid.isEmpty ? nil : "faults of no record: \(unsaid)"
    }

    private func readByPython(_ files: [[UInt8]]) throws -> [Expected] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rapporteur-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let digits = Array("0123456789abcdef".utf8)
        var input: [UInt8] = []
        for file in files {
            for byte in file { input += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
            input.append(UInt8(ascii: "\n"))
        }
        let (from, to) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(input).write(to: from)
        #expect(FileManager.default.createFile(atPath: to.path, contents: nil))
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "Oracle/csv_oracle.py"
        )
        python.arguments = ["python3", script.path]
        python.standardInput = try FileHandle(forReadingFrom: from)
        python.standardOutput = try FileHandle(forWritingTo: to)
        try python.run()
        python.waitUntilExit()
        try #require(python.terminationStatus == 0)
        let decoder = JSONDecoder()
        return try Data(contentsOf: to).split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(Expected.self, from: $0) }
    }
}
