/// Hashes of the keys of a wide file, by the number of the record, to find those that stand twice.
///
/// Unchecked as to threads: readers write different records, and nobody reads before they are done.
final class WideKeys: @unchecked Sendable {  // Threads write different records: above.
    private let replies: UnsafeMutablePointer<UInt64>
    private let respondents: UnsafeMutablePointer<UInt64>?
    /// The receipt of each record that is stored as it stands; 0 for all others.
    let receipts: UnsafeMutablePointer<Int32>
    let count: Int

    init(records: Int, hasRespondents: Bool) {
        count = records
        replies = .allocate(capacity: max(1, records))
        replies.initialize(repeating: 0, count: max(1, records))
        receipts = .allocate(capacity: max(1, records))
        receipts.initialize(repeating: 0, count: max(1, records))
        if hasRespondents {
            let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, records))
            memory.initialize(repeating: 0, count: max(1, records))
            respondents = memory
        } else {
            respondents = nil
        }
    }

    deinit {
        replies.deallocate()
        receipts.deallocate()
        respondents?.deallocate()
    }

    @inline(__always)
    func note(_ record: Int, reply: UInt64, respondent: UInt64, receipt: Int32) {
        replies[record] = reply
        respondents?[record] = respondent
        receipts[record] = receipt
    }

    /// The hash of a record's reply.
    func reply(_ record: Int) -> UInt64 { replies[record] }

    /// A hash of a key, never 0.
    ///
    /// The few different keys that have the same are told apart where the records are read the
    /// thorough way.
    @inline(__always)
    static func hash(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place &+ 8 <= length {
            let word = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self).littleEndian
            hash = mixed(hash ^ word)
            place &+= 8
        }
        var rest: UInt64 = 0
        while place < length {
            rest = rest << 8 | UInt64(bytes[place])
            place &+= 1
        }
        return mixed(hash ^ rest) | 1
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
    }

    /// The records whose reply or respondent stands in another record, too, in the order of the file.
    ///
    /// - Parameter others: The hashes of replies and respondents of the records that were set aside.
    /// - Returns: The numbers of the records.
    func repeated(with others: [UInt64]) -> [Int] {
        var found = repeated(in: replies, others)
        if let respondents { found.formUnion(repeated(in: respondents, others)) }
        return found.sorted()
    }

    private func repeated(in hashes: UnsafeMutablePointer<UInt64>, _ others: [UInt64]) -> Set<Int> {
        var size = 1024
        while size < count * 2 { size *= 2 }
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
        table.initialize(repeating: 0, count: size)
        defer { table.deallocate() }
        var found: Set<Int> = []
        for record in 0..<count where hashes[record] != 0 {
            var place = Int(truncatingIfNeeded: hashes[record] >> 8) & (size - 1)
            while table[place] != 0 {
                let other = Int(table[place]) - 1
                if hashes[other] == hashes[record] {
                    found.insert(record)
                    found.insert(other)
                    break
                }
                place = (place + 1) & (size - 1)
            }
            if table[place] == 0 { table[place] = UInt32(record + 1) }
        }
        for other in others {
            var place = Int(truncatingIfNeeded: other >> 8) & (size - 1)
            while table[place] != 0 {
                let record = Int(table[place]) - 1
                if hashes[record] == other { found.insert(record) }
                place = (place + 1) & (size - 1)
            }
        }
        return found
    }
}
