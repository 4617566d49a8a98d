import Foundation

/// How many units may run at once in a worker, whatever the number of coordinators.
final class Slots: @unchecked Sendable {  // All state is guarded by `condition`.
    private let condition = NSCondition()
    private var free: Int

    init(_ count: Int) {
        free = count
    }

    /// Runs `body` once there is a slot for it.
    func occupying<Value>(_ body: () throws -> Value) rethrows -> Value {
        condition.lock()
        while free == 0 { condition.wait() }
        free -= 1
        condition.unlock()
        defer {
            condition.lock()
            free += 1
            condition.signal()
            condition.unlock()
        }
        return try body()
    }
}
