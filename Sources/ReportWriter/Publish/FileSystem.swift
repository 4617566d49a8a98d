import Foundation

/// A file or folder that could not be written; the former edition stands.
package struct PublicationError: Error, CustomStringConvertible {
    /// What was being done, such as `rename`.
    package var operation: String
    package var path: String
    package var reason: String

    /// Names what failed, and why.
    package init(operation: String, path: String, reason: String) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }

    package var description: String {
        "\(path): \(operation) failed: \(reason); the former edition stands"
    }
}

/// The few system calls that publishing needs, each with its error.
enum FileSystem {
    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(PublicationError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw PublicationError(
                operation: "making the folder",
                path: path,
                reason: reason(of: error)
            )
        }
    }

    /// Writes a new file; ``syncFile(_:)`` sees it safely on disk.
    static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
        let file = try call("open", path) {
            open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        }
        do throws(PublicationError) {
            var written = 0
            while written < bytes.count {
                let count = try call("write", path) {
                    bytes.withUnsafeBytes { memory in
                        Int32(
                            clamping: Foundation.write(
                                file,
                                memory.baseAddress?.advanced(by: written),
                                bytes.count - written
                            )
                        )
                    }
                }
                written += Int(count)
            }
        } catch {
            close(file)
            throw error
        }
        try call("close", path) { close(file) }
    }

    /// Sees a file safely on disk.
    ///
    /// All files are written before the first is synced: the first sync then takes most of the
    /// others along, which is several times faster than one after the other.
    static func syncFile(_ path: String) throws(PublicationError) {
        let file = try call("open", path) { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
        defer { close(file) }
        // A failed fsync is never tried again: the kernel may have dropped what it could not write.
        try call("fsync", path) { fsync(file) }
    }

    /// Sees the entries of a folder safely on disk.
    static func syncFolder(_ path: String) throws(PublicationError) {
        let folder = try call("open", path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(folder) }
        try call("fsync", path) { fsync(folder) }
    }

    /// Renames within one folder's file system, replacing a link or file of that name.
    static func rename(_ source: String, to target: String) throws(PublicationError) {
        try call("rename", target) { Foundation.rename(source, target) }
    }

    /// Makes a symbolic link that must not be there yet.
    static func link(_ path: String, to target: String) throws(PublicationError) {
        try call("symlink", path) { symlink(target, path) }
    }

    /// Removes a file or a folder with all that is in it, if it is there.
    static func remove(_ path: String) throws(PublicationError) {
        guard exists(path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw PublicationError(operation: "removing", path: path, reason: reason(of: error))
        }
    }

    /// Whether something of that name is there, a dangling link included.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    @discardableResult
    private static func call(
        _ name: String,
        _ path: String,
        _ body: () -> Int32
    ) throws(PublicationError) -> Int32 {
        // Before anything else can change it.
        var (result, code) = (body(), errno)
        while result == -1, code == EINTR, name != "close" {
            (result, code) = (body(), errno)
        }
        guard result == -1 else { return result }
        throw PublicationError(
            operation: name,
            path: path,
            reason: String(cString: strerror(code))
        )
    }

    private static func reason(of error: any Error) -> String {
        // Foundation puts an error of another type there, which is no NSError until it is made one.
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        return underlying.map { String(cString: strerror(Int32(($0 as NSError).code))) }
            ?? "\(error)"
    }
}
