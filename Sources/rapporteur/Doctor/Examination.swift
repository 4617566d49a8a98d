import Foundation
import Loader
import Postgres
import SQLCatalog

/// Looks at a database from all sides; what cannot be looked at is a finding, too.
struct Examination {
    /// How many jobs a run here has.
    var jobs: Int
    /// Whether every chunk of the tally index is compared, instead of the first and the last.
    var isThorough: Bool
    /// Where editions are published, if that is to be looked at.
    var output: String?

    private(set) var findings: [Finding] = []
    /// The checks that were made, in order.
    private(set) var checks: [String] = []

    init(jobs: Int, isThorough: Bool, output: String?) {
        self.jobs = jobs
        self.isThorough = isThorough
        self.output = output
    }

    /// Makes every check that this database allows.
    mutating func run(on connection: borrowing Connection) throws {
        for (name, file) in Self.ofServer { try look(name, file, on: connection) }
        try look("connections", .doctorCapacity, [.int(jobs)], on: connection)
        try collect("clock") { try ClockCheck.findings(on: connection) }
        let output = output
        try collect("disk") { try DiskCheck.findings(output: output, on: connection) }
        let state = try note("schema") {
            try Migrations(program: Version.program).state(on: connection)
        }
        guard let state else { return }
        findings += SchemaCheck.findings(state)
        // What a newer program has made may be otherwise than these checks suppose.
        guard state == .upToDate else { return }
        for (name, file) in Self.ofSchema { try look(name, file, on: connection) }
        try look("tally index", .doctorTallyIndex, [.bool(isThorough)], on: connection)
    }

    private static let ofServer: [(String, SQLFile)] = [
        ("version", .doctorVersion), ("settings", .doctorSettings), ("access", .doctorAccess),
        ("encryption", .doctorWire), ("replication", .doctorReplication),
    ]

    private static let ofSchema: [(String, SQLFile)] = [
        ("permissions", .doctorPermissions), ("runs", .doctorRuns), ("editions", .doctorEditions),
        ("indexes", .doctorIndexes), ("distribution", .doctorDistribution),
    ]

    private mutating func look(
        _ check: String,
        _ file: SQLFile,
        _ parameters: [Parameter] = [],
        on connection: borrowing Connection
    ) throws {
        try collect(check) {
            try connection.rows(file.text, name: file.name, parameters).map {
                try Finding($0, check: check)
            }
        }
    }

    private mutating func collect(_ check: String, _ look: () throws -> [Finding]) throws {
        let found: [Finding]? = try note(check, look)
        findings += found ?? []
    }

    /// Runs one check; one that the user may not make is said to be missing.
    private mutating func note<Value>(_ check: String, _ look: () throws -> Value) throws -> Value?
    {
        checks.append(check)
        do {
            return try look()
        } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
            findings.append(
                Finding(
                    check: check,
                    severity: .notice,
                    finding: "not looked at: \(error.message)",
                    advice: "Run 'rapporteur doctor' as a superuser, too: the server shows it to "
                        + "nobody else."
                )
            )
            return nil
        }
    }
}
