/// How much a transaction sees of the others that run beside it.
package enum IsolationLevel: String, Sendable {
    /// Every statement sees what was committed before it began.
    case readCommitted = "read committed"
    /// The whole transaction sees what was committed before its first statement.
    case repeatableRead = "repeatable read"
    /// As if the transactions ran one after the other; may fail with `40001` and be run again.
    case serializable = "serializable"
}
