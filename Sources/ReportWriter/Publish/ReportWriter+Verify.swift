import Foundation
import Postgres

/// Something published that is not as it was written.
package struct Damage: Hashable, Sendable {
    /// The path or thing.
    package var subject: String
    /// What is wrong with it.
    package var fault: String

    /// Names what is wrong with what.
    package init(_ subject: String, _ fault: String) {
        self.subject = subject
        self.fault = fault
    }
}

extension ReportWriter {
    /// Holds an edition on disk against its manifest, and against what the database says now.
    ///
    /// The files of every revision are held against that revision's manifest; those that readers
    /// see, manifest included, also byte for byte against the edition composed anew.
    ///
    /// - Parameters:
    ///   - symbol: The edition.
    ///   - connection: The database.
    /// - Returns: All that differs; nothing where all is as it was written.
    /// - Throws: `DatabaseError`, and what composing the edition throws.
    package func verify(
        _ symbol: String,
        on connection: borrowing Connection
    ) throws -> [Damage] {
        let (edition, files) = try connection.withTransaction(
            isolation: .repeatableRead,
            readOnly: true
        ) {
            let languages = try publishedLanguages(of: symbol, on: connection)
            let edition = try compose(symbol, in: languages, on: connection)
            return (edition, try self.files(of: edition, on: connection))
        }
        let name = edition.facts.publishedName
        let (link, revisions) = (
            output.appending(path: name).path, output.appending(path: ".revisions/\(name)").path
        )
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
            return [Damage(link, "is not published; 'rapporteur report \(symbol)' writes it")]
        }
        let numbers = Self.names(in: revisions).compactMap { Int($0) }.sorted()
        var found: [Damage] = []
        if target != ".revisions/\(name)/\(numbers.last ?? 0)" {
            found.append(Damage(link, "leads to \(target), which is not the newest revision"))
        }
        for number in numbers {
            found += try Self.verifyManifest("\(revisions)/\(number)", on: connection)
        }
        return found + Self.compare(link, with: files)
    }

    /// The languages that the manifest of a published edition names; `nil` where there is none.
    private func publishedLanguages(
        of symbol: String,
        on connection: borrowing Connection
    ) throws -> [String]? {
        let facts = try EditionFacts.read(symbol, on: connection)
        let path = output.appending(path: "\(facts.publishedName)/manifest.json").path
        guard let bytes = FileManager.default.contents(atPath: path),
            let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        else { return nil }
        return (object["languages"] as? [String])?.filter(PhraseCatalogue.languages.contains)
    }

    /// Holds the files of a folder against the manifest in it.
    static func verifyManifest(
        _ folder: String,
        on connection: borrowing Connection
    ) throws -> [Damage] {
        let manifest = "\(folder)/manifest.json"
        guard let bytes = FileManager.default.contents(atPath: manifest),
            let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
            let listed = object["files"] as? [[String: Any]]
        else { return [Damage(manifest, "is missing or is no manifest")] }
        var expected: [String: String] = [:]
        for file in listed {
            if let path = file["path"] as? String { expected[path] = file["sha256"] as? String }
        }
        let present = files(below: folder).filter { $0 != "manifest.json" }
        let contents = present.map {
            FileManager.default.contents(atPath: "\(folder)/\($0)").map(Array.init) ?? []
        }
        var found: [Damage] = []
        for (path, checksum) in zip(present, try connection.checksums(of: contents)) {
            let known = expected.removeValue(forKey: path)
            if known == nil {
                found.append(Damage("\(folder)/\(path)", "is not in the manifest"))
            } else if known != checksum {
                found.append(Damage("\(folder)/\(path)", "is not what the manifest says"))
            }
        }
        return found
            + expected.keys.sorted().map {
                Damage("\(folder)/\($0)", "is missing, or the manifest gives no checksum")
            }
    }

    /// Holds the files of a folder against those that should be there.
    static func compare(_ folder: String, with files: [EditionFile]) -> [Damage] {
        var rest = Set(Self.files(below: folder))
        var found: [Damage] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            rest.remove(file.path)
            let path = "\(folder)/\(file.path)"
            if FileManager.default.contents(atPath: path).map(Array.init) != file.bytes {
                found.append(Damage(path, "is not what the database says now"))
            }
        }
        return found + rest.sorted().map { Damage("\(folder)/\($0)", "belongs to no edition") }
    }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// The files below a folder, sorted, by their paths within it; a link to a folder is followed.
    static func files(below folder: String) -> [String] {
        let root = (folder as NSString).resolvingSymlinksInPath
        return (FileManager.default.subpaths(atPath: root) ?? []).filter {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(root)/\($0)", isDirectory: &isFolder)
            return !isFolder.boolValue
        }.sorted()
    }
}
