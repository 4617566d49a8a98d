import Aggregator
import FanOut
import Postgres

/// The aggregator's run with the program's progress bar and its signals.
struct Counting {
    var consultation: String
    /// The editions wanted; empty for all.
    var symbols: [String]
    /// The batch up to which they know; `nil` for all that was loaded.
    var known: Int?
    /// The cut-off date instead of the declared ones; `nil` for these.
    var asOf: String? = nil
    var jobs: Int
    var fanOut: FanOutChoice
    var feed: Feed?
    var context: Context

    /// Counts, and winds up when a signal comes.
    func run() throws -> AggregateSummary {
        let cancellation = Cancellation()
        let console = context.console
        let title = "counting \(symbols.isEmpty ? consultation : symbols.joined(separator: ", "))"
        let feed = feed
        let meter = ProgressMeter { console.progress(title, $0) }
        let aggregator = Aggregator(
            target: try context.target(),
            jobs: jobs,
            program: Version.program,
            cancellation: cancellation,
            helpers: try fanOut.helpers(in: context),
            events: { event in
                meter.take(event)
                feed?.take(event)
            }
        )
        return try Interruption.stopping(by: { cancellation.cancel() }) {
            try aggregator.run(
                consultation: consultation,
                symbols: symbols,
                known: known,
                asOf: asOf
            )
        }
    }
}
