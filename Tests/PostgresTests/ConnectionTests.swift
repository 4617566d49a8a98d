import Foundation
import Testing

@testable import Postgres

@Suite("PostgreSQL")
struct ConnectionTests {
    private func connect(
        database: String = "postgres",
        _ body: (borrowing Connection) throws -> Void
    ) throws {
        let server = try #require(
            ProcessInfo.processInfo.environment["RAPPORTEUR_TEST_DATABASE"],
            "RAPPORTEUR_TEST_DATABASE names no server: run these tests by Scripts/test"
        )
        try Connection.withConnection(
            to: ConnectionTarget(server + " dbname=\(database)"),
            applicationName: "tests",
            body
        )
    }

    @Test("parameters travel beside the statement and come back as they were")
    func parameters() throws {
        try connect { connection in
            let nasty = "it's \"quoted\"\n\t\\ {x,y} NULL é 中文 🙂"
            let row = try connection.row(
                "select $1::text as text, $2::integer as int, $3::boolean as flag, $4::text as nothing, $5::text[] as list, $6::numeric as decimal",
                name: "parameters",
                [
                    .text(nasty), 42, true, nil, .texts([nasty, "", "b"]),
                    .decimal(Decimal(string: "12.50")!),
                ]
            )
            #expect(try row.required("text") == nasty)
            #expect(try row.required("int") == 42)
            #expect(try row.required("flag") == true)
            #expect(try row.optional("nothing", as: String.self) == nil)
            #expect(try row.required("list") == [nasty, "", "b"])
            #expect(try row.required("decimal") == Decimal(string: "12.5"))
        }
    }

    @Test("a column that is missing, null or of another type is named")
    func rows() throws {
        try connect { connection in
            let row = try connection.row("select 'x' as word, null as nothing", name: "row")
            for column in ["other", "nothing"] {
                let error = #expect(throws: RowError.self) {
                    try row.required(column, as: String.self)
                }
                #expect(error?.column == column)
            }
            #expect(throws: RowError.self) { try row.required("word", as: Int.self) }
        }
    }

    @Test("numbers and bits come in binary as they come in words")
    func binary() throws {
        try connect { connection in
            let result = try connection.run(
                "select n, n::smallint as small, n::bigint * 10000000000 as large, b.bits, null::integer as nothing, 'x' as word from (values (-3, b''), (258, b'101'), (7, $1::varbit)) as b(n, bits) order by bits",
                name: "binary",
                [.text(String(repeating: "10000000", count: 100) + "1")],
                inBinary: true
            )
            #expect(result.count == 3)
            func values<Value: BinaryDecodable>(_ column: String) throws -> [Value] {
                try [0, 1, 2].map { try result.required(column, row: $0) }
            }
            #expect(try values("n") == [-3, 7, 258])
            #expect(try values("small") == [-3, 7, 258])
            #expect(
                try values("large") == [-30_000_000_000, 70_000_000_000, 2_580_000_000_000]
            )
            let bits: [BitString] = try values("bits")
            #expect(bits.map(\.count) == [0, 801, 3])
            #expect(
                bits.map(\.words) == [
                    [],
                    [UInt64](repeating: 0x8080_8080_8080_8080, count: 12) + [0x8080_8080_8000_0000],
                    [0xA000_0000_0000_0000],
                ]
            )
            for column in ["other", "nothing", "word"] {
                let error = #expect(throws: RowError.self) {
                    try result.required(column, row: 0, as: Int.self)
                }
                #expect(error?.column == column)
            }
            #expect(throws: RowError.self) {
                try result.required("n", row: 0, as: BitString.self)
            }
            let failed = #expect(throws: DatabaseError.self) {
                try connection.run("select 1 / 0", name: "nothing", inBinary: true)
            }
            #expect(failed?.query == "nothing")
        }
    }

    @Test("an error carries its SQLSTATE, and the connection stays usable")
    func errors() throws {
        try connect { connection in
            let error = #expect(throws: DatabaseError.self) {
                try connection.run("select 1 / 0", name: "division")
            }
            #expect(error?.sqlState?.rawValue == "22012")
            #expect(error?.query == "division")
            let one: Int = try connection.row("select 1 as one", name: "after").required("one")
            #expect(one == 1)
        }
    }

    @Test("COPY takes what a text may hold, and a throw takes all rows back")
    func copy() throws {
        struct Stop: Error {}
        try connect { connection in
            try connection.execute(
                script: "create temporary table t (a text, b integer)",
                name: "t"
            )
            let nasty = ["tab\there", "line\nbreak", "back\\slash", "\\.", "\\N", "", "quote\"'"]
            try connection.copyText("copy t from stdin", name: "copy") { writer in
                for (index, text) in nasty.enumerated() { try writer.row([text, String(index)]) }
                try writer.row([nil, "99"])
            }
            let found = try connection.rows("select a from t order by b", name: "read")
            let texts = found.map { $0.values[0] }
            let expected: [String?] = nasty.map { Optional($0) } + [nil]
            #expect(texts == expected)
            #expect(throws: Stop.self) {
                try connection.copyText("copy t from stdin", name: "copy") { writer in
                    try writer.row(["x", "1"])
                    throw Stop()
                }
            }
            let count = try connection.rows("select * from t", name: "read").count
            #expect(count == 8)
            let error = #expect(throws: DatabaseError.self) {
                try connection.copyText("copy t from stdin", name: "copy") { writer in
                    try writer.row(["x", "1"])
                    try writer.row(["y", "many"])
                }
            }
            #expect(error?.copyLine == 2)
        }
    }

    @Test("a transaction whose statement failed does not pass for a commit")
    func failedTransaction() throws {
        try connect { connection in
            let error = #expect(throws: DatabaseError.self) {
                try connection.withTransaction {
                    _ = try? connection.run("select 1 / 0", name: "swallowed")
                }
            }
            #expect(error?.sqlState == .inFailedTransaction)
            let isOpen = connection.isInTransaction
            #expect(!isOpen)
        }
    }

    @Test("two connections see one snapshot")
    func snapshot() throws {
        try connect { first in
            try first.withTransaction(isolation: .repeatableRead, readOnly: true) {
                let snapshot = try first.exportSnapshot()
                let own = try first.row("select pg_current_snapshot()::text as s", name: "s")
                    .required("s", as: String.self)
                try connect { second in
                    try second.withTransaction(
                        isolation: .repeatableRead,
                        readOnly: true,
                        snapshot: snapshot
                    ) {
                        let other = try second.row(
                            "select pg_current_snapshot()::text as s",
                            name: "s"
                        )
                        .required("s", as: String.self)
                        #expect(other == own)
                    }
                }
            }
        }
    }

    @Test("a statement is cancelled from another thread within a second")
    func cancel() throws {
        try connect { connection in
            let canceller = try connection.canceller()
            Thread.detachNewThread {
                usleep(100_000)
                try? canceller.cancel()
            }
            let start = ContinuousClock.now
            let error = #expect(throws: DatabaseError.self) {
                try connection.run("select pg_sleep(20)", name: "sleep")
            }
            #expect(error?.sqlState?.rawValue == "57014")
            #expect(ContinuousClock.now - start < .seconds(2))
        }
    }

    @Test("a lock that another session holds names its holder")
    func lock() throws {
        let lock = AdvisoryLock(key: 0x7E57_0001, purpose: "testing")
        try connect { first in
            try first.withLock(lock) {
                try connect { second in
                    let busy = #expect(throws: LockBusy.self) { try second.withLock(lock) {} }
                    #expect(busy?.holder?.applicationName == "tests")
                    #expect(busy?.description.contains("testing") == true)
                }
            }
            let isTaken = try first.tryLock(lock)
            #expect(isTaken)
            #expect(throws: CancellationError.self) {
                try first.withLock(lock) { throw CancellationError() }
            }
            // Taken once and given back once by what threw.
            let released = [try first.releaseLock(lock), try first.releaseLock(lock)]
            #expect(released == [true, false])
        }
    }

    @Test("a lock of the same number in another database is another lock")
    func lockElsewhere() throws {
        let lock = AdvisoryLock(key: 0x7E57_0002, purpose: "testing")
        let name = "lock_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try connect { first in
            try first.run("create database \(name)", name: "create")
            defer { _ = try? first.run("drop database \(name) with (force)", name: "drop") }
            try connect(database: name) { second in
                try second.withLock(lock) {
                    let holder = try first.holder(of: lock)
                    #expect(holder == nil)
                    let value = try first.withLock(lock) { 7 }
                    #expect(value == 7)
                }
            }
        }
    }
}
