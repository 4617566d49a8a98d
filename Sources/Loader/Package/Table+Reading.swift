import Consultation

extension Table {
    /// Reads a resource's file and matches its header with what the resource may have.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name.
    ///   - schema: What it should hold.
    ///   - questions: The codebook's questions, which a wide file of replies has as columns.
    ///   - computed: Those of them that nobody answers, for they have a formula.
    ///   - lines: The line of each record, where the bytes are only some records of the file.
    /// - Returns: The table, or `nil` if its header cannot be understood; all faults of its form.
    static func read(
        _ bytes: [UInt8],
        file: String,
        schema: ResourceSchema,
        questions: [String] = [],
        computed: Set<String> = [],
        lines: [Int] = []
    ) -> (table: Table?, faults: [Fault]) {
        var (document, faults) = CSVReader.read(bytes, file: file, lines: lines)
        guard let header = document.records.first else {
            if faults.isEmpty {
                faults.append(Fault(file: file, "the file is empty; it needs a header line"))
            }
            return (nil, faults)
        }
        let names = (0..<header.fields.count).map { document.text(of: header, at: $0) }
        if names.count == 1, names[0].contains(";") || names[0].contains("\t") {
            faults.append(
                Fault(
                    file: file,
                    line: header.line,
                    column: 1,
                    value: names[0],
                    "the columns are not separated by commas; save the file with commas"
                )
            )
            return (nil, faults)
        }
        var sources: [Source] = []
        var answers: [(question: String, index: Int)] = []
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            func complain(_ message: String) {
                faults.append(
                    Fault(
                        file: file,
                        line: header.line,
                        column: index + 1,
                        value: name,
                        message
                    )
                )
            }
            if !seen.insert(name).inserted {
                complain("this column stands twice")
            } else if let found = schema.column(named: name) {
                sources.append(
                    Source(column: found.column, language: found.language, index: index)
                )
            } else if schema.name == "replies", computed.contains(name) {
                complain(Codebook.adviceOnComputed(name))
            } else if schema.name == "replies", questions.contains(name) {
                answers.append((name, index))
            } else {
                complain(
                    "unknown column; "
                        + Nearest.advice(
                            name,
                            among: schema.columnNames(questions.filter { !computed.contains($0) })
                        )
                )
            }
        }
        for column in schema.columns where column.isRequired && !seen.contains(column.name) {
            faults.append(
                Fault(
                    file: file,
                    line: header.line,
                    value: column.name,
                    "this column is required and missing"
                )
            )
        }
        for record in document.records.dropFirst() where record.fields.count != names.count {
            faults.append(
                Fault(
                    file: file,
                    line: record.line,
                    value: document.text(of: record, at: 0),
                    "\(record.fields.count) fields where the header has \(names.count)"
                )
            )
        }
        let table = Table(
            schema: schema,
            file: file,
            document: document,
            sources: sources,
            answers: answers
        )
        return (table, faults)
    }
}

extension ResourceSchema {
    /// The names of columns that a file of the resource may have, for advice.
    fileprivate func columnNames(_ questions: [String]) -> [String] {
        columns.flatMap { column in
            column.kind == .translated
                ? Language.official.map { "\(column.name)_\($0)" } : [column.name]
        } + (name == "replies" ? questions : [])
    }
}
