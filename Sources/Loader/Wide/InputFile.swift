import CLibSSL
import Foundation

/// A file that is read by pieces, from several threads at once.
struct InputFile: ~Copyable, Sendable {
    private let descriptor: Int32
    let path: String

    /// Opens a file for reading.
    ///
    /// - Throws: ``LoadError/unreadable(path:reason:)``.
    init(_ path: String) throws(LoadError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    deinit {
        close(descriptor)
    }

    /// Reads as many bytes as there are and fit; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(LoadError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let start = buffer.baseAddress.map { $0 + filled }
            let count = pread(descriptor, start, buffer.count - filled, off_t(offset + filled))
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path, reason: String(cString: strerror(errno)))
            }
            filled += count
        }
        return filled
    }

    /// Hands the whole file over, block by block.
    func forEachBlock(_ take: (UnsafeBufferPointer<UInt8>) -> Void) throws(LoadError) {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
        defer { block.deallocate() }
        var offset = 0
        while true {
            let count = try read(into: block, at: offset)
            guard count > 0 else { return }
            take(UnsafeBufferPointer(rebasing: block.bindMemory(to: UInt8.self)[..<count]))
            offset += count
        }
    }

    /// The SHA-256 of the whole file, in hexadecimal digits, and its size.
    func checksum() throws -> (sha256: String, bytes: Int) {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            throw LoadError.unreadable(path: path, reason: "libcrypto has no SHA-256")
        }
        var size = 0
        try forEachBlock { block in
            EVP_DigestUpdate(context, block.baseAddress, block.count)
            size += block.count
        }
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        let digits = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        return (digits.joined(), size)
    }
}
