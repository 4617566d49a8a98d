extension Connection {
    /// Takes the SHA-256 of several pieces of data in one round trip; the server does the hashing.
    ///
    /// - Parameter pieces: The data.
    /// - Returns: One checksum for each piece, in hexadecimal digits.
    /// - Throws: `DatabaseError`.
    package func checksums(of pieces: [[UInt8]]) throws -> [String] {
        guard !pieces.isEmpty else { return [] }
        var starts: [Int] = []
        var next = 1
        for piece in pieces {
            starts.append(next)
            next += piece.count
        }
        return try rows(
            """
            select encode(sha256(substring($1::bytea from p.start::integer for p.length::integer)), 'hex') as checksum
            from unnest($2::bigint[], $3::bigint[]) with ordinality as p(start, length, number)
            order by p.number
            """,
            name: "checksums",
            [.bytes(Array(pieces.joined())), .ints(starts), .ints(pieces.map(\.count))]
        ).map { row throws(RowError) in try row.required("checksum") }
    }
}
