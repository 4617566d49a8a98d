import Consultation
import Foundation

/// A consultation folder as read: its description, its tables, its texts.
package struct ConsultationFolder: Sendable {
    /// A file of the folder as it came in.
    struct File: Sendable {
        var path: String
        /// Its contents; empty for a file that is read in pieces.
        var bytes: [UInt8]
        /// Size and SHA-256 of a file that is read in pieces.
        var measured: (bytes: Int, sha256: String)?
    }

    let description: PackageDescription
    private(set) var tables: [String: Table]
    /// Every file that was read, in the order of their paths.
    let files: [File]
    /// Templates below `text/`, in the order of their paths.
    let texts: [File]

    /// The replies of an open survey, which are read in pieces; `replies` is then a table of those
    /// alone that need a closer look.
    let wide: WideFile?
    /// How many replies are read in pieces from a large file; `nil` where there is none.
    package var repliesInPieces: Int? { wide?.records }

    /// The resources that single files replace, the others staying as they are stored; `nil` where the
    /// whole folder came in, with its texts.
    let replaced: Set<String>?

    /// The code of the consultation.
    package var consultation: String { description.name }

    func table(_ name: String) -> Table? { tables[name] }

    mutating func replace(_ name: String, by table: Table) { tables[name] = table }
}

extension ConsultationFolder {
    /// What single files make of what is stored.
    init(
        description: PackageDescription,
        tables: [String: Table],
        files: [File],
        replacing replaced: Set<String>
    ) {
        self.init(
            description: description,
            tables: tables,
            files: files,
            texts: [],
            wide: nil,
            replaced: replaced
        )
    }

    /// Reads a folder.
    ///
    /// - Parameter folder: The path of the folder.
    /// - Returns: What could be read, and all faults of form.
    /// - Throws: ``LoadError/unreadable(path:reason:)`` where there is no folder or no package.
    static func read(_ folder: URL) throws(LoadError) -> (
        folder: ConsultationFolder, faults: [Fault]
    ) {
        let packageFile = folder.appending(path: PackageDescription.fileName)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw .unreadable(path: folder.path, reason: "there is no such folder")
        }
        guard let data = FileManager.default.contents(atPath: packageFile.path) else {
            throw .unreadable(
                path: packageFile.path,
                reason: "a consultation folder needs this file; see the README on how to make one"
            )
        }
        let description = PackageDescription.read(data)
        var faults = description.faults
        var files = [File(path: PackageDescription.fileName, bytes: Array(data))]
        var tables: [String: Table] = [:]
        var wide: WideFile?
        for resource in inReadingOrder(description.resources) {
            let opened =
                resource.schema.name == "replies"
                ? try openWide(resource, in: folder, tables: tables) : .whole
            if case .refused(let found) = opened {
                faults += found
                continue
            }
            if case .pieces(let opened) = opened {
                wide = opened
                tables["replies"] = opened.header
                files.append(
                    File(path: resource.path, bytes: [], measured: (opened.bytes, opened.sha256))
                )
                if let size = resource.bytes, size != opened.bytes {
                    faults.append(sizeFault(resource.path, stated: size, found: opened.bytes))
                }
                continue
            }
            guard
                let data = FileManager.default.contents(
                    atPath: folder.appending(path: resource.path).path
                )
            else {
                faults.append(
                    Fault(
                        file: PackageDescription.fileName,
                        value: resource.path,
                        "the package names this file, but it is not in the folder"
                    )
                )
                continue
            }
            let bytes = Array(data)
            files.append(File(path: resource.path, bytes: bytes))
            if let size = resource.bytes, size != bytes.count {
                faults.append(sizeFault(resource.path, stated: size, found: bytes.count))
            }
            let read = Table.read(
                bytes,
                file: resource.path,
                schema: resource.schema,
                questions: tables["questions"]?.values(of: "question") ?? [],
                computed: tables["questions"]?.computedQuestions ?? []
            )
            faults += read.faults
            tables[resource.schema.name] = read.table
        }
        let texts = texts(in: folder)
        for text in texts where String(validating: text.bytes, as: UTF8.self) == nil {
            faults.append(Fault(file: text.path, "the text is not UTF-8"))
        }
        let read = ConsultationFolder(
            description: description,
            tables: tables,
            files: (files + texts).sorted { $0.path < $1.path },
            texts: texts,
            wide: wide,
            replaced: nil
        )
        return (read, faults)
    }

    private static func sizeFault(_ path: String, stated: Int, found: Int) -> Fault {
        Fault(
            file: path,
            value: String(found),
            "the package says that the file has \(stated) bytes"
        )
    }

    /// Opens the replies as a wide file, unless something else in the folder refers to single ones.
    private static func openWide(
        _ resource: PackageDescription.Resource,
        in folder: URL,
        tables: [String: Table]
    ) throws(LoadError) -> WideFile.Opened {
        let refersToReplies = tables.values.contains { table in
            table.schema.columns.contains { $0.refersTo == "replies" }
        }
        guard !refersToReplies, let questions = tables["questions"] else { return .whole }
        do {
            return try WideFile.open(
                folder.appending(path: resource.path).path,
                name: resource.path,
                schema: resource.schema,
                questions: questions
            )
        } catch let error as LoadError {
            throw error
        } catch {
            throw .unreadable(path: resource.path, reason: String(describing: error))
        }
    }

    /// The files of a folder without a look into them; `nil` where they cannot all be read.
    static func files(of folder: URL) -> (consultation: String, files: [File])? {
        let packageFile = folder.appending(path: PackageDescription.fileName)
        guard let data = FileManager.default.contents(atPath: packageFile.path) else { return nil }
        let description = PackageDescription.read(data)
        guard description.faults.isEmpty else { return nil }
        var files = [File(path: PackageDescription.fileName, bytes: Array(data))]
        for resource in description.resources {
            let path = folder.appending(path: resource.path).path
            if resource.schema.name == "replies", let measured = WideFile.measure(path) {
                files.append(File(path: resource.path, bytes: [], measured: measured))
                continue
            }
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            files.append(File(path: resource.path, bytes: Array(data)))
        }
        return (description.name, (files + texts(in: folder)).sorted { $0.path < $1.path })
    }

    /// Questions come before replies, whose columns they may be.
    private static func inReadingOrder(
        _ resources: [PackageDescription.Resource]
    ) -> [PackageDescription.Resource] {
        resources.filter { $0.schema.name != "replies" }
            + resources.filter { $0.schema.name == "replies" }
    }

    private static func texts(in folder: URL) -> [File] {
        let names =
            (try? FileManager.default.subpathsOfDirectory(
                atPath: folder.appending(path: "text").path
            )) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder.appending(path: "text/\(name)").path)
                .map { File(path: "text/\(name)", bytes: Array($0)) }
        }
    }
}

extension Table {
    /// The values of one column, in the order of the file.
    func values(of column: String) -> [String] { records.map { text($0, column) } }

    /// Of the codebook's questions, those that have a formula.
    var computedQuestions: Set<String> {
        Set(records.filter { !text($0, "formula").isEmpty }.map { text($0, "question") })
    }
}
