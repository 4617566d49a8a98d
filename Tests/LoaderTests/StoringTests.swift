import Foundation
import Postgres
import Testing

@testable import Loader

/// A database of its own for each test, on the server that `RAPPORTEUR_TEST_DATABASE` names.
enum TestDatabase {
    static func with(_ body: (borrowing Connection) throws -> Void) throws {
        let server = try #require(
            ProcessInfo.processInfo.environment["RAPPORTEUR_TEST_DATABASE"],
            "RAPPORTEUR_TEST_DATABASE names no server: run these tests by Scripts/test"
        )
        let name = "unit_" + UUID().uuidString.lowercased().replacing("-", with: "_")
        let maintenance = ConnectionTarget(server + " dbname=postgres")
        try Connection.withConnection(to: maintenance, applicationName: "tests") { connection in
            try connection.run("create database \(name)", name: "set-up")
            defer {
                _ = try? connection.run("drop database \(name) with (force)", name: "tear-down")
            }
            try Connection.withConnection(
                to: ConnectionTarget(server + " dbname=\(name)"),
                applicationName: "tests",
                body
            )
        }
    }
}

@Suite("Storing")
struct StoringTests {
    /// A small consultation in a folder of its own.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        var files = [
            "editions": "symbol,cutoff\nX/1,2001-12-31\n",
            "questions": "question,kind\nview,single\naims,multiple\nmonths,range\n",
            "options": "question,option\nview,yes\nview,no\naims,aid\naims,trade\n",
            "rounds": "round,sent_from,sent_to,addressees\none,2001-01-01,2001-01-01,all\n",
            "replies":
                "reply,round,respondent,received_on,status\nr1,one,FRA,2001-02-01,substantive\nr2,one,ITA,2001-02-02,substantive\n",
            "sheets":
                "sheet,question,option,reply,value_low,value_high\nr1,view,yes,r1,,\nr1,aims,aid,r1,,\nr1,aims,trade,r1,,\nr2,months,,r2,12,18\n",
        ]

        deinit { try? FileManager.default.removeItem(at: url) }

        func read() throws -> ConsultationFolder {
            try? FileManager.default.removeItem(at: url)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            let resources = files.keys.sorted().map {
                "{\"name\": \"\($0)\", \"path\": \"\($0).csv\"}"
            }
            let package =
                "{\"name\": \"small\", \"resources\": [\(resources.joined(separator: ", "))]}"
            try package.write(
                to: url.appendingPathComponent("datapackage.json"),
                atomically: true,
                encoding: .utf8
            )
            for (name, text) in files {
                try text.write(
                    to: url.appendingPathComponent("\(name).csv"),
                    atomically: true,
                    encoding: .utf8
                )
            }
            return try Loader.read(url)
        }
    }

    private func changes(_ summary: LoadSummary, _ resource: String) -> LoadSummary.Changes? {
        summary.changes.first { $0.resource == resource }
    }

    @Test("a load stores a batch, the same folder again nothing")
    func twice() throws {
        try TestDatabase.with { connection in
            _ = try Migrations(program: "test").run(on: connection)
            let again = try Migrations(program: "test").run(on: connection)
            #expect(again.isEmpty)
            let folder = Folder()
            let loader = Loader(program: "test")
            let first = try loader.store(try folder.read(), reason: "first", on: connection)
            #expect(first.batch == 1)
            #expect(changes(first, "replies")?.added == 2)
            let second = try loader.store(try folder.read(), reason: nil, on: connection)
            #expect(second.batch == nil)
            // Other bytes, the same content: a file may be written anew without meaning anything.
            folder.files["rounds"] =
                "round,addressees,sent_from,sent_to\none,all,2001-01-01,2001-01-01\n"
            let same = try loader.store(try folder.read(), reason: nil, on: connection)
            #expect(same.batch == nil)
        }
    }

    @Test("a changed row gets a new version, a row that is gone an end; nothing is overwritten")
    func versions() throws {
        try TestDatabase.with { connection in
            _ = try Migrations(program: "test").run(on: connection)
            let folder = Folder()
            let loader = Loader(program: "test")
            _ = try loader.store(try folder.read(), reason: nil, on: connection)
            folder.files["replies"] =
                "reply,round,respondent,received_on,status\nr1,one,FRA,2001-03-01,substantive\nr3,one,ESP,2001-02-02,substantive\n"
            folder.files["sheets"] =
                "sheet,question,option,reply,value_low,value_high\nr1,view,yes,r1,,\nr1,aims,aid,r1,,\nr1,aims,trade,r1,,\n"
            let second = try loader.store(try folder.read(), reason: "corrected", on: connection)
            let found = try #require(changes(second, "replies"))
            #expect((found.added, found.changed, found.ended, found.unchanged) == (1, 1, 1, 0))
            let versions = try connection.rows(
                "select reply, from_batch, coalesce(until_batch, 0) as until from rapporteur.replies order by 1, 2",
                name: "versions"
            ).map { "\($0.values.compactMap { $0 }.joined(separator: " "))" }
            #expect(versions == ["r1 1 2", "r1 2 0", "r2 1 2", "r3 2 0"])
        }
    }

    @Test("a dry run says what would change and stores nothing")
    func dryRun() throws {
        try TestDatabase.with { connection in
            _ = try Migrations(program: "test").run(on: connection)
            let summary = try Loader(program: "test").store(
                try Folder().read(),
                reason: nil,
                isDryRun: true,
                on: connection
            )
            #expect(changes(summary, "replies")?.added == 2)
            for table in ["replies", "batch"] {
                let rows = try connection.rows("select * from rapporteur.\(table)", name: "rows")
                #expect(rows.isEmpty)
            }
        }
    }

    @Test("the wide form and the long form load to the same rows")
    func wide() throws {
        try TestDatabase.with { connection in
            _ = try Migrations(program: "test").run(on: connection)
            let folder = Folder()
            let loader = Loader(program: "test")
            _ = try loader.store(try folder.read(), reason: nil, on: connection)
            folder.files["sheets"] = nil
            folder.files["replies"] =
                "reply,round,respondent,received_on,status,view,aims,months\nr1,one,FRA,2001-02-01,substantive,yes,aid;trade,\nr2,one,ITA,2001-02-02,substantive,,,12-18\n"
            let same = try loader.store(try folder.read(), reason: nil, on: connection)
            #expect(same.batch == nil)
        }
    }

    @Test("a schema of a newer program is refused by name")
    func newer() throws {
        try TestDatabase.with { connection in
            _ = try Migrations(program: "test").run(on: connection)
            try connection.run(
                "insert into rapporteur.migration (number, name, checksum, program) values (9999, 'schema/9999_later', 'x', 'later')",
                name: "later"
            )
            let error = #expect(throws: MigrationError.self) {
                try Migrations(program: "test").run(on: connection)
            }
            #expect(error?.description.contains("schema/9999_later") == true)
        }
    }
}
