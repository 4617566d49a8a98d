import Consultation
import Postgres
import SQLCatalog

/// The register of States that ships with the program: CSV files of `SQL/register/`.
enum RegisterTables {
    /// A file of the register and the table that takes it in.
    private struct Source {
        var file: String
        var table: String
        /// Columns of the file, in the order of `stored`; `name_*` becomes one object.
        var columns: [String]
        var stored: String
        var hasNames = false
    }

    private static let sources = [
        Source(
            file: "states",
            table: "state",
            columns: ["state", "entity", "iso2", "iso_from", "iso_to", "note"],
            stored: "state, entity, iso2, iso_from, iso_to, note"
        ),
        Source(
            file: "state_names",
            table: "state_name",
            columns: ["state", "valid_from", "valid_to"],
            stored: "state, valid_from, valid_to, name",
            hasNames: true
        ),
        Source(
            file: "state_m49",
            table: "state_m49",
            columns: ["state", "m49", "valid_from", "valid_to"],
            stored: "state, m49, valid_from, valid_to"
        ),
        Source(
            file: "state_regions",
            table: "state_region",
            columns: ["state", "region", "subregion", "macro_region", "valid_from", "valid_to"],
            stored: "state, region, subregion, macro_region, valid_from, valid_to"
        ),
        Source(
            file: "regions",
            table: "region",
            columns: ["region", "m49"],
            stored: "region, m49, name",
            hasNames: true
        ),
        Source(
            file: "memberships",
            table: "state_membership",
            columns: ["state", "organization", "status", "valid_from", "valid_to", "note"],
            stored: "state, organization, status, valid_from, valid_to, note"
        ),
        Source(
            file: "regional_groups",
            table: "state_group",
            columns: ["state", "group", "valid_from", "valid_to", "note"],
            stored: "state, regional_group, valid_from, valid_to, note"
        ),
    ]

    /// Tells whether the register of a database is the one of this program.
    static let checksum = Checksum.of(
        sources.compactMap { EmbeddedTable.text("register/\($0.file).csv") }.joined()
    )

    /// Fills the tables of the register; the caller holds a transaction.
    static func install(on connection: borrowing Connection) throws {
        for source in sources.reversed() {
            try connection.run("delete from rapporteur.\(source.table)", name: "register")
        }
        for source in sources {
            let document = document(source.file)
            guard let header = document.records.first else { continue }
            let names = (0..<header.fields.count).map { document.text(of: header, at: $0) }
            let statement = "copy rapporteur.\(source.table) (\(source.stored)) from stdin"
            try connection.copyText(statement, name: "register/\(source.file)") { writer in
                for record in document.records.dropFirst() {
                    func text(_ column: String) -> String? {
                        names.firstIndex(of: column).map { document.text(of: record, at: $0) }
                    }
                    var fields = source.columns.map { column in
                        text(column).flatMap { $0.isEmpty ? nil : $0 }
                    }
                    if source.hasNames {
                        let pairs = Language.official.compactMap { language in
                            text("name_\(language)").map { (language, $0) }
                        }
                        fields.append(JSONText.object(pairs))
                    }
                    try writer.row(fields)
                }
            }
        }
    }

    /// What loading needs to know of the register.
    static let register: StateRegister = {
        let states = values("states", ["state", "entity"])
        let regions = values("state_regions", ["region", "subregion", "macro_region"])
        let names = values("state_names", ["state"] + Language.official.map { "name_\($0)" })
        let entities = Dictionary(
            states.map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first }
        )
        return StateRegister(
            entities: entities,
            dimensions: [
                "region": Set(regions.map { $0[0] }),
                "subregion": Set(regions.map { $0[1] }),
                "macro_region": Set(regions.map { $0[2] }),
                "regional_group": Set(values("regional_groups", ["group"]).map { $0[0] }),
            ],
            codes: Dictionary(
                names.flatMap { row in row.dropFirst().map { ($0, entities[row[0]] ?? row[0]) } },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }()

    private static func values(_ file: String, _ columns: [String]) -> [[String]] {
        let document = document(file)
        guard let header = document.records.first else { return [] }
        let names = (0..<header.fields.count).map { document.text(of: header, at: $0) }
        let places = columns.map { names.firstIndex(of: $0) ?? -1 }
        return document.records.dropFirst().map { record in
            places.map { $0 < 0 ? "" : document.text(of: record, at: $0) }
        }
    }

    private static func document(_ file: String) -> CSVDocument {
        let text = EmbeddedTable.text("register/\(file).csv") ?? ""
        return CSVReader.read(Array(text.utf8), file: "register/\(file).csv").document
    }
}
