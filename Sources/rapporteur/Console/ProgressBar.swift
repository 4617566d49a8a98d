/// The line at the foot of a terminal that says what is being done and how far it is.
///
/// Only a text: the console decides whether and when it is drawn.
struct ProgressBar: Equatable, Sendable {
    /// What is being done, such as `counting A/52/314`.
    var phase: String
    /// How much of it is done, from 0 to 1; `nil` where nobody knows.
    var fraction: Double?

    /// Clears the line that the bar stands on.
    static let erasure = "\r\u{1B}[K"

    /// The bar for a terminal of `width` columns, never longer than a line.
    func line(elapsed: Duration, width: Int) -> String {
        let seconds = Int(elapsed.components.seconds)
        let clock = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
        let done = fraction.map { min(max($0, 0), 1) }
        let percent = done.map { "\(Int($0 * 100))%" } ?? ""
        let numbers = [percent, clock].filter { !$0.isEmpty }.joined(separator: "  ")
        let title = String(phase.visible.prefix(max(0, min(32, width - numbers.count - 3))))
        let room = width - 1 - title.count - numbers.count - 6
        guard let done, room >= 8 else {
            return String("\(title)  \(numbers)".prefix(width - 1))
        }
        let cells = min(room, 40)
        let filled = Int(done * Double(cells))
        let bar =
            String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled)
        return "\(title)  [\(bar)]  \(numbers)"
    }
}
