/// Writes which concerns a mechanism treats, stated and inferred apart, and which nobody treats.
struct CoverageComposer {
    let registers: Registers

    func blocks(of family: [Registers.Body], subject: String) -> [Document.Block] {
        let own = family.flatMap { registers.coverage(by: $0) }
        let verb = subject == "it" ? "is" : "are"
        let stated = labels(own.filter { $0["basis"] == "stated" })
        let inferred = labels(own.filter { $0["basis"] == "inferred" })
        var text = ""
        if !stated.isEmpty {
            text =
                "\(English.capitalized(subject)) \(verb) stated to treat \(English.list(stated))."
        }
        if !inferred.isEmpty {
            text += text.isEmpty ? "" : " "
            text +=
                "That \(subject) also \(subject == "it" ? "treats" : "treat") "
                + "\(English.list(inferred)) is inferred."
        }
        return .paragraph(text)
    }

    /// Concerns of Governments that no body treats, and those treated by inference only.
    func gaps() -> [Document.Block] {
        let gaps = registers.rows("coverage_gaps")
        let none = gaps.filter { $0["verdict"] == "no mechanism" }.map(weighted)
        let inferred = gaps.filter { $0["verdict"] == "inferred only" }.map(weighted)
        var sentences: [String] = []
        if !none.isEmpty {
            sentences.append(
                "Of the concerns that Governments raised, the following "
                    + "\(English.verb("is", none)) treated by no mechanism on record: "
                    + "\(English.list(none))."
            )
        }
        if !inferred.isEmpty {
            sentences.append(
                "That mechanisms treat the following can only be inferred and is not stated: "
                    + "\(English.list(inferred))."
            )
        }
        return .paragraph(sentences.joined(separator: " "))
    }

    /// A concern with the number of Governments that raised it, where that is known.
    private func weighted(_ gap: Registers.Entry) -> String {
        let label = gap["label"] ?? ""
        guard let count = gap["raised_by_respondents"].flatMap({ Int($0) }), count > 0 else {
            return label
        }
        return "\(label) (raised by \(English.number(count)))"
    }

    /// Concerns in the order of their register, each once.
    private func labels(_ rows: [Registers.Entry]) -> [String] {
        let wanted = Set(rows.compactMap { $0["concern"] })
        return registers.concerns.filter { wanted.contains($0["concern"] ?? "") }
            .compactMap { $0["label"] }
    }
}
