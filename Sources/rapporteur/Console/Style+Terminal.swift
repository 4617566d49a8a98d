import Foundation

extension Console.Style {
    /// The style that the options ask for, on the terminal that is there.
    init(_ arguments: Arguments, environment: [String: String]) throws(UsageError) {
        self.init()
        if let name = arguments.value(.log) {
            guard let format = LogFormat(rawValue: name) else {
                throw UsageError(
                    problem: "--log \(name.visible): unknown format",
                    advice: "The formats are text and json."
                )
            }
            self.format = format
        }
        isQuiet = arguments.has(.quiet)
        guard isatty(STDERR_FILENO) == 1, environment["TERM"] != "dumb" else { return }
        isColored = !arguments.has(.noColor) && (environment["NO_COLOR"] ?? "").isEmpty
        terminalWidth = Self.columns()
    }

    private static func columns() -> Int {
        var size = winsize()
        let answered = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return answered && size.ws_col >= 20 ? Int(size.ws_col) : 80
    }
}
