import Foundation
import Loader
import Postgres

/// Shows what the database holds and what was done lately.
struct StatusCommand: Subcommand {
    static let json = Option(
        name: "--json",
        explanation: "One JSON object instead of tables for people."
    )

    static let batches = Option(
        name: "--batches",
        explanation: "Every batch instead, each with its reason, its files with their SHA-256, who "
            + "loaded it, and its rows new, changed and ended by resource."
    )

    static let units = Option(
        name: "--units",
        explanation: "Every unit of the newest run instead: whether it was computed, kept as it "
            + "was or counted on from former sums, why, from what inputs, where, in what time."
    )

    static let manual = Manual(
        name: "status",
        abstract: "Show editions, batches, the last runs, and what runs now.",
        synopsis: "[--batches | --units] [--json]",
        discussion: """
            Shows every edition and whether it is built from the newest data, the last ten batches \
            with what they changed and why, and the last ten runs with how they ended. Times are \
            UTC.
            """,
        options: [json, batches, units],
        operands: 0...0,
        examples: [
            .init(
                command: "rapporteur status --json",
                effect: "The same for a program that watches the job."
            )
        ],
        statuses: [
            .done, .failed, .wrongUsage, .databaseUnreachable, .outputImpossible, .tryLater,
        ]
    )

    private struct Report: Encodable {
        var editions: [EditionStatus]
        var batches: [BatchStatus]
        var runs: [RunStatus]
        var places: [PlaceStatus]
        var running: [UnitStatus]
        /// Tables that lie on several machines; left out where none does.
        var distributed: [String]?
    }

    private let isJSON: Bool
    private let isOfBatches: Bool
    private let isOfUnits: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        isJSON = arguments.has(Self.json)
        isOfBatches = arguments.has(Self.batches)
        isOfUnits = arguments.has(Self.units)
        guard !isOfBatches || !isOfUnits else {
            throw UsageError(
                problem: "--batches and --units are two different lists",
                advice: "Ask for one of them."
            )
        }
    }

    func run(in context: Context) throws -> ExitStatus {
        if isOfBatches {
            let loads = try context.withConnection(for: "status") { try LoadStatus.all(on: $0) }
            let lines = try isJSON ? json(loads) : loads.flatMap(\.lines)
            for line in lines { context.console.result(line) }
            return .done
        }
        if isOfUnits {
            let units = try context.withConnection(for: "status") { try LedgerUnit.newest(on: $0) }
            for line in try isJSON ? json(units) : LedgerUnit.lines(units) {
                context.console.result(line)
            }
            return .done
        }
        let report = try context.withConnection(for: "status") { connection in
            // One snapshot, or a run that ends meanwhile would show in one table and not in another.
            try connection.withTransaction(isolation: .repeatableRead, readOnly: true) {
                Report(
                    editions: try EditionStatus.all(on: connection),
                    batches: try BatchStatus.newest(10, on: connection),
                    runs: try RunStatus.newest(10, on: connection),
                    places: try PlaceStatus.newest(10, on: connection),
                    running: try UnitStatus.running(on: connection),
                    distributed: try Distribution.state(on: connection)?.tables
                )
            }
        }
        for line in try isJSON ? json(report) : text(report) { context.console.result(line) }
        return .done
    }

    private func json(_ report: some Encodable) throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return [String(decoding: try encoder.encode(report), as: UTF8.self)]
    }

    private func text(_ report: Report) -> [String] {
        guard !report.editions.isEmpty || !report.batches.isEmpty else {
            return ["Nothing is loaded yet. Begin with 'rapporteur run FOLDER'."]
        }
        var editions = TextTable(
            ["edition", "cut-off", "consultation", "figures", "batch", "state"])
        for row in report.editions {
            editions.add([
                row.edition, row.cutoff, row.consultation, String(row.figures),
                row.batch.map(String.init) ?? "-", row.state,
            ])
        }
        var batches = TextTable(
            ["batch", "consultation", "loaded", "by", "new", "changed", "ended", "reason"])
        for row in report.batches {
            batches.add([
                String(row.batch), row.consultation, row.loadedAt, row.loadedBy,
                String(row.rowsNew), String(row.rowsChanged), String(row.rowsEnded),
                row.reason ?? "",
            ])
        }
        return editions.lines + [""] + batches.lines + runs(report) + running(report)
            + distribution(report)
    }

    private func runs(_ report: Report) -> [String] {
        guard !report.runs.isEmpty else { return [] }
        var table = TextTable(
            ["run", "command", "started", "seconds", "units", "state", "counted by", "failure"])
        for row in report.runs {
            let places = report.places.filter { $0.run == row.run }.map {
                "\($0.place) \($0.units)"
            }
            table.add([
                String(row.run), row.command, row.startedAt,
                row.seconds.map { String(format: "%.3f", $0) } ?? "-",
                row.done == row.units ? String(row.units) : "\(row.done)/\(row.units)",
                row.state, places.joined(separator: ", "), row.failure ?? "",
            ])
        }
        return [""] + table.lines
    }

    private func distribution(_ report: Report) -> [String] {
        guard let tables = report.distributed else { return [] }
        return ["", "Distributed by chunk: " + tables.joined(separator: ", ")]
    }

    private func running(_ report: Report) -> [String] {
        guard !report.running.isEmpty else { return [] }
        var table = TextTable(["run", "counted by", "edition", "unit", "tries", "seconds"])
        for row in report.running {
            table.add([
                String(row.run), row.place, row.edition, row.unit, String(row.tries),
                String(format: "%.1f", row.seconds),
            ])
        }
        return [""] + table.lines
    }
}
