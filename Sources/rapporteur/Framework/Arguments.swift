import Foundation

/// The words after a command's name, sorted into options and operands.
///
/// Options may stand anywhere; `--name value` and `--name=value` mean the same; everything after
/// `--` is an operand.
struct Arguments: Sendable {
    /// The words that are no options, in order.
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]

    /// Sorts the words by what the manual of the command knows.
    ///
    /// Every word is taken or refused here, so that no slip of the hand is ignored.
    init(_ words: [String], for manual: Manual) throws(UsageError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            try take(word, from: &rest, manual: manual)
        }
        try checkOperands(of: manual)
    }

    /// Whether an option was given.
    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// The value of an option, or `nil` where it was not given.
    func value(_ option: Option) -> String? { values[option.name] }

    /// The value of an option that is a whole number of at least 1.
    func count(_ option: Option) throws(UsageError) -> Int? {
        guard let text = value(option) else { return nil }
        guard let number = Int(text), (1...1000).contains(number) else {
            throw UsageError(
                problem: "\(option.name) \(text.visible): not a whole number from 1 to 1000",
                advice: "Write it as in \(option.name) 4."
            )
        }
        return number
    }

    /// The value of an option that is a day of the calendar, as 1997-07-30.
    func day(_ option: Option) throws(UsageError) -> String? {
        guard let text = value(option) else { return nil }
        guard let parts = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
            let year = Int(parts.1), let month = Int(parts.2), let day = Int(parts.3),
            DateComponents(
                calendar: Calendar(identifier: .gregorian),
                year: year,
                month: month,
                day: day
            ).isValidDate
        else {
            throw UsageError(
                problem: "\(option.name) \(text.visible): no date",
                advice: "Write it as 1997-07-30."
            )
        }
        return text
    }

    private mutating func take(
        _ word: String,
        from rest: inout ArraySlice<String>,
        manual: Manual
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0] == "-h" ? Option.help.name : String(parts[0])
        guard let option = manual.allOptions.first(where: { $0.name == name }) else {
            throw unknown(name, manual: manual)
        }
        guard values[name] == nil else {
            throw UsageError(problem: "\(name) is given twice", advice: "Give it once.")
        }
        guard let placeholder = option.placeholder else {
            guard parts.count == 1 else {
                throw UsageError(
                    problem: "\(name) takes no value, but got '\(parts[1].visible)'",
                    advice: "Write \(name) alone."
                )
            }
            values[name] = ""
            return
        }
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty
        else {
            throw UsageError(
                problem: "\(name) lacks its value",
                advice: "Write \(name) \(placeholder)."
            )
        }
        values[name] = value
    }

    private func unknown(_ name: String, manual: Manual) -> UsageError {
        if name.hasPrefix("--pass") || name == "-W" {
            return UsageError(
                problem: "there is no option for a password: others could read it",
                advice: "Put it into ~/.pgpass, or name a file of your own by PGPASSFILE."
            )
        }
        let known = manual.allOptions.map(\.name)
        let advice =
            NearestWord.to(name, among: known).map { "Did you mean \($0)? " }
            ?? "Its options are \(known.joined(separator: ", ")). "
        return UsageError(
            problem: "unknown option \(name.visible) for '\(manual.name)'",
            advice: advice + "See 'rapporteur help \(manual.name)'."
        )
    }

    private func checkOperands(of manual: Manual) throws(UsageError) {
        guard !has(.help) else { return }
        let usage = "Usage: rapporteur \(manual.name) \(manual.synopsis)"
        guard operands.count >= manual.operands.lowerBound else {
            throw UsageError(
                problem: "'\(manual.name)' needs \(manual.operandName)",
                advice: usage
            )
        }
        guard manual.passesOn || operands.count <= manual.operands.upperBound else {
            let extra = operands[manual.operands.upperBound]
            throw UsageError(
                problem: "'\(extra.visible)' is a word too many for '\(manual.name)'",
                advice: usage
            )
        }
    }
}
