import CLibPQ

/// The options that a connection string names, as libpq reads them.
struct ConninfoOptions: Sendable {
    private var values: [String: String] = [:]

    /// Reads a connection string, in either of the two forms.
    init(parsing target: ConnectionTarget) throws(DatabaseError) {
        // A word without `=` and `://` is a database name, as with psql; libpq parses the rest.
        guard target.conninfo.contains("=") || target.conninfo.contains("://") else {
            if !target.conninfo.isEmpty { values["dbname"] = target.conninfo }
            return
        }
        var complaint: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(target.conninfo, &complaint) else {
            defer { PQfreemem(complaint) }
            throw DatabaseError(
                query: "connect",
                message: Self.message(complaint.map { String(cString: $0) }, about: target),
                hint: "Write 'host=… dbname=… user=…' or 'postgresql://user@host/database'."
            )
        }
        defer { PQconninfoFree(options) }
        values = Self.copy(options)
    }

    /// The same database, on another machine: what else the string says holds there, too.
    func moved(toHost host: String, port: Int) -> String {
        var there = values
        there["host"] = host
        // An address that the string or PGHOSTADDR gives would go before the host.
        there["hostaddr"] = ""
        there["port"] = String(port)
        let words = there.sorted { $0.key < $1.key }.map { keyword, value in
            let escaped = value.map { "\\'".contains($0) ? "\\\($0)" : "\($0)" }.joined()
            return "\(keyword)='\(escaped)'"
        }
        return words.joined(separator: " ")
    }

    /// The value of an option, or `nil` where the string does not name it.
    subscript(_ keyword: String) -> String? { values[keyword] }

    /// What libpq would take from the `PG*` variables, the service of `PGSERVICE` included.
    static var environment: ConninfoOptions {
        guard let options = PQconndefaults() else { return ConninfoOptions(values: [:]) }
        defer { PQconninfoFree(options) }
        return ConninfoOptions(values: copy(options))
    }

    private init(values: [String: String]) {
        self.values = values
    }

    private static func copy(
        _ options: UnsafeMutablePointer<PQconninfoOption>
    ) -> [String: String] {
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                values[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        return values
    }

    /// The complaint of libpq, unless it may quote a part of a password.
    private static func message(_ complaint: String?, about target: ConnectionTarget) -> String {
        let text = target.conninfo.lowercased()
        guard let complaint, !text.contains("password"), !text.contains("://") else {
            return "the connection string cannot be read (not repeated: it may hold a password)"
        }
        return complaint.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
