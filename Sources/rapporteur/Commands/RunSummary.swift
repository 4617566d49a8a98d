import Aggregator
import Loader
import ReportWriter

/// What a whole run did, in the words of its last lines.
struct RunSummary {
    var schema: Migrations.Summary
    var load: LoadSummary
    var aggregate: AggregateSummary
    var totals: [EditionTotals]
    var checks: [EditionChecks]
    var published: [ReportWriter.Publication]
    var clock: StepClock

    /// The summary, line by line.
    var lines: [String] {
        var lines = [InitCommand.describe(schema)] + Loading.describe(load).prefix(1)
        for edition in totals {
            lines.append("")
            var parts = [
                counted(edition.replies, "reply", "replies"),
                edition.isOpen
                    ? counted(edition.respondents, "respondent", "respondents")
                    : counted(edition.respondents, "Government", "Governments"),
            ]
            if edition.sheets > 0 {
                parts.append(counted(edition.sheets, "unlinked sheet", "unlinked sheets"))
            }
            parts.append(counted(edition.figures, "figure", "figures"))
            lines.append("\(edition.edition.visible): \(parts.joined(separator: ", "))")
            if let check = checks.first(where: { $0.edition == edition.edition }) {
                // The first line of a check repeats the symbol, which stands above already.
                let prefix = "\(edition.edition.visible): "
                lines += check.lines.map { line in
                    "  " + (line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : line)
                }
            }
            if let publication = published.first(where: { $0.symbol == edition.edition }) {
                let state =
                    publication.isUnchanged ? "unchanged" : "new revision \(publication.revision)"
                lines.append("  \(publication.path.visible) (\(state))")
            }
        }
        return lines + ["", "Took: \(clock.line)."] + advice
    }

    private var advice: [String] {
        guard let edition = totals.last?.edition.visible,
            let path = published.last?.path.visible
        else { return [] }
        return [
            "Next: less \(path)/report.en.txt",
            "      rapporteur check \(edition)",
            "      rapporteur tally \(edition) 'EXPRESSION' --evidence",
        ]
    }
}
