import Aggregator

/// What coordinator and worker say to each other; <doc:Protocol> has the fields of each.
package enum Message: Hashable, Sendable {
    /// The coordinator names itself, its protocol, its program, its schema and its database.
    case hello(version: Int, program: String, schema: String, identity: String)
    /// The worker takes the coordinator and says how many units it runs at once.
    case welcome(version: Int, program: String, slots: Int)
    /// The worker will not work for this coordinator, or not on this run.
    case refused(reason: String)
    /// The coordinator opens a run: what it sees, and the builds that the units belong to.
    case open(run: Int, snapshot: String, server: String, builds: [Build])
    /// The worker sees the data of every build of the run.
    case opened(run: Int)
    /// The coordinator hands out a unit under a number that it never uses again.
    case unit(number: Int, build: Int, scope: CountingUnit.Scope, chunk: Int, bases: [String])
    /// The coordinator does not want a unit any more.
    case cancel(number: Int)
    /// The worker gives a part of a unit's counts.
    case counts(number: Int, [PartialCount])
    /// The worker has given all counts of a unit.
    case done(number: Int, rows: Int, microseconds: Int)
    /// The worker could not run a unit.
    case failed(number: Int, reason: String)
    /// Either side asks whether the other is there.
    case ping(Int)
    /// The answer, with the number of the question.
    case pong(Int)
    /// Either side ends the connection in good order.
    case bye(reason: String)

    /// The version of the protocol that this program speaks.
    package static let version = 2

    /// A build by its number and the mark that was made with it.
    package struct Build: Hashable, Sendable {
        package var number: Int
        /// Written in the transaction that began the build: who sees it, sees all the build needs.
        package var mark: String

        /// Names a build.
        package init(number: Int, mark: String) {
            self.number = number
            self.mark = mark
        }
    }
}
