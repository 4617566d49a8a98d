/// Why the private server does not serve.
package enum EmbeddedServerError: Error, Equatable, Sendable {
    /// PostgreSQL's programs are not installed, or too old.
    case noPrograms(found: String?)
    /// Root needs a system user that the server can run as.
    case noServerUser
    /// A folder cannot be used.
    case folder(String, reason: String)
    /// A program of PostgreSQL failed.
    case program(String, output: String)
    /// The cluster was made by another major version.
    case otherVersion(cluster: String, has: String, programs: String)
}

extension EmbeddedServerError: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .noPrograms(let found):
            (found.map { "the PostgreSQL found is \($0), and 15 or newer is needed" }
                ?? "PostgreSQL's server programs are not installed")
                + ". On Debian: apt-get install postgresql-15 (or postgresql). "
                + "Or name a running server by --database or the PG* variables."
        case .noServerUser:
            "root cannot run PostgreSQL, and there is no system user postgres to run it as. "
                + "On Debian the package postgresql-15 makes it: apt-get install postgresql-15."
        case .folder(let path, let reason):
            "the private server cannot use \(path): \(reason). Set RAPPORTEUR_HOME to another folder."
        case .program(let name, let output):
            "\(name) failed: \(output)"
        case .otherVersion(let cluster, let has, let programs):
            "\(cluster) was made by PostgreSQL \(has), but the programs here are \(programs): "
                + "install postgresql-\(has), or set RAPPORTEUR_HOME to another folder."
        }
    }
}
