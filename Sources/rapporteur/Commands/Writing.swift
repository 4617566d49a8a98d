import Consultation
import Foundation
import Postgres
import ReportWriter

/// The report writer's run with the program's progress bar.
struct Writing {
    /// The folder below which editions are published.
    var output: String
    var context: Context

    /// Writes editions, one after the other.
    func run(_ symbols: [String]) throws -> [ReportWriter.Publication] {
        let writer = writer
        let console = context.console
        return try context.withConnection(for: "report") { connection in
            try symbols.map { symbol in
                try writer.publish(symbol, on: connection) {
                    console.progress("writing \(symbol)", $0)
                }
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
        ReportWriter(output: URL(fileURLWithPath: output), program: Version.program)
    }

    /// Checks the languages asked for: reports are written in English so far.
    static func check(languages: String?) throws(UsageError) {
        for language in (languages ?? "en").split(separator: ",").map(String.init)
        where language != "en" {
            guard Language.official.contains(language) else {
                throw UsageError(
                    problem: "--lang \(language.visible): no official language",
                    advice: Nearest.advice(language, among: Language.official) + "."
                )
            }
            throw UsageError(
                problem: "--lang \(language): reports are written in English only, so far",
                advice: "Write --lang en, or leave the option out."
            )
        }
    }
}
