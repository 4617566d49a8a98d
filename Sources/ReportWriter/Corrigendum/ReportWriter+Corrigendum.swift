import Postgres

extension ReportWriter {
    /// What became of a corrigendum.
    package struct Corrigendum: Sendable {
        package var symbol: String
        /// How many places it puts right; 0 where the issued report still says what the data say.
        package var corrections: Int
        /// The paragraphs, notes and tables touched.
        package var passages: Int
        /// The languages in which something is put right.
        package var languages: [String]
        /// Whether so much changed that a revision of the whole report would serve readers better.
        package var proposesRevision: Bool
        package var publication: Publication?
    }

    /// Writes the corrigendum that an issued edition needs, if any.
    ///
    /// A chain of corrigenda applies to the last one: what was put right once is compared as such.
    ///
    /// - Parameters:
    ///   - edition: The symbol of an issued edition.
    ///   - isIssued: Whether it goes out and is kept; otherwise it is a draft.
    ///   - reason: Why, kept with it.
    ///   - languages: The languages to write it in; `nil` for all that the edition was issued in.
    ///   - threshold: How many passages may be touched before a revision is proposed.
    ///   - connection: The database.
    /// - Returns: What it says, and where it was published.
    /// - Throws: ``IssueError``, ``TemplateError``, ``PublicationError``, `DatabaseError`.
    package func corrigendum(
        _ edition: String,
        isIssued: Bool,
        reason: String?,
        languages: [String]? = nil,
        threshold: Int,
        on connection: borrowing Connection
    ) throws -> Corrigendum {
        try connection.withTransaction(isolation: .repeatableRead) {
            guard let former = try IssuedDocument.newest(of: edition, on: connection) else {
                throw IssueError.notIssued(edition)
            }
            let issued = former.passages.keys.sorted()
            let composed = try compose(
                edition,
                in: languages?.filter(issued.contains) ?? issued,
                on: connection
            )
            try requireNewest(composed.facts, on: connection)
            let versions = composed.documents.map { document in
                CorrectedVersion(document, from: former.passages)
            }
            // A language in which nothing reads differently needs no corrigendum.
            let corrected = versions.filter { !$0.corrections.isEmpty }
            let number = former.number + 1
            let symbol = "\(edition)/Corr.\(number)"
            var result = Corrigendum(
                symbol: symbol,
                corrections: versions.map(\.corrections.count).max() ?? 0,
                passages: versions.map { Self.passages(touchedBy: $0.corrections) }.max() ?? 0,
                languages: corrected.map(\.language),
                proposesRevision: false
            )
            guard !corrected.isEmpty else { return result }
            result.proposesRevision = result.passages > threshold
            let files = try Self.files(
                corrected.map {
                    ("corrigendum.\($0.language).txt", $0.text(symbol: symbol))
                }
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
                    passages: former.passages.merging(
                        versions.map { ($0.language, $0.passages) },
                        uniquingKeysWith: { $1 }
                    ),
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

/// The report in one language as it should read, and what puts right how it was issued.
private struct CorrectedVersion {
    var document: Document
    var passages: [Passage]
    var corrections: [Correction]
    var language: String { document.wording.rules.code }

    init(_ document: Document, from issued: [String: [Passage]]) {
        self.document = document
        passages = Passage.all(of: document)
        corrections = Comparison.corrections(
            from: issued[document.wording.rules.code] ?? [],
            to: passages,
            document.wording.rules
        )
    }

    func text(symbol: String) -> String {
        CorrigendumText.render(document, symbol: symbol, corrections: corrections)
    }
}
