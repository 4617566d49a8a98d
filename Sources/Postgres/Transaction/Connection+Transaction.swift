import CLibPQ

extension Connection {
    /// Runs `body` in a transaction that commits on return and rolls back on a throw.
    ///
    /// - Parameters:
    ///   - isolation: How much the transaction sees of others.
    ///   - readOnly: Whether the server is to refuse every write.
    ///   - snapshot: A snapshot of another transaction to look at the data with; wants
    ///     `repeatableRead` or `serializable`.
    ///   - body: The statements; must not begin or end a transaction.
    /// - Returns: What `body` returns.
    /// - Throws: The error of `body`, or ``DatabaseError`` when the commit does not come about,
    ///   also because a statement failed and `body` swallowed its error.
    package func withTransaction<Value>(
        isolation: IsolationLevel = .readCommitted,
        readOnly: Bool = false,
        snapshot: Snapshot? = nil,
        _ body: () throws -> Value
    ) throws -> Value {
        let access = readOnly ? "read only" : "read write"
        try run("begin isolation level \(isolation.rawValue), \(access)", name: "begin")
        let value: Value
        do {
            if let snapshot { try useSnapshot(snapshot) }
            value = try body()
        } catch {
            _ = try? run("rollback", name: "rollback")  // The first error says more.
            // A cancel that was meant for the body may have met the rollback: what comes after it must not
            // find itself in a failed transaction.
            if isInTransaction { _ = try? run("rollback", name: "rollback") }
            throw error
        }
        // In a failed transaction `commit` succeeds too, but rolls back and says so in its tag.
        let tag = try run("commit", name: "commit").commandTag
        guard tag == "COMMIT" else {
            throw DatabaseError(
                query: "commit",
                sqlState: .inFailedTransaction,
                message: "nothing was stored: a statement of the transaction had failed before"
            )
        }
        return value
    }

    /// Whether a transaction is open on this connection, sound or failed.
    package var isInTransaction: Bool {
        [PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE].contains(PQtransactionStatus(pointer))
    }

    /// Exports what the running transaction sees.
    ///
    /// Wants a transaction of `repeatableRead` or `serializable`, which must stay open until every
    /// other connection has called ``useSnapshot(_:)``.
    package func exportSnapshot() throws(DatabaseError) -> Snapshot {
        let name = "export snapshot"
        let value = try row("select pg_export_snapshot()", name: name).values[0] ?? ""
        guard let snapshot = Snapshot(identifier: value) else {
            throw DatabaseError(query: name, message: "\"\(value)\" is no name of a snapshot")
        }
        return snapshot
    }

    /// Makes the running transaction see what another one sees; must be its first statement.
    package func useSnapshot(_ snapshot: Snapshot) throws(DatabaseError) {
        try run("set transaction snapshot '\(snapshot.identifier)'", name: "use snapshot")
    }
}
