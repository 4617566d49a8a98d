import Loader

/// What the state of the schema means for the next run.
enum SchemaCheck {
    static func findings(_ state: Migrations.State) -> [Finding] {
        func finding(_ severity: Finding.Severity, _ text: String, _ advice: String) -> [Finding] {
            [Finding(check: "schema", severity: severity, finding: text, advice: advice)]
        }
        return switch state {
        case .upToDate:
            []
        case .missing:
            finding(
                .error,
                "the database has no schema of this program",
                "Run 'rapporteur init', or see that this is the database that was meant."
            )
        case .older(let missing):
            finding(
                .error,
                "the schema is older than this program: it lacks \(missing.joined(separator: ", "))",
                "Make a backup, then run 'rapporteur init'."
            )
        case .otherParts(let parts):
            finding(
                .warning,
                "\(parts.joined(separator: " and ")) in the database are not this program's",
                "Run 'rapporteur init'; every run does so by itself."
            )
        case .refused(let error):
            finding(
                .error,
                error.description,
                "Nothing was changed. Do not work on this database with this program."
            )
        }
    }
}
