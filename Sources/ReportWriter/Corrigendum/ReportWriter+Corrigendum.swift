import Postgres

extension ReportWriter {
    /// What became of a corrigendum.
    package struct Corrigendum: Sendable {
        package var symbol: String
        /// How many places it puts right; 0 where the issued report still says what the data say.
        package var corrections: Int
        /// The paragraphs, notes and tables touched.
        package var passages: Int
        /// Whether so much changed that a revision of the whole report would serve readers better.
        package var proposesRevision: Bool
        package var publication: Publication?
        /// The document, for people to read at once.
        package var text: String
    }

    /// Writes the corrigendum that an issued edition needs, if any.
    ///
    /// A chain of corrigenda applies to the last one: what was put right once is compared as such.
    ///
    /// - Parameters:
    ///   - edition: The symbol of an issued edition.
    ///   - isIssued: Whether it goes out and is kept; otherwise it is a draft.
    ///   - reason: Why, kept with it.
    ///   - threshold: How many passages may be touched before a revision is proposed.
    ///   - connection: The database.
    /// - Returns: What it says, and where it was published.
    /// - Throws: ``IssueError``, ``TemplateError``, ``PublicationError``, `DatabaseError`.
    package func corrigendum(
        _ edition: String,
        isIssued: Bool,
        reason: String?,
        threshold: Int,
        on connection: borrowing Connection
    ) throws -> Corrigendum {
        try connection.withTransaction(isolation: .repeatableRead) {
            guard let former = try IssuedDocument.newest(of: edition, on: connection) else {
                throw IssueError.notIssued(edition)
            }
            let composed = try compose(edition, on: connection)
            try requireNewest(composed.facts, on: connection)
            let passages = Passage.all(of: composed.document)
            let corrections = Comparison.corrections(
                from: former.passages[Self.language] ?? [],
                to: passages
            )
            let number = former.number + 1
            let symbol = "\(edition)/Corr.\(number)"
            var result = Corrigendum(
                symbol: symbol,
                corrections: corrections.count,
                passages: Self.passages(touchedBy: corrections),
                proposesRevision: false,
                text: ""
            )
            guard !corrections.isEmpty else { return result }
            result.proposesRevision = result.passages > threshold
            result.text = CorrigendumText.render(
                composed.document,
                symbol: symbol,
                corrections: corrections,
                language: Self.language
            )
            let files = try Self.files(
                [("corrigendum.\(Self.language).txt", result.text)]
                    + ChangeAnnex.files(
                        from: former.build,
                        to: composed.facts.build,
                        on: connection
                    ),
                on: connection
            )
            if isIssued {
                try IssuedDocument.keep(
                    build: composed.facts.build,
                    number: number,
                    symbol: symbol,
                    program: program,
                    passages: [Self.language: passages],
                    reason: reason,
                    files: files,
                    on: connection
                )
            }
            result.publication = try publish(
                files,
                as: symbol,
                folder: EditionFacts.folderName(of: symbol)
            )
            return result
        }
    }

    private static func passages(touchedBy corrections: [Correction]) -> Int {
        var count = 0
        for (index, correction) in corrections.enumerated()
        where index == 0 || !corrections[index - 1].isBeside(correction) {
            count += 1
        }
        return count
    }
}
