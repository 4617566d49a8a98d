import Consultation
import Foundation

/// Looks up what references of a template name, and says what is wrong with those that cannot be met.
struct ReferencedFigures {
    /// Why a reference cannot be replaced, in words for the author of the template.
    struct Complaint: Error { var message: String }

    let data: ReportData

    func figure(_ name: String) throws(Complaint) -> ReportData.Figure {
        guard let figure = data.figures[name] else {
            throw unknown("figure", name, Array(data.figures.keys))
        }
        if let smallest = data.facts.suppressBelow, figure.value == nil {
            throw Complaint(
                message: "its number is not shown: the edition hides those below \(smallest), and "
                    + "others from which they could be computed"
            )
        }
        return figure
    }

    /// What a figure found among numbers, where that is no whole number.
    func decimal(_ name: String) throws(Complaint) -> String? {
        let figure = try figure(name)
        let isMeasured = ["min", "max", "mean", "median"].contains(figure.measure)
        return isMeasured && figure.count == nil ? figure.value : nil
    }

    func count(_ name: String) throws(Complaint) -> Int {
        let figure = try figure(name)
        guard let count = figure.count else {
            throw Complaint(
                message: "the figure is no whole number; use {value \(name)} or {share \(name)}"
            )
        }
        return count
    }

    func size(
        _ name: String,
        _ part: KeyPath<ReportData.Figure, Int?>,
        _ kind: String
    ) throws(Complaint) -> Int {
        guard let size = try figure(name)[keyPath: part] else {
            throw Complaint(message: "the figure has no \(kind)")
        }
        return size
    }

    func share(_ name: String) throws(Complaint) -> String {
        let figure = try figure(name)
        if figure.measure == "share", let value = figure.value { return value }
        guard figure.measure == "count", let count = figure.count, let base = figure.base,
            let percent = Percentages.told(count, of: base)
        else { throw Complaint(message: "a share needs a base that somebody is in") }
        return percent
    }

    func round(_ name: String) throws(Complaint) -> ReportData.Round {
        guard let round = data.rounds.first(where: { $0.code == name }) else {
            throw unknown("round", name, data.rounds.map(\.code))
        }
        return round
    }

    /// A word for a quantity, if the house table permits it for this count and base.
    func claim(_ reference: String) throws(Complaint) -> String {
        let parts = reference.dropFirst("claim ".count).split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else {
            throw Complaint(message: "write {claim most: figure}")
        }
        let written = String(parts[0])
        let name = parts[1].trimmingCharacters(in: .whitespaces)
        let figure = try figure(name)
        guard let quantifier = data.quantifiers[written.lowercased()] else {
            throw unknown("quantifier", written, Array(data.quantifiers.keys))
        }
        guard let count = figure.count, let base = figure.base else {
            throw Complaint(message: "a word for a quantity needs a count and its base")
        }
        guard quantifier.permits(count: count, of: base) else {
            let words = QuantifierWords.permitted(count: count, of: base, in: data.quantifiers)
            throw Complaint(
                message: "\(count) of \(base) is not \"\(written)\"; true would be: "
                    + (words.isEmpty ? "no word" : words.joined(separator: ", "))
            )
        }
        return FigureMark.marked(written, figure: name)
    }

    /// The word that says most of a figure, by its count and base.
    func quantity(_ name: String) throws(Complaint) -> String {
        let figure = try figure(name)
        guard let count = figure.count, let base = figure.base else {
            throw Complaint(message: "a word for a quantity needs a count and its base")
        }
        let words = QuantifierWords.permitted(count: count, of: base, in: data.quantifiers)
        guard let word = words.first else {
            throw Complaint(message: "no quantifier stands for \(count) of \(base)")
        }
        return word
    }

    func unknown(_ what: String, _ name: String, _ known: [String]) -> Complaint {
        Complaint(message: "there is no \(what) \"\(name)\"; " + Nearest.advice(name, among: known))
    }
}
