/// The folder in which an edition is published.
package enum EditionFolder {
    /// A symbol as the name of a folder: hyphens for everything a path may not hold.
    package static func name(of symbol: String) -> String {
        String(symbol.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" })
    }
}
