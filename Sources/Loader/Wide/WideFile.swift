import Consultation
import Dispatch
import Foundation
import Synchronization

/// A wide file of replies that is too large to be held in memory: what is known of it before any of
/// its records is understood.
struct WideFile: Sendable {
    /// Files from this size on are read in pieces, in bytes; smaller ones the simple way.
    ///
    /// `RAPPORTEUR_WIDE_FROM` sets another size, so that both ways can be compared on any file.
    static let smallest =
        ProcessInfo.processInfo.environment["RAPPORTEUR_WIDE_FROM"].flatMap(Int.init) ?? 4 << 20

    /// Files from this size on are not held in memory for the sake of being told all that is wrong, in
    /// bytes: what keeps every record from being read is told alone.
    static let largestWhole = 64 << 20

    /// What came of opening a file.
    enum Opened {
        case pieces(WideFile)
        /// What has to be mended before any of its records can be understood.
        case refused([Fault])
        /// It has to be read the simple way.
        case whole
    }

    /// Where it is.
    let path: String
    /// Its name in the folder, for faults.
    let name: String
    let bytes: Int
    let sha256: String
    /// The header, as a table without records.
    let header: Table
    private let headerBytes: [UInt8]
    let pieces: [WidePiece]

    /// How many records the file has, empty lines among them.
    var records: Int { pieces.last.map { $0.firstRecord + $0.records } ?? 0 }

    /// Opens a file that can be read in pieces.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - name: Its name in the folder.
    ///   - schema: The schema of `replies`.
    ///   - questions: The codebook's questions.
    /// - Returns: The file; or that it has to be read the simple way, for it is small, its header has a
    ///   fault or no question, or its form is not that of a CSV file in UTF-8; or, of a file that is too
    ///   large for that, the faults of its header or its encoding.
    /// - Throws: ``LoadError/unreadable(path:reason:)``.
    static func open(
        _ path: String,
        name: String,
        schema: ResourceSchema,
        questions: Table
    ) throws -> Opened {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        guard let size, size >= smallest else { return .whole }
        let file = try InputFile(path)
        func refused(_ faults: [Fault]) throws -> Opened {
            guard size >= largestWhole else { return .whole }
            let encoding = try TextCheck.fault(in: name) { try file.forEachBlock($0) }
            let all = Set(faults + [encoding].compactMap(\.self))
            return all.isEmpty ? .whole : .refused(all.sorted())
        }
        guard let header = try headerLine(of: file) else { return try refused([]) }
        let read = Table.read(
            header.bytes,
            file: name,
            schema: schema,
            questions: questions.values(of: "question"),
            computed: questions.computedQuestions
        )
        guard let table = read.table, read.faults.isEmpty, !table.answers.isEmpty,
            table.document.records[0].fields.count < CellTable.mostColumns,
            table.document.records.count == 1
        else { return try refused(read.faults) }
        // Both passes read the file from the system's memory, so they do not wait for each other.
        let summing = Summing(path)
        // Nothing may be left running: a program that ends takes libcrypto away under it.
        defer { summing.wait() }
        guard
            let pieces = try WidePieces.cut(file, from: header.bytes.count, line: header.lines + 1)
        else { return try refused([]) }
        let (sha256, bytes) = try summing.result()
        return .pieces(
            WideFile(
                path: path,
                name: name,
                bytes: bytes,
                sha256: sha256,
                header: table,
                headerBytes: header.bytes,
                pieces: pieces
            )
        )
    }

    /// Size and SHA-256 of a file that is large enough to be read in pieces.
    static func measure(_ path: String) -> (bytes: Int, sha256: String)? {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        guard let size, size >= smallest, let (sha256, bytes) = try? InputFile(path).checksum()
        else {
            return nil
        }
        return (bytes, sha256)
    }

    /// The header with its line end; `nil` where it is longer than any header.
    private static func headerLine(
        of file: borrowing InputFile
    ) throws -> (bytes: [UInt8], lines: Int)? {
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        let count = try block.withUnsafeMutableBytes { try file.read(into: $0, at: 0) }
        var scanner = RecordScanner()
        var lines = 0
        let start = block.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in start..<count {
            if block[index] == UInt8(ascii: "\n") { lines += 1 }
            if scanner.take(block[index]) { return (Array(block[...index]), lines) }
        }
        return nil
    }

    /// Takes a file's checksum on a thread of its own.
    private final class Summing: Sendable {
        private let group = DispatchGroup()
        private let sum = Mutex<Result<(sha256: String, bytes: Int), any Error>?>(nil)

        init(_ path: String) {
            DispatchQueue(label: "rapporteur.checksum").async(group: group) { [self] in
                let result = Result { try InputFile(path).checksum() }
                sum.withLock { $0 = result }
            }
        }

        func wait() { group.wait() }

        func result() throws -> (sha256: String, bytes: Int) {
            group.wait()
            guard let result = sum.withLock({ $0 }) else { return ("", 0) }
            return try result.get()
        }
    }

    /// A table of some records only, each on its own line.
    func table(of records: [WideReader.Aside]) -> (table: Table, faults: [Fault]) {
        var bytes = headerBytes
        var lines = [1]
        for record in records {
            lines.append(record.line)
            // No line end behind the last one, which may be a field that is never closed.
            if lines.count > 2 { bytes.append(UInt8(ascii: "\n")) }
            bytes += record.bytes
        }
        let read = Table.read(
            bytes,
            file: name,
            schema: header.schema,
            questions: header.answers.map(\.question),
            lines: lines
        )
        return (read.table ?? header, read.faults)
    }

    /// The bytes of records by their numbers, in their order: for those that are only known later to
    /// need a closer look.
    func records(_ numbers: [Int]) throws -> [WideReader.Aside] {
        guard !numbers.isEmpty else { return [] }
        let wanted = Set(numbers)
        let file = try InputFile(path)
        var found: [WideReader.Aside] = []
        for piece in pieces {
            let range = piece.firstRecord..<(piece.firstRecord + piece.records)
            guard numbers.contains(where: range.contains) else { continue }
            var records = RecordBlocks(piece: piece)
            while let record = try records.next(of: file) {
                guard wanted.contains(record.index) else { continue }
                found.append(
                    .init(index: record.index, line: record.line, bytes: Array(record.original))
                )
            }
        }
        return found
    }
}
