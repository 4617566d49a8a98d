import Consultation
import Foundation

/// Some CSV files of a consultation that is loaded already, before they are read.
struct SingleFiles {
    /// One of them, and the resource that it holds.
    struct Item {
        var schema: ResourceSchema
        /// The file's name, for faults.
        var name: String
        var bytes: [UInt8]
    }

    /// The consultation that the package beside the files names, where there is one.
    private(set) var consultation: String?
    private(set) var items: [Item] = []

    /// Opens the files and finds out which resource each of them holds: by the package beside it, or
    /// else by its name.
    ///
    /// - Throws: ``LoadError`` for a file that cannot be opened, with every one that holds no resource.
    init(_ files: [URL]) throws(LoadError) {
        var faults: [Fault] = []
        for file in files {
            guard let data = FileManager.default.contents(atPath: file.path) else {
                throw .unreadable(
                    path: file.path,
                    reason: "there is no such file, or it may not be read"
                )
            }
            let name = file.lastPathComponent
            let package = Self.package(beside: file)
            let stated = package?.resources.first { $0.path == name }?.schema
            guard let schema = stated ?? Self.resource(named: name) else {
                let known = ResourceCatalog.all.map { "\($0.name).csv" }
                faults.append(
                    Fault(file: name, "holds no resource; \(Nearest.advice(name, among: known))")
                )
                continue
            }
            if let other = package?.name, let former = consultation, other != former {
                faults.append(
                    Fault(
                        file: name,
                        value: other,
                        "another file belongs to \(former); load one at a time"
                    )
                )
            }
            consultation = consultation ?? package?.name
            if items.contains(where: { $0.schema.name == schema.name }) {
                faults.append(
                    Fault(file: name, value: schema.name, "two files hold this resource; give one")
                )
            }
            items.append(Item(schema: schema, name: name, bytes: Array(data)))
        }
        guard faults.isEmpty else { throw .refused(faults.sorted()) }
    }

    private static func resource(named file: String) -> ResourceSchema? {
        file.hasSuffix(".csv") ? ResourceCatalog.named(String(file.dropLast(".csv".count))) : nil
    }

    private static func package(beside file: URL) -> PackageDescription? {
        let path = file.deletingLastPathComponent().appending(path: PackageDescription.fileName)
            .path
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let package = PackageDescription.read(data)
        return package.name.isEmpty ? nil : package
    }
}
