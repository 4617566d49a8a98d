import Postgres
import SQLCatalog

/// The replies of an open survey that the database has, as hashes: enough to tell which ones of a
/// file are new, changed or the same.
///
/// Unchecked as to threads: a reply is marked by the one thread that meets it.
///
/// Two different contents have the same hash of 64 bits once in 18 quintillion pairs.
final class StoredReplies: @unchecked Sendable {  // One thread marks a reply: above.
    private struct Slot {
        var reply: UInt64 = 0
        var content: UInt64 = 0
        var record: Int32 = 0
        /// 0 while it was not met in the file, then 1 for the same and 2 for another content.
        var mark: UInt8 = 0
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int
    private(set) var count = 0

    private init(rows: Int) {
        var size = 1024
        while size < rows * 2 { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot(), count: size)
    }

    deinit {
        slots.deallocate()
    }

    /// Bytes of a row in COPY's binary format before what is compared: the number of fields, and the
    /// fields of consultation, record, chunk and batch.
    static let rowPrefix = 2 + 4 * 8

    /// Reads what is current of a consultation.
    ///
    /// - Parameters:
    ///   - consultation: Its number.
    ///   - layout: The file's; what is compared is what it can say.
    ///   - places: What the numbers of the file answer.
    ///   - connection: The database.
    /// - Returns: The replies, or `nil` where there are none.
    /// - Throws: `DatabaseError`.
    static func read(
        _ consultation: Int,
        layout: WideLayout,
        places: [String],
        on connection: borrowing Connection
    ) throws -> StoredReplies? {
        let counting = SQLFile.batchesCountWide
        let rows: Int = try connection.row(
            counting.text,
            name: counting.name,
            [.int(consultation)]
        ).required("rows")
        guard rows > 0 else { return nil }
        let alike = SQLFile.batchesLoadsAlike
        let same = try connection.row(
            alike.text,
            name: alike.name,
            [.int(consultation), .texts(places)]
        ).required("batches", as: [Int].self)
        let stored = StoredReplies(rows: rows)
        // What the file cannot say makes a reply another one, as do numbers of other questions.
        var others = [
            "from_batch not in (\((same + [-1]).map(String.init).joined(separator: ", ")))"
        ]
        if !layout.hasDocument { others.append("document is not null") }
        if !layout.hasRemark { others.append("remark is not null") }
        if layout.numberPlaces == 0 { others.append("numbers is not null") }
        let columns = WideEncoder.columns(of: layout).map { column in
            column == "receipt"
                ? "case when \(others.joined(separator: " or ")) then -1 else receipt end" : column
        }
        let statement =
            "copy (select \(columns.joined(separator: ", ")) from rapporteur.wide_reply "
            + "where consultation_id = \(consultation) and until_batch is null) to stdout with (format binary)"
        var isFirst = true
        try connection.copyOut(statement, name: "load/stored") { piece in
            // The first piece begins with the signature of 11 bytes, flags and an empty extension.
            let row = UnsafeRawBufferPointer(rebasing: piece[(isFirst ? 19 : 0)...])
            isFirst = false
            if row.count > rowPrefix { stored.add(row) }
        }
        return stored
    }

    private func add(_ row: UnsafeRawBufferPointer) {
        let record = row.loadUnaligned(fromByteOffset: 14, as: Int32.self).bigEndian
        // Receipt, then the length of the reply and its bytes.
        let length = Int(
            row.loadUnaligned(fromByteOffset: Self.rowPrefix + 8, as: Int32.self).bigEndian
        )
        let bytes = row.bindMemory(to: UInt8.self)
        guard let start = bytes.baseAddress else { return }
        let reply = WideKeys.hash(start + Self.rowPrefix + 12, length)
        var index = place(of: reply)
        while slots[index].reply != 0 { index = (index + 1) & mask }
        slots[index] = Slot(
            reply: reply,
            content: WideKeys.hash(start + Self.rowPrefix, row.count - Self.rowPrefix),
            record: record
        )
        count += 1
    }

    private func place(of reply: UInt64) -> Int { Int(truncatingIfNeeded: reply >> 8) & mask }

    /// Compares a reply of the file; says whether it is stored as it stands.
    func isSame(_ reply: UInt64, _ content: UInt64) -> Bool {
        guard let index = find(reply) else { return false }
        slots[index].mark = slots[index].content == content ? 1 : 2
        return slots[index].mark == 1
    }

    /// Takes back what was found out about a reply: it may not be stored this way any more.
    func forget(_ reply: UInt64) {
        if let index = find(reply) { slots[index].mark = 0 }
    }

    /// Forgets all that was found out.
    func reset() { for index in 0...mask { slots[index].mark = 0 } }

    private func find(_ reply: UInt64) -> Int? {
        var index = place(of: reply)
        while slots[index].reply != reply {
            if slots[index].reply == 0 { return nil }
            index = (index + 1) & mask
        }
        return index
    }

    /// How many replies have another content now.
    var changed: Int { (0...mask).count { slots[$0].mark == 2 } }
    var unchanged: Int { (0...mask).count { slots[$0].mark == 1 } }
    /// The records that end: of replies that are gone, and of those with another content.
    var ended: [Int] {
        (0...mask).filter { slots[$0].reply != 0 && slots[$0].mark != 1 }
            .map { Int(slots[$0].record) }.sorted()
    }
}
