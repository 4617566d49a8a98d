import Foundation

/// What every command gets: where to speak, and where the process runs.
struct Context: Sendable {
    var console: Console
    var environment: [String: String]
    var database: DatabaseChoice
}
