/// What a figure states about the respondents of its expression.
package enum Measure: String, CaseIterable, Sendable {
    /// Respondents within the base that satisfy the expression.
    case count
    /// The same in per cent of the base, to one decimal.
    case share
    case mean
    case median
    case min
    case max
    /// Top-level options given, added up: mentions, not respondents.
    case mentions
    /// Top-level options that the codebook has under the terms named.
    case options
    /// The lower bound of the band that an option stands for.
    case lowest
    /// The upper bound of the band that an option stands for.
    case highest
    /// Communications received: a joint one counts once.
    case replies
    /// Years between the first days of two events.
    case leadTime = "lead_time"

    /// Whether the measure is over the numbers given as answers to one question.
    package var readsNumbers: Bool { [.mean, .median, .min, .max].contains(self) }
}
