/// Why a load stored nothing.
package enum LoadError: Error, Sendable {
    /// The input has faults; they are sorted and complete.
    case refused([Fault])
    /// The folder cannot be read at all.
    case unreadable(path: String, reason: String)
}

extension LoadError: CustomStringConvertible {
    /// How many faults are printed in full; the rest are counted.
    static let printedInFull = 100

    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            return "\(path): \(reason)"
        case .refused(let faults):
            var lines = faults.prefix(Self.printedInFull).map(\.description)
            if faults.count > Self.printedInFull {
                lines.append("and \(faults.count - Self.printedInFull) more faults")
            }
            let noun = faults.count == 1 ? "fault" : "faults"
            lines.append("\(faults.count) \(noun) found; nothing was stored")
            return lines.joined(separator: "\n")
        }
    }
}
