/// The workers of a run, as they are written on the command line.
package enum WorkerList {
    /// Reads `a:7314,b:7314,unix:/run/w`.
    ///
    /// - Throws: ``AddressError`` for an address that cannot be read or is given twice.
    package static func addresses(_ text: String) throws(AddressError) -> [SocketAddress] {
        var addresses: [SocketAddress] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let address = try SocketAddress(String(part))
            guard !addresses.contains(address) else { throw .givenTwice(address.description) }
            addresses.append(address)
        }
        return addresses
    }
}
