import Consultation

/// A resource as read: typed columns over the records of its file.
struct Table: Sendable {
    /// A column of the file and what it means.
    struct Source: Sendable {
        var column: Column
        /// The language of a translated column.
        var language: String?
        /// The place in the record, from 0.
        var index: Int
    }

    let schema: ResourceSchema
    /// The file's name, for faults.
    let file: String
    let document: CSVDocument
    let sources: [Source]
    /// Columns of a wide file of replies that are named as questions, with their places.
    let answers: [(question: String, index: Int)]
    private let places: [String: Int]

    init(
        schema: ResourceSchema,
        file: String,
        document: CSVDocument,
        sources: [Source],
        answers: [(question: String, index: Int)] = []
    ) {
        self.schema = schema
        self.file = file
        self.document = document
        self.sources = sources
        self.answers = answers
        places = Dictionary(
            sources.filter { $0.language == nil }.map { ($0.column.name, $0.index) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The records below the header.
    var records: ArraySlice<CSVDocument.Record> { document.records.dropFirst() }

    /// Where a column that is not translated stands in a record, from 0; `nil` where the file has none.
    func place(of column: String) -> Int? { places[column] }

    /// The text of a column, empty where the file has no such column.
    func text(_ record: CSVDocument.Record, _ column: String) -> String {
        places[column].map { document.text(of: record, at: $0) } ?? ""
    }

    /// The text of a translated column in one language, empty where the file has no such column.
    func text(_ record: CSVDocument.Record, _ column: String, in language: String) -> String {
        sources.first { $0.column.name == column && $0.language == language }
            .map { document.text(of: record, at: $0.index) } ?? ""
    }

    /// A fault about one column of a record.
    func fault(
        _ record: CSVDocument.Record,
        _ column: String,
        _ value: String,
        _ message: String
    ) -> Fault {
        let place = places[column].map { $0 + 1 } ?? 0
        return Fault(file: file, line: record.line, column: place, value: value, message)
    }
}
