/// The data dictionary as Markdown, tables as GitHub and Pandoc read them.
enum DictionaryMarkdown {
    static func text(of dictionary: DataDictionary) -> String {
        var lines = [
            "# Data dictionary", "",
            "<!-- Written by `rapporteur dictionary`, from the comments of the database. -->", "",
        ]
        for paragraph in DataDictionary.introduction { lines += [escaped(paragraph), ""] }
        lines += ["## Views", ""]
        for view in dictionary.views { lines.append("- [\(view.name)](#\(anchor(view.name)))") }
        lines += ["", "## Functions", ""]
        for function in dictionary.functions {
            lines.append("- [\(function.name)()](#\(anchor(function.name + "()")))")
        }
        for view in dictionary.views {
            lines += ["", "## \(view.name)", "", escaped(view.meaning), ""]
            lines += ["| column | type | meaning |", "|---|---|---|"]
            for column in view.columns {
                lines.append("| `\(column.name)` | \(column.type) | \(escaped(column.meaning)) |")
            }
        }
        for function in dictionary.functions {
            lines += ["", "## \(function.name)()", "", escaped(function.meaning), ""]
            lines += ["Arguments: `\(function.arguments)`  ", "Result: `\(function.result)`"]
            if let example = function.example { lines += ["", "```sql", example, "```"] }
        }
        return lines.joined(separator: "\n")
    }

    /// What a heading is linked by: lower case, without signs.
    private static func anchor(_ heading: String) -> String {
        heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    /// Text in which nothing is a mark of Markdown or ends the cell of a table.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_{}[]<>|#".contains(character) { escaped.append("\\") }
            escaped.append(character == "\n" ? " " : character)
        }
        return escaped
    }
}
