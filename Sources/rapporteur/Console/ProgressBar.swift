import Foundation

/// The line at the foot of a terminal that says what is being done and how far it is.
///
/// Only a text: the console decides whether and when it is drawn.
struct ProgressBar: Equatable, Sendable {
    /// What is being done, such as `counting A/52/314`.
    var phase: String
    /// How much of it is done, from 0 to 1; `nil` where nobody knows.
    var fraction: Double?
    /// All that there is to do; `nil` where a rate would tell nobody anything.
    var total: Total?

    /// So many of something, such as 1,000,000 replies.
    struct Total: Equatable, Sendable {
        var count: Int
        var unit: String
    }

    /// Clears the line that the bar stands on.
    static let erasure = "\r\u{1B}[K"

    /// The bar for a terminal of `width` columns, never longer than a line.
    func line(elapsed: Duration, width: Int) -> String {
        let done = fraction.map { min(max($0, 0), 1) }
        let texts = numbers(at: done, elapsed)
        // What leaves a bar its place; the longest text first.
        let numbers = texts.first { room(beside: $0, width) >= 8 } ?? texts[texts.count - 1]
        let title = self.title(beside: numbers, width)
        let cells = min(room(beside: numbers, width), 40)
        guard let done, cells >= 8 else {
            return String("\(title)  \(numbers)".prefix(width - 1))
        }
        let filled = Int(done * Double(cells))
        let bar =
            String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled)
        return "\(title)  [\(bar)]  \(numbers)"
    }

    private func title(beside numbers: String, _ width: Int) -> String {
        String(phase.visible.prefix(max(0, min(32, width - numbers.count - 3))))
    }

    /// How many columns are left to the bar itself.
    private func room(beside numbers: String, _ width: Int) -> Int {
        width - title(beside: numbers, width).count - numbers.count - 7
    }

    /// How far it is and for how long it goes on, at three lengths, the longest first.
    private func numbers(at done: Double?, _ elapsed: Duration) -> [String] {
        let seconds = elapsed / .seconds(1)
        guard let done else { return [Self.clock(seconds)] }
        let short = "\(Int(done * 100))%  \(Self.clock(seconds))"
        // At first nobody can know, and in the end nobody asks.
        guard seconds >= 1, done > 0, done < 1 else { return [short] }
        let left = short + ", \(Self.clock(seconds * (1 - done) / done)) left"
        guard let total else { return [left, short] }
        let rate = Self.rounded(Double(total.count) * done / seconds)
        return [left + ", \(rate) \(total.unit)/s", left, short]
    }

    /// Minutes and seconds.
    private static func clock(_ seconds: Double) -> String {
        let seconds = Int(seconds)
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    /// A number to two digits, with commas: 643,211 is 640,000.
    private static func rounded(_ number: Double) -> String {
        number.rounded().formatted(
            .number.precision(.significantDigits(1...2)).locale(Locale(identifier: "en_US"))
        )
    }
}
