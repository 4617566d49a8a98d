/// Shapes and texts of one picture, in whole pixels, so that it is the same on every machine.
///
/// Positions are counted from the side where a line of text begins: for languages that are written from
/// right to left the whole picture is mirrored, and anchors of texts follow by themselves.
struct Drawing {
    enum Anchor: String { case start, middle, end }

    let width: Int
    var height = 0
    let isMirrored: Bool
    private(set) var marks = ""

    init(width: Int, isMirrored: Bool = false) {
        self.width = width
        self.isMirrored = isMirrored
    }

    /// A rectangle; `fill` is a pattern of ``Patterns``, otherwise the class colours it.
    mutating func rectangle(
        _ x: Int,
        _ y: Int,
        _ wide: Int,
        _ high: Int,
        _ name: String,
        fill: Int? = nil
    ) {
        marks +=
            "<rect class=\"\(name)\" x=\"\(isMirrored ? width - x - wide : x)\" y=\"\(y)\" "
            + "width=\"\(wide)\" height=\"\(high)\"\(Patterns.attribute(fill))/>"
    }

    /// A circle by its centre.
    mutating func circle(_ x: Int, _ y: Int, _ radius: Int, _ name: String) {
        marks += "<circle class=\"\(name)\" cx=\"\(place(x))\" cy=\"\(y)\" r=\"\(radius)\"/>"
    }

    /// A straight line.
    mutating func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int, _ name: String) {
        marks +=
            "<line class=\"\(name)\" x1=\"\(place(x))\" y1=\"\(y)\" x2=\"\(place(toX))\" y2=\"\(toY)\"/>"
    }

    /// A line of text by the place of its anchor on the base line.
    mutating func text(
        _ text: String,
        _ x: Int,
        _ y: Int,
        _ name: String = "",
        anchor: Anchor = .start,
        turned: Int? = nil
    ) {
        let kind = name.isEmpty ? "" : " class=\"\(name)\""
        let anchored = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let turn = turned.map {
            " transform=\"rotate(\(isMirrored ? -$0 : $0) \(place(x)) \(y))\""
        }
        marks +=
            "<text\(kind) x=\"\(place(x))\" y=\"\(y)\"\(anchored)\(turn ?? "")>"
            + "\(HTML.escaped(text))</text>"
    }

    /// The picture with what a screen reader says instead of it.
    ///
    /// - Parameters:
    ///   - title: What it is of.
    ///   - told: All that it shows, in words.
    ///   - identifier: Tells its elements from those of others on the page.
    ///   - isWide: Whether it keeps its size and is scrolled on a narrow screen.
    /// - Returns: The element.
    func svg(title: String, told: String, identifier: String, isWide: Bool) -> String {
        let size = isWide ? " width=\"\(width)\" height=\"\(height)\" class=\"wide\"" : ""
        return "<svg viewBox=\"0 0 \(width) \(height)\"\(size) role=\"img\" "
            + "aria-labelledby=\"\(identifier)-title \(identifier)-text\">"
            + "<title id=\"\(identifier)-title\">\(HTML.escaped(title))</title>"
            + "<desc id=\"\(identifier)-text\">\(HTML.escaped(told))</desc>\(marks)</svg>"
    }

    private func place(_ x: Int) -> Int { isMirrored ? width - x : x }
}
