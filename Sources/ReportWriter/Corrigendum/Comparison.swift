/// What has to be put right for a report as issued to say what it should.
struct Comparison {
    let old: [Passage]
    let new: [Passage]
    /// The language that both are written in.
    let rules: LanguageRules

    /// The corrections, in the order of the report.
    static func corrections(
        from old: [Passage],
        to new: [Passage],
        _ rules: LanguageRules
    ) -> [Correction] {
        let comparison = Comparison(old: old, new: new, rules: rules)
        return comparison.titles() + comparison.paragraphs() + comparison.notes()
            + comparison.tables()
    }

    private func titles() -> [Correction] {
        guard case .title(let before)? = old.first, case .title(let after)? = new.first,
            before != after
        else { return [] }
        return [Correction(place: .title, change: .replace(old: before, new: after))]
    }

    // MARK: Paragraphs

    private struct Paragraph {
        var number: Int
        var text: String
        var items: [String]
        var whole: String { ([text] + items).joined(separator: " ") }
    }

    private static func paragraphs(of passages: [Passage]) -> [Paragraph] {
        passages.compactMap {
            guard case .paragraph(let number, let text, let items) = $0 else { return nil }
            return Paragraph(number: number, text: text, items: items)
        }
    }

    private func paragraphs() -> [Correction] {
        let (before, after) = (Self.paragraphs(of: old), Self.paragraphs(of: new))
        return Alignment.steps(from: before.map(\.whole), to: after.map(\.whole)).flatMap { step in
            switch step {
            case .pair(let i, let j):
                return corrections(of: before[i], to: after[j])
            case .gone(let i):
                return [
                    Correction(
                        place: .paragraph(before[i].number, item: nil, line: nil),
                        change: .delete(before[i].whole)
                    )
                ]
            case .new(let j, let place):
                let number = place > 0 ? before[place - 1].number : 0
                return [
                    Correction(
                        place: .paragraph(number, item: nil, line: nil),
                        change: .insertAfter(after[j].whole)
                    )
                ]
            }
        }
    }

    private func corrections(of old: Paragraph, to new: Paragraph) -> [Correction] {
        let lines = PlainText.lines(ofParagraph: old.number, old.text, rules)
        var found = TextDifference.hunks(from: old.text, to: new.text, printed: lines).map {
            Correction(
                place: .paragraph(old.number, item: nil, line: $0.line),
                change: .replace(old: $0.old, new: $0.new)
            )
        }
        for step in Alignment.steps(from: old.items, to: new.items) {
            switch step {
            case .pair(let i, let j):
                let lines = PlainText.lines(ofItem: i, old.items[i], rules)
                found += TextDifference.hunks(
                    from: old.items[i],
                    to: new.items[j],
                    printed: lines
                ).map {
                    Correction(
                        place: .paragraph(
                            old.number,
                            item: rules.itemLetter(i),
                            line: $0.line
                        ),
                        change: .replace(old: $0.old, new: $0.new)
                    )
                }
            case .gone(let i):
                found.append(
                    Correction(
                        place: .paragraph(old.number, item: rules.itemLetter(i), line: nil),
                        change: .delete(old.items[i])
                    )
                )
            case .new(let j, let place):
                found.append(
                    Correction(
                        place: .paragraph(
                            old.number,
                            item: place > 0 ? rules.itemLetter(place - 1) : nil,
                            line: nil
                        ),
                        change: .insertAfter(new.items[j])
                    )
                )
            }
        }
        return found
    }

    // MARK: Notes

    private static func notes(of passages: [Passage]) -> [String] {
        passages.compactMap {
            guard case .note(_, let text) = $0 else { return nil }
            return text
        }
    }

    private func notes() -> [Correction] {
        let (before, after) = (Self.notes(of: old), Self.notes(of: new))
        return Alignment.steps(from: before, to: after).flatMap { step -> [Correction] in
            switch step {
            case .pair(let i, let j):
                return TextDifference.hunks(
                    from: before[i],
                    to: after[j],
                    printed: PlainText.lines(ofNote: i + 1, before[i], rules)
                ).map {
                    Correction(
                        place: .note(i + 1, line: $0.line),
                        change: .replace(old: $0.old, new: $0.new)
                    )
                }
            case .gone(let i):
                return [Correction(place: .note(i + 1, line: nil), change: .delete(before[i]))]
            case .new(let j, let place):
                return [Correction(place: .note(place, line: nil), change: .insertAfter(after[j]))]
            }
        }
    }
}
