/// Every figure with its base, its expression and those behind it: where the links of the text lead.
struct HTMLFigures {
    let data: ReportData
    /// The paragraphs in which each figure stands.
    let paragraphs: [String: [Int]]

    private var wording: Wording { data.wording }

    /// Longer lists are left to `tables/evidence.csv`: a page with a million names helps nobody.
    private static let longestList = 250

    /// The section, with a field to filter it by.
    func section() -> String {
        let evidence = Dictionary(grouping: data.rows("evidence")) { $0["figure"] ?? "" }
        let rows =
            data.rows("figures").map { row($0, evidence[$0["figure"] ?? ""] ?? []) }
            + options().map { row($0, []) }
        let heads: [Phrase] = [
            .figureHead, .valueHead, .countsHead, .baseHead, .shareHead, .askedHead, .answeredHead,
            .silentHead, .whoHead,
        ]
        return """
            <section aria-labelledby="figures">\
            \(HTML.element("h2", wording(.pageFigures), "id=\"figures\""))
            <p class="filter"><label>\(HTML.escaped(wording(.pageFilter))) <input type="search" id="filter"></label> \
            <span id="shown" role="status" \
            data-text="\(HTML.escaped(wording(.pageShown, ["shown": "%1", "all": "%2"])))"></span></p>
            <div class="scroll" role="region" tabindex="0" \
            aria-label="\(HTML.escaped(wording(.pageFigureTable)))">
            <table id="figure-table" class="sortable">\(HTML.element("caption", wording(.pageFigures), "class=\"hidden\""))<thead><tr>\
            \(heads.map { HTML.element("th", wording($0), "scope=\"col\"") }.joined())\
            </tr></thead><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></div></section>
            """
    }

    /// The options that the text itself counts, as figures of those who answered.
    private func options() -> [[String: String]] {
        data.questions.flatMap { question in
            question.options.compactMap { option in
                let expression = "\(question.code):\(option.code)"
                guard paragraphs[expression] != nil else { return nil }
                return [
                    "figure": expression, "measure": "count",
                    "label": wording.rules.told(option.label, of: question.label),
                    "value": "\(option.count)", "base": "\(question.code):*",
                    "base_size": "\(question.answered)", "asked": "\(question.asked)",
                    "answered": "\(question.answered)", "silent": "\(question.silent)",
                ]
            }
        }
    }

    private func row(_ figure: [String: String], _ behind: [[String: String]]) -> String {
        let code = figure["figure"] ?? ""
        let places = (paragraphs[code] ?? []).map {
            "<a href=\"#paragraph-\($0)\">\($0)</a>"
        }
        // The links are no text that the catalogue could escape: they take the place of a mark.
        let back =
            places.isEmpty
            ? ""
            : "<small>"
                + HTML.escaped(wording(.pageInParagraphs, ["paragraphs": "%"]))
                .replacing("%", with: places.joined(separator: wording.rules.lists.comma))
                + "</small>"
        let base = figure["base"] ?? ""
        let size = figure["base_size"].map { "\($0) " } ?? ""
        let cells = [
            HTML.escaped(figure["value"] ?? ""),
            (data.expressions[code] ?? (code.contains(":") ? code : nil))
                .map { HTML.element("code", $0) } ?? "",
            HTML.escaped(size) + (base.isEmpty ? "" : "<code>\(HTML.escaped(base))</code>"),
            HTML.escaped(percent(of: figure)), HTML.escaped(figure["asked"] ?? ""),
            HTML.escaped(figure["answered"] ?? ""), HTML.escaped(figure["silent"] ?? ""),
            who(behind),
        ]
        return "<tr id=\"\(HTML.identifier("figure-", code))\"><th scope=\"row\">"
            + "\(HTML.escaped(figure["label"] ?? "")) <code>\(HTML.escaped(code))</code> \(back)</th>"
            + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }

    private func who(_ behind: [[String: String]]) -> String {
        guard !behind.isEmpty else { return "" }
        guard behind.count <= Self.longestList else {
            return HTML.escaped(wording(.whoListedElsewhere, ["count": behind.count]))
                + " <code>tables/evidence.csv</code>"
        }
        let inOrder = wording.rules.inOrderOfStates(behind) { $0["name"] ?? "" }
        let names = inOrder.map { "<li>\(HTML.escaped(name($0)))</li>" }
        return "<details><summary>\(behind.count)</summary><ul>\(names.joined())</ul></details>"
    }

    /// Who stands behind a figure; a sheet that is linked to nobody has a code and no name.
    private func name(_ row: [String: String]) -> String {
        let (name, sheet) = (row["name"] ?? "", "unlinked sheet")
        guard row["respondent"]?.isEmpty != false, name.hasPrefix(sheet + " ") else { return name }
        return wording.term(sheet) + wording.rules.betweenWords + name.dropFirst(sheet.count + 1)
    }

    private func percent(of figure: [String: String]) -> String {
        Percentages.column(ofFigure: figure)
            .map { wording.rules.decimal($0) + wording.rules.percentSign } ?? ""
    }
}
