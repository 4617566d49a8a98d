/// A server that is too old for the statements of this program.
package struct UnsupportedServer: Error, Hashable, Sendable, CustomStringConvertible {
    /// The oldest major version that is supported.
    package static let oldestMajor = 15

    /// The version that the server calls itself, such as `13.4`.
    package var version: String

    /// What was found, what is needed.
    package var description: String {
        "the server is PostgreSQL \(version), which is too old: "
            + "use PostgreSQL \(Self.oldestMajor) or newer"
    }
}
