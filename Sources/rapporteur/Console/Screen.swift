import Foundation

/// What standard output is: a terminal of some width with colours, or a file or pipe without either.
struct Screen: Sendable {
    /// Columns to fill; `nil` where lines may be as long as they are.
    var width: Int?
    var isColored: Bool

    /// What the process writes its results to.
    init(isColorWanted: Bool, environment: [String: String]) {
        guard isatty(STDOUT_FILENO) == 1 else {
            (width, isColored) = (nil, false)
            return
        }
        var size = winsize()
        let answered = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        width = answered && size.ws_col >= 20 ? Int(size.ws_col) : 80
        isColored =
            isColorWanted && environment["TERM"] != "dumb"
            && (environment["NO_COLOR"] ?? "").isEmpty
    }

    init(width: Int?, isColored: Bool) {
        self.width = width
        self.isColored = isColored
    }

    /// A bar for a share from 0 to 1: blocks on a terminal, number signs elsewhere.
    func bar(_ share: Double, of columns: Int) -> String {
        let full = Double(columns) * min(max(share, 0), 1)
        guard width != nil else { return String(repeating: "#", count: Int(full.rounded())) }
        let eighths = Int((full * 8).rounded())
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        let blocks = String(repeating: "█", count: eighths / 8) + rest
        return isColored && !blocks.isEmpty ? "\u{1B}[36m\(blocks)\u{1B}[0m" : blocks
    }

    /// A heading.
    func strong(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// A text in as many columns as there are, with a sign where something is left out.
    func cut(_ text: String, to columns: Int?) -> String {
        guard let columns, text.count > columns else { return text }
        return columns > 1 ? String(text.prefix(columns - 1)) + "…" : String(text.prefix(columns))
    }
}
