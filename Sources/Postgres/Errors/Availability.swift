/// What an error says about the server as a whole, from which the exit status follows.
package enum Availability: Hashable, Sendable {
    /// Nobody answers, the connection broke, or the server lets this user or database not in.
    case unreachable
    /// The server is there but takes nobody yet: starting up, recovering, or full. Try later.
    case notReady
    /// The server answered; the error is about the statement.
    case reached
}
