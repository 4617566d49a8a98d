extension StringProtocol {
    /// The text with every character made visible that a terminal or a log would obey.
    ///
    /// For anything that comes from data or from the command line: control characters, and the
    /// marks that turn the direction of the text, are written as `\u{…}`.
    var visible: String {
        guard unicodeScalars.contains(where: \.isObeyed) else { return String(self) }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isObeyed {
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The same for texts of several lines, whose line ends stay.
    var visibleLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map(\.visible)
            .joined(separator: "\n")
    }
}

extension Unicode.Scalar {
    fileprivate var isObeyed: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F: true
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029: true
        default: false
        }
    }
}
