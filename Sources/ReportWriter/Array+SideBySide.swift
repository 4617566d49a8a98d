import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Transforms the elements on as many threads as this machine has processors.
    ///
    /// - Parameter transform: Called once for each element, on any thread.
    /// - Returns: The results in the order of the elements.
    func sideBySide<Output: Sendable>(_ transform: @Sendable (Element) -> Output) -> [Output] {
        let results = Mutex<[Int: Output]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let output = transform(self[index])
            results.withLock { $0[index] = output }
        }
        return results.withLock { found in indices.compactMap { found[$0] } }
    }
}
