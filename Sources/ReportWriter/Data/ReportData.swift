import Postgres
import SQLCatalog

/// Everything that a report can speak of, read in one snapshot.
struct ReportData: Sendable {
    struct Figure: Sendable {
        var label: String
        var measure: String
        var value: String?
        var count: Int?
        var base: Int?
        var asked: Int?
        var answered: Int?
        var silent: Int?
    }

    struct Question: Sendable {
        var code: String
        var label: String
        var kind: String
        var asked: Int
        var answered: Int
        var silent: Int
        var askedOf: String
        /// How its number is computed; empty for a question that is answered.
        var formula: String
        var options: [Option]
    }

    struct Option: Sendable {
        var code: String
        var label: String
        var parent: String?
        var depth: Int
        var count: Int
    }

    struct Round: Sendable {
        var code: String
        var title: String
        var sentFrom: String
        var sentTo: String
        var dueOn: String?
        var addressees: String
        var mandate: String?
        var replies: Int
        var governments: Int
        var acknowledgements: Int
    }

    struct Quantifier: Sendable {
        var low: Double
        var high: Double
        /// Whether the bounds are of the share of the base, not of the count.
        var ofShare: Bool
    }

    var facts: EditionFacts
    /// The words of the language of the report.
    var wording: Wording
    var tables: [String: ReportTable]
    var figures: [String: Figure]
    var questions: [Question]
    var rounds: [Round]
    var quantifiers: [String: Quantifier]
    /// What each figure counts.
    var expressions: [String: String] = [:]

    /// The rows of a table as texts by column name.
    func rows(_ table: String) -> [[String: String]] {
        guard let table = tables[table] else { return [] }
        return table.rows.map { row in
            var values = [String: String](minimumCapacity: row.count)
            for (column, value) in zip(table.columns, row) { values[column.name] = value }
            return values
        }
    }
}

extension ReportData {
    /// Makes sense of the tables of an edition.
    init(
        facts: EditionFacts,
        wording: Wording,
        tables: [ReportTable],
        quantifiers: [String: Quantifier]
    ) {
        self.facts = facts
        self.wording = wording
        let shown = facts.suppressBelow == nil ? tables : tables.map(\.withMarksForHidden)
        self.tables = Dictionary(uniqueKeysWithValues: shown.map { ($0.name, $0) })
        self.quantifiers = quantifiers
        figures = [:]
        questions = []
        rounds = []
        for row in rows("figures") {
            figures[row["figure"] ?? ""] = Figure(
                label: row["label"] ?? "",
                measure: row["measure"] ?? "",
                value: row["value"],
                count: row["value"].flatMap { Int($0) },
                base: row["base_size"].flatMap { Int($0) },
                asked: row["asked"].flatMap { Int($0) },
                answered: row["answered"].flatMap { Int($0) },
                silent: row["silent"].flatMap { Int($0) }
            )
        }
        let options = Dictionary(grouping: rows("options")) { $0["question"] ?? "" }
        // Questions and options whose numbers are hidden have no place in texts and charts.
        questions = rows("questions").filter { row in
            ["asked", "answered", "silent"].allSatisfy { Int(row[$0] ?? "") != nil }
        }.map { row in
            Question(
                code: row["question"] ?? "",
                label: row["label"] ?? "",
                kind: row["kind"] ?? "",
                asked: Self.int(row["asked"]),
                answered: Self.int(row["answered"]),
                silent: Self.int(row["silent"]),
                askedOf: row["asked_of"] ?? "",
                formula: row["formula"] ?? "",
                options: (options[row["question"] ?? ""] ?? []).filter {
                    Int($0["count"] ?? "") != nil
                }.map {
                    Option(
                        code: $0["option"] ?? "",
                        label: $0["label"] ?? "",
                        parent: $0["parent"],
                        depth: Self.int($0["depth"]),
                        count: Self.int($0["count"])
                    )
                }
            )
        }
        rounds = rows("rounds").map { row in
            Round(
                code: row["round"] ?? "",
                title: row["title"] ?? "",
                sentFrom: row["sent_from"] ?? "",
                sentTo: row["sent_to"] ?? "",
                dueOn: row["due_on"],
                addressees: row["addressees"] ?? "",
                mandate: row["mandate"],
                replies: Self.int(row["replies"]),
                governments: Self.int(row["governments"]),
                acknowledgements: Self.int(row["acknowledgements"])
            )
        }
    }

    private static func int(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }
}
