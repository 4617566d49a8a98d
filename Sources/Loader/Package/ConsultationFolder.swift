import Consultation
import Foundation

/// A consultation folder as read: its description, its tables, its texts.
package struct ConsultationFolder: Sendable {
    /// A file of the folder as it came in.
    struct File: Sendable {
        var path: String
        var bytes: [UInt8]
    }

    let description: PackageDescription
    let tables: [String: Table]
    /// Every file that was read, in the order of their paths.
    let files: [File]
    /// Templates below `text/`, in the order of their paths.
    let texts: [File]

    /// The code of the consultation.
    package var consultation: String { description.name }

    func table(_ name: String) -> Table? { tables[name] }
}

extension ConsultationFolder {
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
        for resource in inReadingOrder(description.resources) {
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
                faults.append(
                    Fault(
                        file: resource.path,
                        value: String(bytes.count),
                        "the package says that the file has \(size) bytes"
                    )
                )
            }
            let questions = tables["questions"].map { $0.values(of: "question") } ?? []
            let read = Table.read(
                bytes,
                file: resource.path,
                schema: resource.schema,
                questions: questions
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
            texts: texts
        )
        return (read, faults)
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
}
