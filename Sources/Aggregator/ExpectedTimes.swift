import Postgres
import SQLCatalog

/// How long units took when they last ran, to begin with the longest.
struct ExpectedTimes {
    private var times: [String: Double] = [:]
    private var longestOfScope: [CountingUnit.Scope: Double] = [:]

    /// Reads the times of the last runs of a consultation.
    static func read(
        of consultation: Int,
        on connection: borrowing Connection
    ) throws -> ExpectedTimes {
        let file = SQLFile.aggregatesLastTimes
        var expected = ExpectedTimes()
        for row in try connection.rows(file.text, name: file.name, [.int(consultation)]) {
            let unit: String = try row.required("unit")
            let time: Double = try row.required("milliseconds")
            expected.times[key(try row.required("symbol"), unit)] = time
            let scope = unit.split(separator: "/").first.flatMap {
                CountingUnit.Scope(rawValue: String($0))
            }
            if let scope {
                expected.longestOfScope[scope] = max(expected.longestOfScope[scope] ?? 0, time)
            }
        }
        return expected
    }

    /// The units with the longest first; those of unknown length before all others.
    func longestFirst(_ units: [CountingUnit]) -> [CountingUnit] {
        // The place in the plan breaks ties, so that the same times always give the same order.
        units.enumerated()
            .map { (place: $0.offset, unit: $0.element, time: time(of: $0.element)) }
            .sorted { ($1.time, $0.place) < ($0.time, $1.place) }
            .map(\.unit)
    }

    private func time(of unit: CountingUnit) -> Double {
        times[Self.key(unit.symbol, unit.name)] ?? longestOfScope[unit.scope] ?? .infinity
    }

    private static func key(_ symbol: String, _ unit: String) -> String { "\(symbol)\t\(unit)" }
}
