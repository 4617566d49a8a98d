import Foundation
import Postgres
import SQLCatalog

/// Whether there is room where the database lies and where editions are published.
enum DiskCheck {
    private static let mebibyte = 1024 * 1024

    static func findings(output: String?, on connection: borrowing Connection) throws -> [Finding] {
        var findings = try database(on: connection)
        if let output { findings += published(in: output) }
        return findings
    }

    private static func database(on connection: borrowing Connection) throws -> [Finding] {
        let row = try connection.row(SQLFile.doctorPlace.text, name: SQLFile.doctorPlace.name)
        let directory: String = try row.required("directory")
        let size: Int = try row.required("size")
        guard try row.required("is_here"), let free = space(at: directory) else {
            return [
                Finding(
                    check: "disk",
                    severity: .notice,
                    finding: "the server's disk is out of sight from this machine",
                    advice:
                        "Run 'rapporteur doctor' on the server, too, or watch its disk otherwise."
                )
            ]
        }
        return judge(free: free, place: directory, database: size)
    }

    /// Judges the room for a database: as much again as it has may come with a load and its log.
    static func judge(free: Int, place: String, database size: Int) -> [Finding] {
        let least = max(256 * mebibyte, size / 10)
        guard free < max(1024 * mebibyte, size) else { return [] }
        return [
            Finding(
                check: "disk",
                severity: free < least ? .error : .warning,
                finding: "\(free / mebibyte) MiB are free at \(place), for a database of "
                    + "\(size / mebibyte) MiB",
                advice: "Make room, or move the data directory: a full disk stops every load."
            )
        ]
    }

    /// Judges the folder of editions, which the program makes where it is missing.
    static func published(in output: String) -> [Finding] {
        var place = URL(fileURLWithPath: output).standardizedFileURL
        while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
            place.deleteLastPathComponent()
        }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
        guard isFolder.boolValue, access(place.path, W_OK | X_OK) == 0 else {
            return [
                Finding(
                    check: "disk",
                    severity: .error,
                    finding: "editions cannot be written to \(output): \(place.path) is "
                        + (isFolder.boolValue ? "not writable" : "no folder"),
                    advice: "Name another folder, or give this user the right to write there."
                )
            ]
        }
        guard let free = space(at: place.path), free < 256 * mebibyte else { return [] }
        return [
            Finding(
                check: "disk",
                severity: .warning,
                finding: "\(free / mebibyte) MiB are free where editions are published, at "
                    + place.path,
                advice: "Make room, or take former revisions away."
            )
        ]
    }

    /// The bytes that an ordinary user may still write there.
    private static func space(at path: String) -> Int? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        return Int(
            clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(
                by: UInt64(facts.f_frsize)
            ).partialValue
        )
    }
}
