import Consultation

/// Labels that a language of the consultation lacks: the text falls back to English there.
struct Labels {
    /// One warning for each resource, column and language with what is missing.
    static func warnings(in folder: ConsultationFolder) -> [String] {
        var warnings: [String] = []
        for resource in ResourceCatalog.all {
            guard let table = folder.table(resource.name), !table.records.isEmpty else { continue }
            for column in resource.columns where column.kind == .translated {
                for language in folder.description.languages {
                    // Codes are English words: they do for terms as they are.
                    if resource.name == "terms", language == "en" { continue }
                    let source = table.sources.first {
                        $0.column == column && $0.language == language
                    }
                    // A column that no language fills is no label of this consultation.
                    guard table.sources.contains(where: { $0.column == column }) else { continue }
                    let missing = table.records.filter { record in
                        source.map { table.document.text(of: record, at: $0.index).isEmpty } ?? true
                    }
                    guard !missing.isEmpty, ["label", "title"].contains(column.name) else {
                        continue
                    }
                    let first = missing.first.map { table.text($0, resource.key[0]) } ?? ""
                    warnings.append(
                        "\(table.file): \(column.name)_\(language) is empty for \(missing.count) rows, first \(first)"
                    )
                }
            }
        }
        return warnings
    }
}
