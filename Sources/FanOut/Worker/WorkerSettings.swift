import Postgres

/// What a worker works with.
package struct WorkerSettings: Sendable {
    /// The worker's own database: the coordinator's, or a replica of it.
    package var target: ConnectionTarget
    /// How many units run at once, for all coordinators together.
    package var jobs: Int
    /// The version of the program.
    package var program: String
    /// How long a replica may take to replay what a run needs.
    package var patience: Duration
    /// The keys of those who may connect over TCP; without them, only this machine may.
    package var keys: KeyFile?
    /// Told what goes on, on any thread.
    package var log: @Sendable (String) -> Void
    /// Told who was not let in, and what failed; on any thread.
    package var warn: @Sendable (String) -> Void

    /// Notes what a worker works with.
    package init(
        target: ConnectionTarget,
        jobs: Int,
        program: String,
        patience: Duration,
        keys: KeyFile? = nil,
        log: @escaping @Sendable (String) -> Void,
        warn: @escaping @Sendable (String) -> Void
    ) {
        self.target = target
        self.jobs = jobs
        self.program = program
        self.patience = patience
        self.keys = keys
        self.log = log
        self.warn = warn
    }
}
