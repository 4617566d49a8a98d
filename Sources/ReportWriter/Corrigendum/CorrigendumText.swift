/// A corrigendum as plain text, in the form of the report that it corrects.
enum CorrigendumText {
    /// Writes a corrigendum.
    ///
    /// - Parameters:
    ///   - document: The report as it should read, for masthead and title.
    ///   - symbol: The symbol of the corrigendum, such as A/52/314/Corr.1.
    ///   - corrections: What is to be put right, in the order of the report.
    /// - Returns: The lines, joined.
    static func render(
        _ document: Document,
        symbol: String,
        corrections: [Correction]
    ) -> String {
        let wording = document.wording
        let rules = wording.rules
        var lines = PlainText.mastheadLines(document, symbol: symbol)
        lines += [""] + TextWrapper.centred(document.title.uppercased(), rules: rules)
        lines += [""] + TextWrapper.centred(document.subtitle, rules: rules)
        lines += [""] + TextWrapper.centred(wording(.corrigendum), rules: rules) + [""]
        if let remark = document.remark {
            lines +=
                TextWrapper.wrap(remark, first: "     ", rest: "     ", rules: rules)
                + [""]
        }
        var former: String?
        for (index, correction) in corrections.enumerated() {
            let place = correction.place(wording)
            let isBeside = index > 0 && corrections[index - 1].isBeside(correction)
            if !isBeside { lines.append("") }
            if place != former { lines += TextWrapper.wrap(place, rules: rules) + [""] }
            lines += TextWrapper.wrap(
                correction.change(wording),
                first: "     ",
                rest: "          ",
                rules: rules
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
        return PlainText.text(of: result, rules)
    }
}
