/// Why a document cannot be issued, corrected or handed out as issued.
package enum IssueError: Error, CustomStringConvertible {
    /// The edition was issued already.
    case alreadyIssued(String, newest: String)
    /// The edition was never issued.
    case notIssued(String)
    /// What readers see does not know all that was loaded.
    case outdated(String, newest: Int)
    /// A sum that must hold does not.
    case checksFail(String, count: Int)

    package var description: String {
        switch self {
        case .alreadyIssued(let symbol, let newest):
            "\(symbol) was issued already; the newest document of it is \(newest). What changed since is "
                + "put right by a corrigendum: rapporteur corrigendum \(symbol)"
        case .notIssued(let symbol):
            "\(symbol) was never issued. Issue it first: rapporteur issue \(symbol)"
        case .outdated(let symbol, let newest):
            "\(symbol) is not counted from the newest data, batch \(newest). Count it first: "
                + "rapporteur aggregate \(symbol)"
        case .checksFail(let symbol, let count):
            "\(symbol) cannot be issued: \(count) of its sums do not hold. See them: rapporteur check \(symbol)"
        }
    }
}
