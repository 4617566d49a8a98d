/// Where a worker of a run is found, or that this process starts it.
package enum WorkerPlace: Hashable, Sendable, CustomStringConvertible {
    /// Somebody has started it, and it listens there.
    case listening(SocketAddress)
    /// This process starts it on this machine, for this run alone; they count from 1.
    case own(Int)

    package var description: String {
        switch self {
        case .listening(let address): address.description
        case .own(let number): "local:\(number)"
        }
    }
}

/// The workers of a run, as they are written on the command line.
package enum WorkerList {
    /// How many workers a run may start on this machine.
    package static let ownLimit = 256

    /// Reads `local:2,a:7314,unix:/run/w`; a host that is called local is written `[local]:2`.
    ///
    /// - Throws: ``AddressError`` for an address that cannot be read or is given twice.
    package static func places(_ text: String) throws(AddressError) -> [WorkerPlace] {
        var places: [WorkerPlace] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let found: [WorkerPlace]
            if part.hasPrefix("local:") {
                guard let count = Int(part.dropFirst(6)), (1...ownLimit).contains(count) else {
                    throw .badNumber(String(part))
                }
                found = (1...count).map { .own($0) }
            } else {
                found = [.listening(try SocketAddress(String(part)))]
            }
            for place in found where places.contains(place) {
                throw .givenTwice(String(part))
            }
            places += found
        }
        return places
    }
}
