import Foundation

/// Horizontal bars with their labels above them, as inline SVG.
///
/// One colour and a number at each bar: it reads in grey, in print and without colour vision. The
/// text alternative says all that the picture does.
struct BarChart {
    struct Bar {
        var label: String
        var value: Int
        /// What is written at the bar's end.
        var text: String
        var depth = 0
    }

    let title: String
    let bars: [Bar]
    /// The value of a bar of full length: the base, so that lengths are shares of it.
    let full: Int
    /// Tells the chart's elements from those of others on the page.
    let identifier: String

    private static let (width, barHeight, labelHeight, gap) = (640, 14, 18, 10)
    /// Characters of a label that fit on a line.
    private static let labelWidth = 84

    /// The chart.
    func svg() -> String {
        var (y, marks) = (4, "")
        for bar in bars {
            let indent = bar.depth * 16
            let lines = TextWrapper.wrap(bar.label, width: Self.labelWidth - bar.depth * 2)
            for line in lines {
                y += Self.labelHeight
                marks += "<text x=\"\(indent)\" y=\"\(y - 5)\">\(HTML.escaped(line))</text>"
            }
            let room = Self.width - indent - 110
            // Whole pixels: the same picture on every machine.
            let length = full > 0 ? (room * bar.value + full / 2) / full : 0
            marks +=
                "<rect class=\"track\" x=\"\(indent)\" y=\"\(y)\" width=\"\(room)\" height=\"\(Self.barHeight)\"/>"
                + "<rect class=\"bar\" x=\"\(indent)\" y=\"\(y)\" width=\"\(length)\" height=\"\(Self.barHeight)\"/>"
                + "<text class=\"value\" x=\"\(indent + room + 8)\" y=\"\(y + Self.barHeight - 2)\">"
                + "\(HTML.escaped(bar.text))</text>"
            y += Self.barHeight + Self.gap
        }
        let told = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
        return "<svg viewBox=\"0 0 \(Self.width) \(y)\" role=\"img\" "
            + "aria-labelledby=\"\(identifier)-title \(identifier)-text\">"
            + "<title id=\"\(identifier)-title\">\(HTML.escaped(title))</title>"
            + "<desc id=\"\(identifier)-text\">\(HTML.escaped(told))</desc>\(marks)</svg>"
    }
}
