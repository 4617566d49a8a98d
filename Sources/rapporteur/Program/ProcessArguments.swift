import Foundation

/// The words that the process was started with.
enum ProcessArguments {
    /// The program's name and the words after it.
    ///
    /// Swift's runtime finds none where a preloaded library, such as libfaketime, is in its way;
    /// then the kernel is asked.
    static var all: [String] {
        guard CommandLine.arguments.isEmpty else { return CommandLine.arguments }
        let file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
