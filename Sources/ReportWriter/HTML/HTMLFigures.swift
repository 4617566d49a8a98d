import Foundation

/// Every figure with its base, its expression and those behind it: where the links of the text lead.
struct HTMLFigures {
    let data: ReportData
    /// The paragraphs in which each figure stands.
    let paragraphs: [String: [Int]]

    /// Longer lists are left to `tables/evidence.csv`: a page with a million names helps nobody.
    private static let longestList = 250

    /// The section, with a field to filter it by.
    func section() -> String {
        let evidence = Dictionary(grouping: data.rows("evidence")) { $0["figure"] ?? "" }
        let rows = data.rows("figures").map { row($0, evidence[$0["figure"] ?? ""] ?? []) }
        return """
            <section aria-labelledby="figures"><h2 id="figures">Every figure with its base</h2>
            <p class="filter"><label>Show figures that contain <input type="search" id="filter"></label> \
            <span id="shown" role="status" data-of="{count} of {all}"></span></p>
            <div class="scroll" role="region" tabindex="0" aria-label="Figures">
            <table id="figure-table" class="sortable"><caption>Every figure with its base</caption>\
            <thead><tr><th scope="col">Figure</th>\
            <th scope="col">Value</th><th scope="col">Counts</th><th scope="col">Base</th><th scope="col">Share</th>\
            <th scope="col">Asked</th><th scope="col">Answered</th><th scope="col">Silent</th>\
            <th scope="col">Who</th></tr></thead><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></div></section>
            """
    }

    private func row(_ figure: [String: String], _ behind: [[String: String]]) -> String {
        let code = figure["figure"] ?? ""
        let places = (paragraphs[code] ?? []).map {
            "<a href=\"#paragraph-\($0)\">\($0)</a>"
        }
        let back =
            places.isEmpty ? "" : "<small>paragraph \(places.joined(separator: ", "))</small>"
        let base = figure["base"] ?? ""
        let size = figure["base_size"].map { "\($0) " } ?? ""
        let cells = [
            HTML.escaped(figure["value"] ?? ""),
            data.expressions[code].map { HTML.element("code", $0) } ?? "",
            HTML.escaped(size) + (base.isEmpty ? "" : "<code>\(HTML.escaped(base))</code>"),
            HTML.escaped(Self.percent(figure["share"])), HTML.escaped(figure["asked"] ?? ""),
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
            return "\(behind.count), listed in <code>tables/evidence.csv</code>"
        }
        let names = behind.map { "<li>\(HTML.escaped($0["name"] ?? ""))</li>" }
        return "<details><summary>\(behind.count)</summary><ul>\(names.joined())</ul></details>"
    }

    private static func percent(_ share: String?) -> String {
        guard let share, let value = Decimal(string: share) else { return "" }
        var (percent, rounded) = (value * 100, Decimal())
        NSDecimalRound(&rounded, &percent, 1, .plain)
        let text = "\(rounded)"
        return (text.contains(".") ? text : text + ".0") + "\u{A0}%"
    }
}
