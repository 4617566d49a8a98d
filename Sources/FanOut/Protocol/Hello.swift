import Aggregator

/// What a coordinator and a worker must have in common.
enum Hello {
    /// Names the functions of a database and the statements of this program.
    static func schema(of database: DatabaseIdentity) -> String {
        "\(database.functions)/\(StatementFingerprint.value)"
    }
}
