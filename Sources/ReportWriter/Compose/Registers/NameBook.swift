/// Names as a text uses them: in full with the short form at first mention, then the short form.
///
/// A class, for the parts of one report share what has been mentioned before.
final class NameBook {
    private let wording: Wording
    private var mentioned: Set<String> = []

    init(wording: Wording) { self.wording = wording }

    /// The name within a sentence: `the Commission (CPD)` first, then `CPD`.
    func name(_ body: Registers.Body) -> String {
        guard mentioned.insert(body.code).inserted else { return called(body) }
        return introduced(body)
    }

    /// The full name with its short form, though it may have been mentioned: each section begins so.
    func nameInFull(_ body: Registers.Body) -> String {
        mentioned.insert(body.code)
        return introduced(body)
    }

    private func introduced(_ body: Registers.Body) -> String {
        body.short.isEmpty
            ? wording(.bodyName, ["name": body.label])
            : wording(.bodyNameWithShort, ["name": body.label, "short": body.short])
    }

    /// An acronym stands alone; a short form in words is named as the body is.
    private func called(_ body: Registers.Body) -> String {
        if body.short.isEmpty { return wording(.bodyName, ["name": body.label]) }
        return body.short.contains { $0.isLowercase }
            ? wording(.bodyName, ["name": body.short]) : body.short
    }
}
