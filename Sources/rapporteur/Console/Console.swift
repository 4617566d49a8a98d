import Foundation
import Synchronization

/// Everything that the program says: results to standard output, the rest to standard error.
///
/// Results are kept until they are flushed, so that a command that fails half-way has written
/// nothing; messages and the progress bar appear at once and never mix.
final class Console: Sendable {
    /// What is written, and how.
    struct Style: Sendable {
        var format = LogFormat.text
        var isQuiet = false
        var isColored = false
        /// The columns of the terminal behind standard error; `nil` where there is none.
        var terminalWidth: Int?
    }

    private struct State {
        var results = ""
        var bar: ProgressBar?
        var began = ContinuousClock.now
        var drawn: ContinuousClock.Instant?
    }

    private let style: Style
    private let state = Mutex(State())

    init(_ style: Style) {
        self.style = style
    }

    /// How messages are written.
    var format: LogFormat { style.format }

    /// Takes a line of the result.
    func result(_ line: String) {
        state.withLock { $0.results += line + "\n" }
    }

    /// Tells what is going on.
    func info(_ message: String) {
        if !style.isQuiet { write(.info, message) }
    }

    /// Tells what may be wrong.
    func warning(_ message: String) { write(.warning, message) }

    /// Tells what went wrong.
    func error(_ message: String) { write(.error, message) }

    /// Shows how far a phase is; on anything but a terminal, nothing.
    func progress(_ phase: String, _ fraction: Double?, of total: ProgressBar.Total? = nil) {
        guard let width = style.terminalWidth, !style.isQuiet, style.format == .text else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if state.bar?.phase != phase {
                state.began = now
                state.drawn = nil
            }
            state.bar = ProgressBar(phase: phase, fraction: fraction, total: total)
            if let drawn = state.drawn, now - drawn < .milliseconds(80) { return }
            state.drawn = now
            draw(state, width: width)
        }
    }

    /// Takes the progress bar away.
    func endProgress() {
        state.withLock { state in
            if state.bar != nil { Self.put(ProgressBar.erasure, to: STDERR_FILENO) }
            state.bar = nil
        }
    }

    /// Writes the results.
    ///
    /// A reader that has read enough and left (`| head`) is no failure.
    func flush() throws(OutputFailure) {
        let text = state.withLock { state in
            defer { state.results = "" }
            return state.results
        }
        if let code = Self.put(text, to: STDOUT_FILENO), code != EPIPE {
            throw OutputFailure(code: code)
        }
    }

    private func write(_ level: LogFormat.Level, _ message: String) {
        let line = style.format.line(level, message, colored: style.isColored, time: Date())
        state.withLock { state in
            let erasure = state.bar == nil ? "" : ProgressBar.erasure
            Self.put(erasure + line + "\n", to: STDERR_FILENO)
            if let width = style.terminalWidth { draw(state, width: width) }
        }
    }

    private func draw(_ state: State, width: Int) {
        guard let bar = state.bar else { return }
        let line = bar.line(elapsed: ContinuousClock.now - state.began, width: width)
        Self.put(ProgressBar.erasure + line, to: STDERR_FILENO)
    }

    /// Writes all of a text; returns the error number where that is impossible.
    @discardableResult
    private static func put(_ text: String, to file: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
