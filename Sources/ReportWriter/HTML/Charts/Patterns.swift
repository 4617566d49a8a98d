/// Fills that differ in grey and without colour vision: by how they are drawn, not by colour.
enum Patterns {
    /// How many there are; a chart with more parts than these begins anew.
    static let count = 6

    /// The fill of a shape, as an attribute.
    static func attribute(_ number: Int?) -> String {
        number.map { " fill=\"url(#pattern-\($0 % count))\"" } ?? ""
    }

    /// The definitions, once on a page.
    static var definitions: String {
        let shapes = [
            "<rect class=\"ink\" width=\"8\" height=\"8\"/>",
            "<path class=\"pen\" d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/>",
            "<circle class=\"ink\" cx=\"4\" cy=\"4\" r=\"2\"/>",
            "<path class=\"pen\" d=\"M0 2H8M0 6H8\"/>",
            "<path class=\"pen\" d=\"M0 0L8 8M0 8L8 0\"/>",
            "<path class=\"pen\" d=\"M2 0V8M6 0V8\"/>",
        ]
        let patterns = shapes.enumerated().map { number, shape in
            "<pattern id=\"pattern-\(number)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect class=\"paper\" width=\"8\" height=\"8\"/>\(shape)</pattern>"
        }
        return "<svg class=\"definitions\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
            + patterns.joined() + "</defs></svg>"
    }
}
