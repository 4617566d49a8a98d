import Foundation

/// Says what the answers to a question that asks for numbers are between, or the numbers computed for it.
struct ValueSentences {
    let data: ReportData
    var isComputed = false

    private var wording: Wording { data.wording }
    /// With fewer answers quartiles say nothing that extremes and median do not.
    private static let fewest = 8

    /// The sentences on a question; none where no number was given.
    func sentences(on question: String) -> [String] {
        guard let row = data.rows("question_values").first(where: { $0["question"] == question })
        else { return [] }
        let (answers, ranges) = (Int(row["answers"] ?? "") ?? 0, Int(row["ranges"] ?? "") ?? 0)
        let unit = row["unit"].map { wording.term($0) } ?? ""
        func shown(_ column: String) -> String { wording.rules.inFigures(row[column] ?? "") }
        guard row["lowest"] != row["highest"] else {
            return [
                trimmed(
                    wording(
                        isComputed ? .computedOnly : .valueOnly,
                        ["answers": answers, "value": shown("lowest"), "unit": unit]
                    )
                )
            ]
        }
        var sentences = [
            trimmed(
                wording(
                    isComputed ? .computedBetween : .valuesBetween,
                    [
                        "lowest": shown("lowest"), "highest": shown("highest"), "unit": unit,
                        "median": shown("median"),
                    ]
                )
            )
        ]
        if answers >= Self.fewest, row["lower_quartile"] != row["upper_quartile"] {
            sentences.append(
                wording(
                    .valuesMiddleHalf,
                    ["lower": shown("lower_quartile"), "upper": shown("upper_quartile")]
                )
            )
        }
        if ranges > 0 {
            sentences.append(
                wording(isComputed ? .computedRanges : .valuesRanges, ["ranges": ranges])
            )
        }
        return sentences
    }

    /// A number without a unit leaves no blank behind it.
    private func trimmed(_ sentence: String) -> String {
        sentence.replacing(" ,", with: ",").replacing(" .", with: ".").replacing(" ;", with: ";")
    }
}
