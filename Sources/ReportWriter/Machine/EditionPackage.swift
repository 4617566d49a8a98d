/// `datapackage.json` and `manifest.json` of an edition.
struct EditionPackage {
    var edition: EditionFacts
    var languages: [String]
    var program: String
    /// What has to be said wherever the figures are shown, such as that they are reconstructed.
    var remark: String?
    /// Every other file of the edition, sorted by path.
    var files: [EditionFile]
    var tables: [ReportTable]

    /// A Data Package v2 over the CSV files, with sizes and hashes.
    var dataPackage: String {
        let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
        let resources = tables.map { table in
            JSONValue.object([
                ("name", .text(table.name)),
                ("title", .text(table.title)),
                ("path", .text(table.path)),
                ("format", .text("csv")),
                ("mediatype", .text("text/csv")),
                ("encoding", .text("utf-8")),
                ("bytes", .integer(byPath[table.path]?.bytes.count ?? 0)),
                ("hash", .text("sha256:" + (byPath[table.path]?.checksum ?? ""))),
                (
                    "schema",
                    .object([
                        (
                            "fields",
                            .list(
                                table.columns.map {
                                    .object([
                                        ("name", .text($0.name)), ("type", .text($0.type.rawValue)),
                                    ])
                                }
                            )
                        ), ("missingValues", .list([.text("")])),
                    ])
                ),
            ])
        }
        return JSONValue.object([
            ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("name", .text(EditionFacts.folderName(of: edition.name).lowercased())),
            ("title", .text(edition.name)),
            (
                "description",
                .text(([edition.title] + [remark].compactMap { $0 }).joined(separator: ". "))
            ),
            ("version", .text("\(edition.batch)")),
            ("guardedCells", .text(CSVText.guardRule)),
            ("resources", .list(resources)),
        ]).document
    }

    /// What the edition was made from, and every file with its hash.
    var manifest: String {
        JSONValue.object([
            ("edition", .text(edition.name)),
            ("consultation", .text(edition.consultation)),
            ("cutoff", .text(edition.cutoff)),
            ("batch", .integer(edition.batch)),
            ("languages", .list(languages.map { .text($0) })),
            ("program", .text(program)),
            ("remark", .text(remark ?? "")),
            (
                "inputs",
                .list(
                    edition.inputs.map {
                        .object([
                            ("path", .text($0.path)), ("bytes", .integer($0.bytes)),
                            ("sha256", .text($0.checksum)),
                        ])
                    }
                )
            ),
            (
                "files",
                .list(
                    files.map {
                        .object([
                            ("path", .text($0.path)), ("bytes", .integer($0.bytes.count)),
                            ("sha256", .text($0.checksum)),
                        ])
                    }
                )
            ),
        ]).document
    }
}

/// One file of an edition.
struct EditionFile: Sendable {
    var path: String
    var bytes: [UInt8]
    /// SHA-256 in hexadecimal digits.
    var checksum: String
}
