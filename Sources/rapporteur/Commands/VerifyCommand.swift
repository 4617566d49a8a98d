import Postgres
import ReportWriter
import SQLCatalog

/// Checks that what was written is still there as it was written.
struct VerifyCommand: Subcommand {
    static let manual = Manual(
        name: "verify",
        abstract: "Check that nothing was damaged: editions, tally index, database.",
        synopsis: "[SYMBOL...] [--out DIR]",
        discussion: """
            Holds every file of the editions named, or of all, against the manifest of its \
            revision, and those that readers see byte for byte against the edition composed anew \
            from the database; documents that went out against their checksums; the tally index \
            against the records, whose bits are computed anew; and tables and indexes against the \
            rules of their storage, by PostgreSQL's amcheck. The extension amcheck is created \
            where that is allowed; elsewhere an administrator creates it once. Nothing is \
            repaired. An edition that waits to be published anew is told as a difference.
            """,
        options: [.out],
        operands: 0...Int.max,
        examples: [
            .init(
                command: "rapporteur verify --out published",
                effect: "Check everything; status 2 if anything is not as it was written."
            )
        ],
        statuses: [
            .done, .failed, .checkFailed, .wrongUsage, .databaseUnreachable, .outputImpossible,
            .tryLater, .interrupted, .terminated,
        ]
    )

    private let symbols: [String]
    private let output: String

    init(_ arguments: Arguments) throws(UsageError) {
        symbols = arguments.operands
        output = arguments.value(.out) ?? ReportCommand.defaultOutput
    }

    func run(in context: Context) throws -> ExitStatus {
        let writer = Writing(output: output, context: context).writer
        let console = context.console
        let found = try context.withConnection(for: "verify") { connection in
            // What is wrong below tells more than what it causes above.
            var found = try Self.storage(on: connection, console)
            found += try Self.rows(of: .commandsVerifyIndex, on: connection) { row in
                let chunk: Int = try row.required("number")
                return Damage(
                    "tally index of \(try row.required("consultation", as: String.self))",
                    "\(try row.required("term", as: String.self)), chunk \(chunk), is not what "
                        + "the records say"
                )
            }
            found += try Self.rows(of: .commandsVerifyIssued, on: connection) { row in
                Damage(
                    "\(try row.required("symbol", as: String.self)) as issued",
                    "\(try row.required("path", as: String.self)) has other bytes than went out"
                )
            }
            let editions = try BuiltEditions.select(symbols, on: connection)
            for edition in editions { found += try writer.verify(edition, on: connection) }
            console.info("\(editions.count) editions, the tally index and the database were read")
            return found
        }
        for damage in found {
            console.result("\(damage.subject.visible): \(damage.fault.visible)")
        }
        if found.isEmpty { console.result("everything is as it was written") }
        return found.isEmpty ? .done : .checkFailed
    }

    /// Tables and indexes by amcheck.
    private static func storage(
        on connection: borrowing Connection,
        _ console: Console
    ) throws -> [Damage] {
        let file = SQLFile.commandsVerifyExtension
        // Where it is there, nothing is created: a replica takes no statement that could write.
        if try !connection.row(file.text, name: file.name).required("is_there", as: Bool.self) {
            do {
                try connection.execute(
                    script: "create extension if not exists amcheck with schema public",
                    name: "create extension"
                )
            } catch {
                guard [.insufficientPrivilege, .readOnlyTransaction].contains(error.sqlState) else {
                    throw error
                }
                console.warning(
                    "tables and indexes are not checked: an administrator has to run 'create "
                        + "extension amcheck' in this database once"
                )
                return []
            }
        }
        do {
            return try checkedStorage(on: connection)
        } catch let error as DatabaseError where error.sqlState == .insufficientPrivilege {
            console.warning(
                "tables and indexes are not checked (\(error.message)): an administrator has to "
                    + "grant execute on the functions of amcheck to this role"
            )
            return []
        }
    }

    private static func checkedStorage(
        on connection: borrowing Connection
    ) throws -> [Damage] {
        var found = try rows(of: .commandsVerifyTables, on: connection) { row in
            Damage("table \(try row.required("name", as: String.self))", try row.required("fault"))
        }
        let pages = SQLFile.commandsVerifyIndexPages
        for (name, number) in try rows(
            of: .commandsVerifyIndexes,
            on: connection,
            { row in
                (
                    try row.required("name", as: String.self),
                    try row.required("number", as: Int.self)
                )
            }
        ) {
            do {
                try connection.run(pages.text, name: pages.name, [.int(number)])
            } catch {
                guard error.sqlState?.errorClass == "XX" else { throw error }
                found.append(Damage("index \(name)", error.message))
            }
        }
        return found
    }

    private static func rows<Value>(
        of file: SQLFile,
        on connection: borrowing Connection,
        _ read: (Row) throws -> Value
    ) throws -> [Value] {
        try connection.rows(file.text, name: file.name).map(read)
    }
}
