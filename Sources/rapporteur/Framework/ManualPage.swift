/// Lays the manuals out as a page for `man`, in the macros of man(7).
enum ManualPage {
    /// The page rapporteur(1).
    static func text(of manuals: [Manual]) -> String {
        let upper = "RAPPORTEUR"
        var lines = [
            ".\\\" Made by 'rapporteur help --man' from the source of its help texts.",
            ".TH \(upper) 1 \"\(Version.date)\" \"\(Version.program)\" \"User Commands\"",
            ".SH NAME",
            "rapporteur \\- counted figures and a report from coded replies to a consultation",
            ".SH SYNOPSIS",
            ".B rapporteur",
            ".I COMMAND",
            "[\\fIWORDS\\fR] [\\fIOPTIONS\\fR]",
            ".SH DESCRIPTION",
            escaped(ManualText.purpose),
            ".SH COMMANDS",
        ]
        for manual in manuals { lines += section(of: manual) }
        lines.append(".SH COMMON OPTIONS")
        lines += Option.shared.flatMap(entry)
        lines += [".SH ENVIRONMENT"]
        for (name, meaning) in environment { lines += [".TP", ".B \(name)", escaped(meaning)] }
        lines += [".SH EXIT STATUS"]
        for status in ExitStatus.allCases {
            lines += [".TP", ".B \(status.rawValue)", escaped(status.meaning + ".")]
        }
        lines += [".SH SEE ALSO", ".BR psql (1),", ".BR crontab (5)", ""]
        return lines.joined(separator: "\n")
    }

    /// The variables that the program itself looks at.
    private static let environment = [
        (
            "PGHOST, PGPORT, PGDATABASE, PGUSER, PGSERVICE, PGPASSFILE",
            "The database, as libpq reads them."
        ),
        ("RAPPORTEUR_HOME", "Where the private PostgreSQL lives."),
        ("NO_COLOR", "No colours, where it is set and not empty."),
    ]

    private static func section(of manual: Manual) -> [String] {
        var lines = [".SS " + escaped("rapporteur \(manual.name) \(manual.synopsis)")]
        let paragraphs = manual.discussion.split(separator: "\n\n").map { escaped(String($0)) }
        lines += [paragraphs.joined(separator: "\n.PP\n")].filter { !$0.isEmpty }
        lines += manual.options.flatMap(entry)
        for example in manual.examples {
            lines += [
                ".PP", escaped(example.effect), ".PP", ".RS 4", ".nf", escaped(example.command),
            ]
            lines += [".fi", ".RE"]
        }
        for (status, meaning) in manual.outcomes where manual.meanings[status] != nil {
            lines += [".PP", escaped("Status \(status.rawValue): \(meaning).")]
        }
        return lines
    }

    private static func entry(_ option: Option) -> [String] {
        let value = option.placeholder.map { " \\fI\(escaped($0))\\fR" } ?? ""
        return [".TP", "\\fB\(escaped(option.name))\\fR\(value)", escaped(option.explanation)]
    }

    /// A text that troff prints as it is: no escape, no request, no hyphen of its own.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case _ where scalar.value > 126:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result +=
                    "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasPrefix(".") ? "\\&\($0)" : String($0)
        }.joined(separator: "\n")
    }
}
