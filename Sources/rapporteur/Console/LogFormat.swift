import Foundation

/// How messages are written to standard error.
enum LogFormat: String, CaseIterable, Sendable {
    case text
    case json

    /// How much a message matters; `rawValue` is its name in JSON.
    enum Level: String, Encodable, Sendable {
        case info
        case warning
        case error

        fileprivate var color: String? {
            switch self {
            case .info: nil
            case .warning: "\u{1B}[33m"
            case .error: "\u{1B}[31m"
            }
        }
    }

    private struct Line: Encodable {
        var level: Level
        var message: String
        var time: String
    }

    /// Writes one message, without a line end.
    func line(_ level: Level, _ message: String, colored: Bool, time: Date) -> String {
        switch self {
        case .text:
            let text =
                "rapporteur: " + (level == .warning ? "warning: " : "") + message.visibleLines
            guard colored, let color = level.color else { return text }
            return color + text + "\u{1B}[0m"
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let line = Line(level: level, message: message.visibleLines, time: time.ISO8601Format())
            let data = (try? encoder.encode(line)) ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
    }
}
