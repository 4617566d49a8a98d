import Consultation
import Dispatch
import Foundation
import Postgres
import ReportWriter
import Synchronization

/// The report writer's run with the program's progress bar.
struct Writing {
    /// The folder below which editions are published.
    var output: String
    /// The languages of the reports; `nil` for those that each consultation declares.
    var languages: [String]?
    var context: Context
    /// Whether to make Word files, where pandoc is installed.
    var makesWord = false

    /// Writes editions side by side, as many at once as this machine has processors.
    ///
    /// - Parameters:
    ///   - symbols: The editions.
    ///   - uncounted: Those of them whose counts are as they were: where they lie whole as published from the
    ///     same batch, they are left alone.
    /// - Returns: The editions in the order of `symbols`.
    /// - Throws: The failure of the first edition in that order that failed.
    func run(
        _ symbols: [String],
        uncounted: [String] = []
    ) throws -> [ReportWriter.Publication] {
        let next = Atomic(0)
        let results = Mutex<[Int: Result<ReportWriter.Publication, any Error>]>([:])
        // A queue for each connection: libpq blocks, and blocked threads starve a concurrent queue.
        let group = DispatchGroup()
        for worker in 0..<min(symbols.count, AggregateCommand.processors) {
            DispatchQueue(label: "rapporteur.writer.\(worker)").async(group: group) {
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < symbols.count else { return }
                    let symbol = symbols[index]
                    let result = Result {
                        try write(symbol, mayStand: uncounted.contains(symbol))
                    }
                    results.withLock { $0[index] = result }
                }
            }
        }
        group.wait()
        return try symbols.indices.compactMap { index in
            try results.withLock { $0[index] }?.get()
        }
    }

    private func write(
        _ symbol: String,
        mayStand: Bool
    ) throws -> ReportWriter.Publication {
        let console = context.console
        return try context.withConnection(for: "report") { connection in
            if mayStand,
                let standing = try writer.standing(symbol, in: languages, on: connection)
            {
                return standing
            }
            return try writer.publish(symbol, in: languages, on: connection) {
                console.progress("writing \(symbol)", $0)
            }
        }
    }

    /// Hands out documents as they were issued.
    func asIssued(_ symbols: [String]) throws -> [ReportWriter.Publication] {
        try context.withConnection(for: "report") { connection in
            try symbols.map { try writer.publishAsIssued($0, on: connection) }
        }
    }

    /// Writes below the folder in the name of this program.
    var writer: ReportWriter {
        ReportWriter(
            output: URL(fileURLWithPath: output),
            program: Version.program,
            pandoc: makesWord ? Pandoc.program(context.environment) : nil
        )
    }

    /// The languages that `--lang` names, or `nil` where it is not given.
    static func languages(_ arguments: Arguments) throws(UsageError) -> [String]? {
        guard let list = arguments.value(.languages) else { return nil }
        let languages = list.split(separator: ",").map(String.init)
        for language in languages where !Language.official.contains(language) {
            throw UsageError(
                problem: "--lang \(language.visible): no official language",
                advice: Nearest.advice(language, among: Language.official) + "."
            )
        }
        guard !languages.isEmpty else {
            throw UsageError(problem: "--lang names no language", advice: "As in: --lang en,zh")
        }
        return languages
    }
}
