import Foundation

/// The pre-shared keys of workers, one a line: a name and 64 hexadecimal digits.
///
/// Like `.pgpass`, a file that others may read is refused, and no error ever repeats a key.
package struct KeyFile: Sendable {
    /// The keys by name, 32 bytes each.
    private let keys: [String: [UInt8]]

    /// Reads a file of keys.
    ///
    /// - Throws: ``KeyFileError``, which says what to change.
    package init(path: String) throws(KeyFileError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw KeyFileError(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw KeyFileError(path: path, reason: "it is no file")
        }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
            throw KeyFileError(path: path, reason: "others may read or own it: chmod 600 it")
        }
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw KeyFileError(path: path, reason: "it cannot be read as text") }
        try self.init(text: text, path: path)
    }

    /// Reads the text of such a file; lines that begin with `#` are remarks.
    init(text: String, path: String) throws(KeyFileError) {
        var keys: [String: [UInt8]] = [:]
        var lines: [Substring: Int] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard let name = words.first, !name.hasPrefix("#") else { continue }
            guard words.count == 2, let key = Self.bytes(words[1]), name.utf8.count <= 128 else {
                throw KeyFileError(
                    path: path,
                    line: index + 1,
                    reason:
                        "write a name and 64 hexadecimal digits, as 'openssl rand -hex 32' gives"
                )
            }
            // The name is not told: it may be a key in the wrong place.
            if let former = lines.updateValue(index + 1, forKey: name) {
                throw KeyFileError(
                    path: path,
                    line: index + 1,
                    reason: "its name stands on line \(former) already"
                )
            }
            keys[String(name)] = key
        }
        guard !keys.isEmpty else { throw KeyFileError(path: path, reason: "it holds no key") }
        self.keys = keys
    }

    /// The key of a name that a coordinator gives.
    func key(named name: String) -> [UInt8]? { keys[name] }

    /// The key for a worker: the one named after its address, or else after its host.
    package func identity(for address: SocketAddress) -> PreSharedKey? {
        guard case .tcp(let host, _) = address else { return nil }
        for name in [address.description, host] {
            if let key = keys[name] { return PreSharedKey(name: name, key: key) }
        }
        return nil
    }

    private static func bytes(_ digits: Substring) -> [UInt8]? {
        guard digits.utf8.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var rest = digits[...]
        while !rest.isEmpty {
            let pair = rest.prefix(2)
            guard pair.allSatisfy(\.isHexDigit), let byte = UInt8(pair, radix: 16) else {
                return nil
            }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}

/// A key with the name under which both sides have it.
package struct PreSharedKey: Sendable {
    var name: String
    var key: [UInt8]
}

/// A file of keys that is not used.
package struct KeyFileError: Error, Equatable, CustomStringConvertible {
    package var path: String
    package var line: Int?
    package var reason: String

    package var description: String {
        "key file \(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
    }
}
