/// Names as a text uses them: in full with the short form at first mention, then the short form.
///
/// A class, for the parts of one report share what has been mentioned before.
final class NameBook {
    private var mentioned: Set<String> = []

    /// The name within a sentence: `the Commission (CPD)` first, then `CPD`.
    func name(_ body: Registers.Body) -> String {
        guard mentioned.insert(body.code).inserted else { return called(body) }
        return introduced(body)
    }

    /// The name at the start of a sentence.
    func nameAtStart(_ body: Registers.Body) -> String { English.capitalized(name(body)) }

    /// The full name with its short form, though it may have been mentioned: each section begins so.
    func nameInFull(_ body: Registers.Body) -> String {
        mentioned.insert(body.code)
        return introduced(body)
    }

    private func introduced(_ body: Registers.Body) -> String {
        body.short.isEmpty ? "the \(body.label)" : "the \(body.label) (\(body.short))"
    }

    /// An acronym stands alone; a short form in words keeps its article.
    private func called(_ body: Registers.Body) -> String {
        if body.short.isEmpty { return "the \(body.label)" }
        return body.short.contains { $0.isLowercase } ? "the \(body.short)" : body.short
    }
}
