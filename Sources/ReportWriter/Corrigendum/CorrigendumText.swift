/// A corrigendum as plain text, in the form of the report that it corrects.
enum CorrigendumText {
    /// Writes a corrigendum.
    ///
    /// - Parameters:
    ///   - document: The report as it should read, for masthead and title.
    ///   - symbol: The symbol of the corrigendum, such as A/52/314/Corr.1.
    ///   - corrections: What is to be put right, in the order of the report.
    ///   - language: The code of an official language.
    /// - Returns: The lines, joined.
    static func render(
        _ document: Document,
        symbol: String,
        corrections: [Correction],
        language: String
    ) -> String {
        let phrases = CorrigendumPhrases.all[language] ?? .english
        var lines = PlainText.mastheadLines(document, symbol: symbol)
        lines += [""] + TextWrapper.centred(document.title.uppercased())
        lines += [""] + TextWrapper.centred(document.subtitle)
        lines += [""] + TextWrapper.centred(phrases.heading) + [""]
        if let remark = document.remark {
            lines += TextWrapper.wrap(remark, first: "     ", rest: "     ") + [""]
        }
        var former: String?
        for (index, correction) in corrections.enumerated() {
            let place = phrases.place(correction.place, language: language)
            let isBeside = index > 0 && corrections[index - 1].isBeside(correction)
            if !isBeside { lines.append("") }
            if place != former { lines += TextWrapper.wrap(place) + [""] }
            lines += TextWrapper.wrap(
                phrases.change(correction),
                first: "     ",
                rest: "          "
            )
            lines.append("")
            former = place
        }
        lines.append(String(repeating: " ", count: (TextWrapper.width - 5) / 2) + "-----")
        // Never two empty lines one after the other.
        var result: [String] = []
        for line in lines where !(line.isEmpty && result.last?.isEmpty == true) {
            result.append(line)
        }
        return result.map(LegibleText.line).joined(separator: "\n") + "\n"
    }
}
