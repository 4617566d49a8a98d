import Postgres
import ReportWriter
import SQLCatalog

/// What the checks of one edition found: sums, and what was printed beside what is computed.
struct EditionChecks: Sendable {
    /// A sum that must hold.
    struct Finding: Sendable {
        var check: String
        var subject: String
        var holds: Bool
        var isError: Bool
        var detail: String
    }

    /// A printed figure beside the computed one.
    struct Comparison: Sendable {
        var figure: String
        var paragraph: String
        var printed: String?
        var computed: String?
        var difference: String?
        var verdict: String
        /// What would explain a difference, as far as anything does.
        var candidates: String?
    }

    var edition: String
    var findings: [Finding]
    var comparisons: [Comparison]
    /// What an editor looks for in the text, in each language.
    var texts: [EditorialCheck] = []

    /// Reads both for an edition as built.
    static func read(
        _ edition: String,
        on connection: borrowing Connection
    ) throws -> EditionChecks {
        let (checks, printed) = (SQLFile.commandsChecks, SQLFile.commandsReconciliation)
        return EditionChecks(
            edition: edition,
            findings: try connection.rows(checks.text, name: checks.name, [.text(edition)])
                .map(Finding.init),
            comparisons: try connection.rows(printed.text, name: printed.name, [.text(edition)])
                .map(Comparison.init)
        )
    }

    var failed: [Finding] { findings.filter { !$0.holds && $0.isError } }
    var warnings: [Finding] { findings.filter { !$0.holds && !$0.isError } }
    var differing: [Comparison] { comparisons.filter { $0.verdict == "differs" } }

    /// Whether the edition passes; under `strict` a printed figure that differs is a failure, too.
    func pass(strict: Bool) -> Bool {
        failed.isEmpty && texts.allSatisfy(\.baseless.isEmpty) && (!strict || differing.isEmpty)
    }

    /// The findings in words, those that hold only as a number.
    var lines: [String] {
        let held = findings.count { $0.holds }
        var lines = [
            "\(edition.visible): \(counted(held, "check holds", "checks hold")), "
                + "\(counted(failed.count, "does not", "do not")), "
                + counted(warnings.count, "warning", "warnings")
        ]
        for finding in failed + warnings {
            let kind = finding.isError ? "does not hold" : "warning"
            lines.append(
                "  \(kind): \(finding.check.visible): \(finding.subject.visible): "
                    + finding.detail.visible
            )
        }
        if !comparisons.isEmpty { lines.append(printedLine) }
        for text in texts {
            let words = text.words
            lines.append(
                "\(edition.visible): the text (\(words.language)) has \(words.count) \(words.unit), "
                    + "the limit is \(words.limit)"
            )
            lines += text.warnings.map { "  warning: \($0.visible)" }
        }
        guard !differing.isEmpty else { return lines }
        var table = TextTable(["figure", "paragraph", "printed", "computed", "difference"])
        for row in differing {
            table.add([
                row.figure, row.paragraph, row.printed ?? "", row.computed ?? "",
                row.difference ?? "",
            ])
        }
        lines += table.lines.map { "  " + $0 }
        for row in differing {
            guard let candidates = row.candidates else { continue }
            lines.append("  \(row.figure.visible) may have counted: \(candidates.visible)")
        }
        return lines
    }

    /// How many figures were printed, and how many of them agree with the data.
    private var printedLine: String {
        let agreeing = comparisons.count { $0.verdict == "agrees" }
        let rest = comparisons.count - agreeing - differing.count
        return "\(edition.visible): "
            + "\(counted(comparisons.count, "printed figure", "printed figures")): "
            + "\(counted(agreeing, "agrees", "agree")), "
            + "\(counted(differing.count, "differs", "differ")), "
            + "\(rest) not comparable (printed in words only)"
    }
}

/// A number with the right form of its noun or verb.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
}

extension EditionChecks.Finding {
    /// Decodes a row of `SQL/commands/checks.sql`.
    init(_ row: Row) throws(RowError) {
        check = try row.required("check")
        subject = try row.required("subject")
        holds = try row.required("holds")
        isError = try row.required("severity", as: String.self) == "error"
        detail = try row.required("detail")
    }
}

extension EditionChecks.Comparison {
    /// Decodes a row of `SQL/commands/reconciliation.sql`.
    init(_ row: Row) throws(RowError) {
        figure = try row.required("figure")
        paragraph = try row.required("paragraph")
        printed = try row.optional("printed")
        computed = try row.optional("computed")
        difference = try row.optional("difference")
        verdict = try row.required("verdict")
        candidates = try row.optional("candidates")
    }
}
