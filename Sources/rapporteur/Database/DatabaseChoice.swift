import Postgres

/// Which database a command works on: named by the user, or the private one.
enum DatabaseChoice: Sendable {
    /// Named by `--database`, or by the `PG*` variables, of which libpq knows more than we.
    case named(ConnectionTarget)
    /// None is named: the embedded server is started when it is needed.
    case embedded

    /// Decides by the option first, then by the environment.
    init(_ conninfo: String?, environment: [String: String]) {
        if let conninfo {
            self = .named(ConnectionTarget(conninfo))
        } else if let target = ConnectionTarget.fromEnvironment(environment) {
            self = .named(target)
        } else {
            self = .embedded
        }
    }
}
