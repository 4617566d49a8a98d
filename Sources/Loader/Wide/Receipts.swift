import Consultation
import Foundation
import Synchronization

/// When and in answer to which letters replies of a wide file came: each combination once.
///
/// Millions of replies share a few hundred of them, so a row keeps only the number.
final class Receipts: Sendable {
    /// The letters answered, and either the day or the edition that it was in time for.
    struct Receipt: Hashable, Sendable {
        var round: String
        var receivedOn: String
        var receivedBy: String
    }

    private struct State {
        var numbers: [Receipt: Int32] = [:]
        var refused: Set<Receipt> = []
        var next: Int32 = 1
    }

    private let state: Mutex<State>
    private let folder: ConsultationFolder
    private let register: StateRegister
    private let schema: ResourceSchema

    /// - Parameters:
    ///   - known: Those that the database has, with their numbers.
    ///   - folder: The folder, whose rounds and editions they must fit.
    ///   - register: The States that exist.
    ///   - schema: The schema of `replies`.
    init(
        known: [Receipt: Int32],
        folder: ConsultationFolder,
        register: StateRegister,
        schema: ResourceSchema
    ) {
        self.folder = folder
        self.register = register
        self.schema = schema
        state = Mutex(State(numbers: known, next: (known.values.max() ?? 0) + 1))
    }

    /// All receipts with their numbers.
    var numbers: [Receipt: Int32] { state.withLock { $0.numbers } }

    /// The number of a receipt, or `nil` where something is wrong with it.
    func number(of receipt: Receipt) -> Int32? {
        state.withLock { state in
            if let number = state.numbers[receipt] { return number }
            guard !state.refused.contains(receipt) else { return nil }
            guard isRight(receipt) else {
                state.refused.insert(receipt)
                return nil
            }
            let number = state.next
            state.numbers[receipt] = number
            state.next += 1
            return number
        }
    }

    /// Whether a small file with this receipt would have no fault: the same checks say so.
    private func isRight(_ receipt: Receipt) -> Bool {
        let text = """
            reply,respondent,status,round,received_on,received_by
            r,someone,substantive,\(receipt.round),\(receipt.receivedOn),\(receipt.receivedBy)

            """
        let read = Table.read(Array(text.utf8), file: "replies", schema: schema)
        guard let table = read.table, read.faults.isEmpty, table.records.count == 1 else {
            return false
        }
        var folder = folder
        folder.replace("replies", by: table)
        return CellChecks(register: register).faults(in: table).isEmpty
            && KeyChecks(folder: folder).faults(in: table).isEmpty
            && ReplyChecks(folder: folder)?.faults().isEmpty ?? true
    }
}
