extension Connection {
    /// Takes a lock for this session if nobody holds it, and returns whether it is held now.
    ///
    /// The session keeps it until ``releaseLock(_:)`` or its end. Taken twice by one session it
    /// must be released twice.
    package func tryLock(_ lock: AdvisoryLock) throws -> Bool {
        let statement = "select pg_try_advisory_lock($1::bigint) as taken"
        return try row(statement, name: "lock", [.int(Int(lock.key))]).required("taken")
    }

    /// Gives a lock back, and returns whether this session held it.
    @discardableResult
    package func releaseLock(_ lock: AdvisoryLock) throws -> Bool {
        let statement = "select pg_advisory_unlock($1::bigint) as released"
        return try row(statement, name: "unlock", [.int(Int(lock.key))]).required("released")
    }

    /// Holds a lock for the duration of `body`; throws ``LockBusy`` when somebody else does.
    ///
    /// Where `body` could not reach the server, the lock goes with the session, which its owner closes: to give it
    /// back would be to wait for a silent network once more.
    package func withLock<Value>(_ lock: AdvisoryLock, _ body: () throws -> Value) throws -> Value {
        guard try tryLock(lock) else {
            throw LockBusy(purpose: lock.purpose, holder: try holder(of: lock))
        }
        let value: Value
        do {
            value = try body()
        } catch {
            if (error as? DatabaseError)?.availability != .unreachable {
                _ = try? releaseLock(lock)  // The first error says more.
            }
            throw error
        }
        try releaseLock(lock)
        return value
    }

    /// Returns who holds a lock in this database, or `nil` when nobody does.
    package func holder(of lock: AdvisoryLock) throws -> LockHolder? {
        // The server shows a key of 64 bits as two of 32 and marks it with objsubid 1.
        let bits = UInt64(bitPattern: lock.key)
        let found = try rows(
            "select * from pg_locks where locktype = 'advisory' and granted and objsubid = 1",
            name: "lock holder"
        )
        for row in found
        where try row.required("classid", as: Int.self) == Int(bits >> 32)
            && row.required("objid", as: Int.self) == Int(bits & 0xFFFF_FFFF)
        {
            if let holder = try session(row.required("pid")) { return holder }
        }
        return nil
    }

    /// Describes a session of this database.
    private func session(_ pid: Int) throws -> LockHolder? {
        // The locks of all databases are listed together; one in another is another lock.
        let found = try rows(
            "select * from pg_stat_activity where datname = current_database() and pid = $1::int",
            name: "lock holder",
            [.int(pid)]
        )
        guard let row = found.first else { return nil }
        return LockHolder(
            pid: pid,
            applicationName: try row.optional("application_name") ?? "",
            startedAt: try row.optional("backend_start", as: String.self).map {
                "\($0.prefix(19)) UTC"
            }
        )
    }
}
