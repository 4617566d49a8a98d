/// Marks within a text that tell which figure a number is, for media that can lead there.
///
/// Characters of Unicode's private use area, which no text of a report has; plain text drops them.
enum FigureMark {
    private static let (begin, middle, end): (Character, Character, Character) = (
        "\u{E000}", "\u{E001}", "\u{E002}"
    )

    /// A text that says what a figure is.
    static func marked(_ text: String, figure: String) -> String {
        "\(begin)\(figure)\(middle)\(text)\(end)"
    }

    /// A part of a text: plain words, or what a figure says.
    enum Piece: Equatable {
        case words(String)
        case figure(String, text: String)
    }

    /// The parts of a text, in order.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: begin),
            let split = rest[open...].firstIndex(of: middle),
            let close = rest[split...].firstIndex(of: end)
        {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(
                .figure(
                    String(rest[rest.index(after: open)..<split]),
                    text: String(rest[rest.index(after: split)..<close])
                )
            )
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }

    /// The text without marks.
    static func plain(_ text: String) -> String {
        guard text.contains(begin) else { return text }
        return pieces(of: text).map { piece in
            switch piece {
            case .words(let words): words
            case .figure(_, let text): text
            }
        }.joined()
    }
}

extension Document {
    /// The document without marks, for plain text and comparisons.
    var plain: Document {
        var document = self
        for part in document.parts.indices {
            document.parts[part].blocks = document.parts[part].blocks.map { block in
                guard case .paragraph(let label, let text, let items) = block else { return block }
                return .paragraph(
                    label: label,
                    text: FigureMark.plain(text),
                    items: items.map(FigureMark.plain)
                )
            }
        }
        return document
    }
}
