/// Writes which concerns a mechanism treats, stated and inferred apart, and which nobody treats.
struct CoverageComposer {
    let registers: Registers

    private var wording: Wording { registers.wording }

    func blocks(of family: [Registers.Body]) -> [Document.Block] {
        let own = family.flatMap { registers.coverage(by: $0) }
        let sentences = [("stated", Phrase.coverageStated), ("inferred", .coverageInferred)].map {
            basis,
            phrase in
            let concerns = labels(own.filter { $0["basis"] == basis })
            return concerns.isEmpty ? "" : wording(phrase, ["concerns": concerns])
        }
        return .paragraph(wording.sentences(sentences))
    }

    /// Concerns of Governments that no body treats, and those treated by inference only.
    func gaps() -> [Document.Block] {
        let gaps = registers.rows("coverage_gaps")
        let sentences = [
            ("no mechanism", Phrase.gapsUntreated), ("inferred only", .gapsInferred),
        ].map { verdict, phrase in
            let concerns = gaps.filter { $0["verdict"] == verdict }.map(weighted)
            return concerns.isEmpty ? "" : wording(phrase, ["concerns": concerns])
        }
        return .paragraph(wording.sentences(sentences))
    }

    /// A concern with the number of Governments that raised it, where that is known.
    private func weighted(_ gap: Registers.Entry) -> String {
        let label = gap["label"] ?? ""
        guard let count = gap["raised_by_respondents"].flatMap({ Int($0) }), count > 0 else {
            return label
        }
        return wording(.concernRaised, ["concern": label, "count": count])
    }

    /// Concerns in the order of their register, each once.
    private func labels(_ rows: [Registers.Entry]) -> [String] {
        let wanted = Set(rows.compactMap { $0["concern"] })
        return registers.concerns.filter { wanted.contains($0["concern"] ?? "") }
            .compactMap { $0["label"] }
    }
}
