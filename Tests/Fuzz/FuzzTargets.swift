import Aggregator
import Foundation

@testable import Consultation
@testable import FanOut
@testable import Loader
@testable import ReportWriter

/// What `Scripts/fuzz` throws bytes at: every reader of what strangers and spreadsheets write.
///
/// Each target also holds what has to be true of whatever it was given, so that a wrong answer counts
/// as a crash.
enum FuzzTarget: String, CaseIterable {
    case csv, folder, package, expression, formula, template, frame, keys

    /// The target that RAPPORTEUR_FUZZ_TARGET names.
    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["RAPPORTEUR_FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("RAPPORTEUR_FUZZ_TARGET is one of \(allCases.map(\.rawValue))")
        }
        return target
    }()

    func take(_ bytes: [UInt8]) {
        switch self {
        case .csv: Self.csv(bytes)
        case .folder: Self.folder(bytes)
        case .package: Self.package(bytes)
        case .expression: Self.expression(bytes)
        case .formula: Self.formula(bytes)
        case .template: Self.template(bytes)
        case .frame: Self.frame(bytes)
        case .keys: Self.keys(bytes)
        }
    }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.take(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

extension FuzzTarget {
    /// Every byte outside of quotes and separators belongs to one field; lines never run backwards.
    private static func csv(_ bytes: [UInt8]) {
        let (document, faults) = CSVReader.read(bytes, file: "f.csv")
        var (line, place) = (1, 0)
        for record in document.records {
            precondition(record.line >= line, "lines run backwards")
            line = record.line
            precondition(!record.fields.isEmpty, "a record without fields")
            for field in document.fields[record.fields] {
                precondition(field.start >= place && field.start <= field.end, "fields overlap")
                place = field.end
                _ = document.text(field)
            }
        }
        precondition(place <= bytes.count)
        precondition(faults.allSatisfy { $0.line <= bytes.count + 1 })
        faults.forEach { _ = $0.description }
    }

    /// Several tables of a folder through every check: before each a form feed, its name and a line feed.
    private static func folder(_ bytes: [UInt8]) {
        var description = PackageDescription()
        description.name = "f"
        var tables: [String: Table] = [:]
        for part in bytes.split(separator: 0x0C) {
            let lines = part.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
            guard lines.count == 2,
                let schema = ResourceCatalog.named(String(decoding: lines[0], as: UTF8.self))
            else { continue }
            let read = Table.read(
                Array(lines[1]),
                file: schema.name + ".csv",
                schema: schema,
                questions: tables["questions"]?.values(of: "question") ?? [],
                computed: tables["questions"]?.computedQuestions ?? []
            )
            // With a fault of form nothing else of a folder is looked at.
            guard read.faults.isEmpty, let table = read.table else { return }
            tables[schema.name] = table
        }
        let folder = ConsultationFolder(
            description: description,
            tables: tables,
            files: [],
            replacing: []
        )
        let faults = Validation.faults(in: folder, register: register)
        precondition(faults == faults.sorted())
        _ = LoadError.refused(faults).description
    }

    private static let register = StateRegister(
        entities: ["FRA": "FRA", "KEN": "KEN", "ZAR": "COD", "COD": "COD"],
        dimensions: ["region": ["africa", "europe"]]
    )

    private static func package(_ bytes: [UInt8]) {
        let package = PackageDescription.read(Data(bytes))
        for resource in package.resources {
            precondition(!resource.path.hasPrefix("/"))
            precondition(!resource.path.split(separator: "/").contains(".."))
        }
        package.faults.forEach { _ = $0.description }
    }

    private static func expression(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            guard let read = try checker.check(text, allowsMembers: true) else { return }
            _ = checker.questions(of: read)
            _ = read.isSatisfied(gave: { $0 < $1 }, numbers: { _ in 1...2 })
        } catch {
            // As PostgreSQL counts: marks that join with a letter are characters of their own.
            precondition(
                (1...(text.unicodeScalars.count + 1)).contains(error.place),
                "a place outside the text"
            )
        }
    }

    /// A formula that was read names what its text names.
    private static func formula(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            let read = try Formula(text, of: numbers)
            precondition(read.questions == Formula.questions(of: text), "it names something else")
        } catch {
            precondition(
                (1...(text.unicodeScalars.count + 1)).contains(error.place),
                "a place outside the text"
            )
        }
    }

    private static let numbers: [String: Formula.Question] = [
        "first": .init(hasNumbers: true, isComputed: false),
        "sessions": .init(hasNumbers: true, isComputed: false),
        "later": .init(hasNumbers: true, isComputed: false),
        "days": .init(hasNumbers: true, isComputed: true),
        "position": .init(hasNumbers: false, isComputed: false),
    ]

    private static let checker = ExpressionChecker(
        questions: ["position": false, "months": true, "funding": false],
        options: ["position": ["in_favour", "reservations"], "funding": ["un", "donors"]],
        dimensions: ["region": ["africa", "asia"], "round": ["1995-1"]]
    )

    private static func keys(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            let keys = try KeyFile(text: text, path: "k")
            if let address = try? SocketAddress("host:1") { _ = keys.identity(for: address) }
        } catch {
            for word in text.split(whereSeparator: \.isWhitespace) where word.utf8.count >= 60 {
                // Byte by byte: to Foundation, a word is equal to one with NUL characters behind it.
                precondition(
                    !Array(error.description.utf8).contains(Array(word.utf8)),
                    "an error repeats a key"
                )
            }
        }
        _ = try? SocketAddress(text)
    }
}
