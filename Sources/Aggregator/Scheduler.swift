import Dispatch
import Postgres

/// Runs units on connections of this process, all of which see the same snapshot.
///
/// Each connection has a serial queue of its own: libpq blocks, and a concurrent queue would run no
/// more blocked threads than there are cores. Units are pulled, so a slow one holds up nobody.
struct Scheduler: Sendable {
    /// The database, opened once for each lane that finds something to do.
    var target: ConnectionTarget
    /// What the units see.
    var snapshot: Snapshot
    /// Whether the lanes run only what no helper will.
    var isReserve: Bool
    /// Stops the statements of the lanes.
    var cancellation: Cancellation
    /// Called when a lane has failed: what runs beside it is of no use any more.
    var failed: @Sendable () -> Void

    /// Starts lanes, each of which ends with the queue.
    func start(_ lanes: Int, on queue: UnitQueue, in group: DispatchGroup) {
        for lane in 0..<lanes {
            DispatchQueue(label: "rapporteur.lane.\(lane)").async(group: group) { work(on: queue) }
        }
    }

    /// Pulls units until the queue ends; opens a connection only when there is a first one.
    private func work(on queue: UnitQueue) {
        guard let first = queue.takeLocal(isReserve: isReserve) else { return }
        do {
            try Connection.withConnection(to: target, applicationName: "rapporteur/unit") {
                connection in
                try cancellation.enlisting(connection) {
                    try connection.withTransaction(
                        isolation: .repeatableRead,
                        readOnly: true,
                        snapshot: snapshot
                    ) {
                        try Self.work(from: first, on: queue, isReserve: isReserve, connection)
                    }
                }
            }
        } catch {
            queue.fail(error)
            failed()
        }
    }

    /// Runs a unit and those after it on one connection.
    static func work(
        from first: UnitTicket?,
        on queue: UnitQueue,
        isReserve: Bool,
        _ connection: borrowing Connection
    ) throws {
        var next = first ?? queue.takeLocal(isReserve: isReserve)
        while let ticket = next {
            do {
                queue.complete(ticket, try ticket.unit.count(on: connection))
            } catch {
                queue.fail(error, at: ticket)
                throw error
            }
            next = queue.takeLocal(isReserve: isReserve)
        }
    }
}
