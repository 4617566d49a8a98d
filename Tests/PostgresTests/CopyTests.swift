import Foundation
import Testing

@testable import Postgres

@Suite("COPY, streams and notices")
struct CopyTests {
    private struct Stop: Error {}

    private func connect(_ body: (borrowing Connection) throws -> Void) throws {
        let server = try #require(
            ProcessInfo.processInfo.environment["RAPPORTEUR_TEST_DATABASE"],
            "RAPPORTEUR_TEST_DATABASE names no server: run these tests by Scripts/test"
        )
        try Connection.withConnection(
            to: ConnectionTarget(server + " dbname=postgres"),
            applicationName: "tests",
            body
        )
    }

    @Test("binary COPY takes every type that it can write, nulls and bits among them")
    func binary() throws {
        try connect { connection in
            try connection.execute(
                script: """
                    create temporary table t (
                        a smallint, b integer, c bigint, d boolean, e date, f text, g bytea, h bit varying
                    )
                    """,
                name: "t"
            )
            let sent = try connection.copyBinary(
                "copy t from stdin with (format binary)",
                name: "copy"
            ) { writer in
                try writer.row(fields: 8)
                try writer.int2(-2)
                try writer.int4(70_000)
                try writer.int8(-9_000_000_000)
                try writer.bool(true)
                try writer.date(year: 1997, month: 7, day: 30)
                try writer.text("tab\there, 中文")
                try [UInt8]([0, 255, 10]).withUnsafeBytes { try writer.bytes($0) }
                // The first bit is the highest of the first byte; ten bits of two bytes.
                try [UInt8]([0b1010_0000, 0b0100_0000]).withUnsafeBytes {
                    try writer.bits($0, count: 10)
                }
                try writer.row(fields: 8)
                for _ in 0..<8 { try writer.null() }
            }
            #expect(sent == 2)
            let rows = try connection.rows(
                "select a::text, b::text, c::text, d::text, e::text, f, g::text, h::text from t order by a",
                name: "read"
            )
            #expect(
                rows[0].values == [
                    "-2", "70000", "-9000000000", "true", "1997-07-30", "tab\there, 中文",
                    "\\x00ff0a", "1010000001",
                ]
            )
            #expect(rows[1].values.allSatisfy { $0 == nil })
        }
    }

    @Test("a binary row with too few fields, or a throw, takes all rows back")
    func binaryTakenBack() throws {
        try connect { connection in
            try connection.execute(
                script: "create temporary table t (a integer, b integer)",
                name: "t"
            )
            let copy = "copy t from stdin with (format binary)"
            #expect(throws: DatabaseError.self) {
                try connection.copyBinary(copy, name: "copy") { writer in
                    try writer.row(fields: 2)
                    try writer.int4(1)
                    try writer.row(fields: 2)
                }
            }
            #expect(throws: Stop.self) {
                try connection.copyBinary(copy, name: "copy") { writer in
                    try writer.row(fields: 2)
                    try writer.int4(1)
                    try writer.int4(2)
                    throw Stop()
                }
            }
            // A statement in the other format is refused before anything is sent.
            #expect(throws: DatabaseError.self) {
                try connection.copyBinary("copy t from stdin", name: "copy") { _ in }
            }
            let left = try connection.rows("select * from t", name: "read").count
            #expect(left == 0)
        }
    }

    @Test("a large result is read row by row, and may be left in the middle")
    func streaming() throws {
        try connect { connection in
            var sum = 0
            let count = try connection.forEachRow(
                "select n from generate_series(1, $1::integer) as n",
                name: "numbers",
                [.int(100_000)]
            ) { sum += try $0.required("n", as: Int.self) }
            #expect(count == 100_000)
            #expect(sum == 5_000_050_000)

            var seen = 0
            #expect(throws: Stop.self) {
                try connection.forEachRow("select generate_series(1, 10000000) as n", name: "many")
                { _ in
                    seen += 1
                    if seen == 10 { throw Stop() }
                }
            }
            #expect(seen == 10)
            // The rows before an error are handed over, and the error comes all the same.
            seen = 0
            let error = #expect(throws: DatabaseError.self) {
                try connection.forEachRow(
                    "select 1 / (500 - n) as n from generate_series(1, 1000) as n",
                    name: "division"
                ) { _ in seen += 1 }
            }
            #expect(error?.sqlState?.rawValue == "22012")
            #expect(seen == 499)
            let one: Int = try connection.row("select 1 as one", name: "after").required("one")
            #expect(one == 1)
        }
    }

    @Test("COPY out hands over every line, and may be stopped")
    func copyOut() throws {
        try connect { connection in
            var bytes: [UInt8] = []
            let rows = try connection.copyOut(
                "copy (select n, 'a,b' from generate_series(1, 3) as n) to stdout with (format csv)",
                name: "out"
            ) { bytes += $0 }
            #expect(rows == 3)
            #expect(String(decoding: bytes, as: UTF8.self) == "1,\"a,b\"\n2,\"a,b\"\n3,\"a,b\"\n")
            #expect(throws: Stop.self) {
                try connection.copyOut(
                    "copy (select generate_series(1, 10000000)) to stdout",
                    name: "out"
                ) { _ in throw Stop() }
            }
            #expect(throws: DatabaseError.self) {
                try connection.copyOut("select 1", name: "no copy") { _ in }
            }
            let one: Int = try connection.row("select 1 as one", name: "after").required("one")
            #expect(one == 1)
        }
    }

    @Test("notices reach their handler with severity and code, and are never printed")
    func notices() throws {
        try connect { connection in
            var heard: [Notice] = []
            connection.onNotice { heard.append($0) }
            try connection.run("set client_min_messages = notice", name: "set")
            try connection.run(
                "do $$ begin raise notice 'one'; raise warning 'two' using errcode = '01007'; end $$",
                name: "raise"
            )
            connection.onNotice(nil)
            #expect(heard.map(\.severity) == ["NOTICE", "WARNING"])
            #expect(heard.map(\.message) == ["one", "two"])
            #expect(heard.last?.sqlState?.rawValue == "01007")
        }
    }

    @Test("an error carries detail, hint, context and what it is about")
    func errorFields() throws {
        try connect { connection in
            let raised = #expect(throws: DatabaseError.self) {
                try connection.run(
                    "do $$ begin raise exception 'no' using detail = 'the detail', hint = 'the hint'; end $$",
                    name: "raise"
                )
            }
            #expect(raised?.message == "no")
            #expect(raised?.detail == "the detail")
            #expect(raised?.hint == "the hint")
            #expect(raised?.context?.contains("PL/pgSQL") == true)
            try connection.execute(
                script: "create temporary table t (a integer constraint a_is_small check (a < 10))",
                name: "t"
            )
            let checked = #expect(throws: DatabaseError.self) {
                try connection.run("insert into t values (11)", name: "insert")
            }
            #expect(checked?.constraint == "a_is_small")
            #expect(checked?.table == "t")
            let wrong = #expect(throws: DatabaseError.self) {
                try connection.run("select 1,\n  nothing from t", name: "select")
            }
            #expect(wrong?.sqlLine == 2)
        }
    }
}
