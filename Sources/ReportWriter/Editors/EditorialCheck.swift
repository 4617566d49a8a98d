import Postgres

/// What an editor looks for in a text before it goes out: its length, and figures without a base.
package struct EditorialCheck: Sendable {
    /// A figure that a paragraph states and whose base is missing or nobody.
    package struct Baseless: Sendable {
        package var paragraph: Int
        package var figure: String
    }

    package var words: WordCount
    package var baseless: [Baseless]

    /// Measures that are of a base; counts of options, replies and years are of none.
    private static let based: Set<String> = ["count", "share", "mean", "median", "min", "max"]

    /// Examines a document whose figures are still marked.
    init(_ marked: Document, data: ReportData) {
        words = WordCount(marked.plain)
        baseless = []
        for (index, paragraph) in marked.paragraphs.enumerated() {
            for case .figure(let name, _) in FigureMark.pieces(of: paragraph) {
                guard let figure = data.figures[name], Self.based.contains(figure.measure) else {
                    continue
                }
                // "None of nobody" is as empty as a share without a base.
                if (figure.base ?? 0) == 0 {
                    baseless.append(Baseless(paragraph: index + 1, figure: name))
                }
            }
        }
    }

    /// What has to be put right, in words.
    package var warnings: [String] {
        var lines: [String] = []
        if words.isOver {
            lines.append(
                "the text (\(words.language)) has \(words.count) \(words.unit), "
                    + "\(words.count - words.limit) more than the limit of \(words.limit)"
            )
        }
        return lines
            + baseless.map {
                "paragraph \($0.paragraph) speaks of the figure \($0.figure), whose base is missing or empty"
            }
    }
}

extension ReportWriter {
    /// Examines the text of an edition, without writing anything.
    ///
    /// - Throws: ``TemplateError``, `DatabaseError`.
    package func editorialCheck(
        _ symbol: String,
        on connection: borrowing Connection
    ) throws -> [EditorialCheck] {
        try connection.withTransaction(isolation: .repeatableRead, readOnly: true) {
            try compose(symbol, on: connection).editorial
        }
    }
}
